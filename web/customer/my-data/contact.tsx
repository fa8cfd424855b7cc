import { useState } from 'preact/hooks';
import { get, post, put, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts } from '../../kit/callout/callout';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { postalCode } from '../landing/address-check';
import { oneLine } from '../readings/meters';
import { t } from './texts';

const c = t.contact;
type Customer = Schema<'Customer'>;
type What = 'email' | 'phone' | 'post';

export function Contact({ customer, role }: Inside) {
  const data = useResource<Customer>(`${customer}/customer`, () => get('/customers/{customerNumber}', { path: { customerNumber: customer } }));
  const [said, setSaid] = useState('');
  const [editing, setEditing] = useState<What | null>(null);
  const back = { href: '/wiecej', text: t.more.title };
  if (data.problem && !data.value) return <Page title={c.title} back={back} narrow><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  const found = data.value;
  if (!found) return <Page title={c.title} back={back} narrow><Loading lines={6} /></Page>;
  const done = async (text: string) => { setSaid(text); setEditing(null); forget(`${customer}/`); await data.reload(); };
  const rows: [What, string, string][] = [['email', c.email, found.email ?? c.none], ['phone', c.phone, found.phone ?? c.none], ['post', c.post, found.correspondenceAddress ? oneLine(found.correspondenceAddress) : c.samePost]];
  return (
    <Page title={c.title} back={back} narrow>
      {said && <Callout tone="good" live>{said}</Callout>}
      {found.pendingEmail && <Pending customer={customer} email={found.pendingEmail} onDone={() => void done(c.confirmed)} />}
      <section class="card stack"><h2>{found.name}</h2><Facts items={[[c.number, found.customerNumber], found.nip && [c.nip, found.nip], [c.address, oneLine(found.address)]]} /></section>
      <section class="card"><ul class="list">{rows.map(([what, name, value]) => (
        <li key={what}>{editing === what
          ? <Edit what={what} customer={found} onDone={() => void done(c.saved)} onCancel={() => setEditing(null)} onStale={() => void data.reload()} />
          : <div class="item"><span><span class="soft small">{name}</span><br /><span class="strong">{value}</span></span>{role === 'owner' && <Button kind="quiet" small aria-label={`${c.change}: ${name}`} onClick={() => { setSaid(''); setEditing(what); }}>{c.change}</Button>}</div>}</li>))}</ul>
        {role !== 'owner' && <p class="soft small">{c.ownerOnly}</p>}</section>
      <section class="card"><h2>{c.contracts}</h2><ul class="list">{found.contracts.map(contract => <li key={contract.contractId}><div class="item"><span><strong>{contract.contractNumber}</strong>, {contract.services.map(service => service === 'WATER' ? c.water : c.sewage).join(', ')}<br />
        <span class="soft small">{oneLine(contract.supplyPoint.address)}; {contract.endedOn ? c.ended(contract.endedOn) : c.signed(contract.signedOn)}; {c.meters.toLowerCase()}: {contract.meters.map(meter => meter.meterId).join(', ')}</span></span></div></li>)}</ul></section>
    </Page>
  );
}

function Edit({ what, customer, onDone, onCancel, onStale }: { what: What; customer: Customer; onDone: () => void; onCancel: () => void; onStale: () => void }) {
  const [email, setEmail] = useState(customer.email ?? '');
  const [phone, setPhone] = useState(customer.phone ?? '');
  const [address, setAddress] = useState({ street: '', building: '', flat: '', postalCode: '', city: '', ...customer.correspondenceAddress });
  const form = useForm();
  const save = (change: Schema<'ContactChange'>) => form.send(async () => {
    const answer = await put('/customers/{customerNumber}/contact', { path: { customerNumber: customer.customerNumber }, body: { ...change, version: customer.version } });
    if (!answer.ok && answer.problem.slug === 'version-conflict') { onStale(); return { '': c.conflict }; }
    if (!answer.ok) return errorsOf({ ...answer.problem, violations: answer.problem.violations.map(violation => ({ ...violation, field: violation.field.replace('correspondenceAddress.', '') })) }, ['email', 'phone', 'street', 'building', 'flat', 'postalCode', 'city']);
    onDone();
    return {};
  });
  const send = () => {
    if (what === 'email') return email.includes('@') ? void save({ email: email.trim() }) : void form.check({ email: c.needEmail });
    if (what === 'phone') return phone.trim() === '' || phone.replace(/\D/g, '').length >= 9 ? void save({ phone: phone.trim() || null }) : void form.check({ phone: c.needPhone });
    return void save({ correspondenceAddress: { ...address, flat: address.flat || null, postalCode: postalCode(address.postalCode) } });
  };
  const part = (name: 'street' | 'building' | 'flat' | 'postalCode' | 'city', label: string, optional = false) =>
    <TextField name={name} label={label} optional={optional} error={form.errors[name]} value={address[name] ?? ''} onText={value => setAddress({ ...address, [name]: value })} width={name === 'street' || name === 'city' ? 'full' : 'short'} />;
  return (
    <div class="item-edit">
      <Form state={form} onSend={send}>
        {what === 'email' && <TextField name="email" label={c.email} type="email" inputMode="email" autocomplete="email" error={form.errors['email']} value={email} onText={setEmail} width="full" />}
        {what === 'phone' && <TextField name="phone" label={c.phone} type="tel" inputMode="tel" autocomplete="tel" error={form.errors['phone']} value={phone} onText={setPhone} />}
        {what === 'post' && <>{part('street', c.street)}{part('building', c.building)}{part('flat', c.flat, true)}{part('postalCode', c.postalCode)}{part('city', c.city)}</>}
        <div class="actions row"><Button type="submit" busy={form.busy}>{c.save}</Button><Button kind="plain" onClick={onCancel}>{c.cancel}</Button>
          {what === 'post' && customer.correspondenceAddress && <Button kind="plain" onClick={() => void save({ correspondenceAddress: null })}>{c.removePost}</Button>}</div>
      </Form>
    </div>
  );
}

function Pending({ customer, email, onDone }: { customer: string; email: string; onDone: () => void }) {
  const [code, setCode] = useState('');
  const form = useForm();
  const send = () => form.send(async () => {
    if (!code.trim()) return { code: c.needCode };
    const answer = await post('/customers/{customerNumber}/contact/confirmation', { path: { customerNumber: customer }, body: { code: code.trim() } });
    if (!answer.ok) return { code: answer.problem.violations[0]?.message ?? answer.problem.detail };
    onDone();
    return {};
  });
  return (
    <section class="card stack"><Callout>{c.pending(email)}</Callout>
      <Form state={form} onSend={() => void send()}><TextField name="code" label={c.code} autocapitalize="characters" spellcheck={false} error={form.errors['code']} value={code} onText={setCode} />
        <div class="actions row"><Button type="submit" busy={form.busy}>{c.confirm}</Button></div></Form></section>
  );
}
