import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { post } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Tag } from '../../kit/callout/callout';
import { useDraft } from '../../kit/draft/draft';
import { Choices, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { typedAmount } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { choose, type Inside } from '../inside';
import { EMPTY, missing, type Proof } from '../registration/proof-step';
import { InvoicePicture } from '../registration/invoice-picture';
import { toConfirm, type Waiting } from '../registration/confirming';
import { OwnerCode } from '../registration/owner-code';
import { t as access } from '../sign-in/texts';
import { t } from './texts';

const c = t.customers;
const r = access.register;

export function Customers({ me, customer }: Inside) {
  const { route } = useLocation();
  const [adding, setAdding] = useState(me.customers.length === 0);
  return (
    <Page title={me.customers.length === 0 ? c.emptyTitle : c.title} lead={me.customers.length === 0 ? c.emptyText : c.lead} back={{ href: '/wiecej', text: t.more.title }}>
      {me.customers.length > 0 && <section class="card narrow"><ul class="list">{me.customers.map(one => (
        <li key={one.customerNumber}><div class="item"><span><strong>{one.name}</strong><br /><span class="soft small">{r.customerNumber}: {one.customerNumber}, {one.role === 'owner' ? c.roleOwner : c.roleProxy}</span></span>
          {one.customerNumber === customer ? <Tag tone="good">{c.current}</Tag> : <Button kind="quiet" small aria-label={`${c.choose}: ${one.name}`} onClick={() => { choose(one.customerNumber); route('/przeglad'); }}>{c.choose}</Button>}</div></li>))}</ul></section>}
      {adding ? <Add onDone={number => { choose(number); forget(); route('/przeglad'); }} /> : <div class="actions row"><Button kind="quiet" onClick={() => setAdding(true)}>{c.add}</Button></div>}
    </Page>
  );
}

function Add({ onDone }: { onDone: (customerNumber: string) => void }) {
  const draft = useDraft<Proof>('add-customer', EMPTY);
  const waiting = useDraft<Waiting>('add-customer-waiting', { registrationId: '', confirmBy: 'e-mail', expiresAt: '', email: '' });
  const form = useForm();
  const proof = draft.value;
  const send = () => form.send(async () => {
    const errors = missing(proof);
    if (Object.keys(errors).length > 0) return errors;
    const answer = await post('/me/customers', { body: { customerNumber: proof.customerNumber.trim(),
      ...(proof.by === 'code' ? { registrationCode: proof.code.trim() } : { invoiceNumber: proof.invoiceNumber.trim(), invoiceAmount: typedAmount(proof.amount) ?? proof.amount }) } });
    if (!answer.ok) return errorsOf(answer.problem, ['customerNumber', 'invoiceNumber', 'invoiceAmount', 'registrationCode']);
    if (toConfirm(answer.value)) { waiting.set({ ...answer.value, email: '' }); return {}; }
    draft.forget();
    onDone(answer.value.customerNumber);
    return {};
  });
  if (waiting.value.registrationId) return <div class="narrow"><OwnerCode waiting={waiting.value} onAgain={() => waiting.forget()} onTicket={() => { waiting.forget(); draft.forget(); onDone(proof.customerNumber.trim()); }} /></div>;
  return (
    <div class="register">
      <section class="card stack"><h2>{c.add}</h2><p class="soft">{c.addLead}</p>
        <Form state={form} onSend={() => void send()}>
          <TextField name="customerNumber" label={r.customerNumber} hint={r.customerNumberHint} inputMode="numeric" error={form.errors['customerNumber']} value={proof.customerNumber} onText={customerNumber => draft.set({ customerNumber })} />
          <Choices name="by" label={r.proof} value={proof.by} onText={by => draft.set({ by })} options={[{ value: 'code', label: r.byCode }, { value: 'invoice', label: r.byInvoice }]} />
          {proof.by === 'code'
            ? <TextField name="registrationCode" label={r.code} hint={r.codeHint} autocapitalize="characters" spellcheck={false} error={form.errors['registrationCode']} value={proof.code} onText={code => draft.set({ code })} />
            : <><TextField name="invoiceNumber" label={r.invoiceNumber} hint={r.invoiceNumberHint} error={form.errors['invoiceNumber']} value={proof.invoiceNumber} onText={invoiceNumber => draft.set({ invoiceNumber })} />
              <TextField name="invoiceAmount" label={r.amount} hint={r.amountHint} inputMode="decimal" error={form.errors['invoiceAmount']} value={proof.amount} onText={amount => draft.set({ amount })} width="short" /></>}
          <div class="actions row"><Button type="submit" busy={form.busy}>{c.addSend}</Button></div>
        </Form></section>
      <aside class="card stack tight"><h2>{r.picture}</h2><InvoicePicture lit={proof.by === 'code' ? [1, 2] : [1, 3, 4]} /></aside>
    </div>
  );
}

