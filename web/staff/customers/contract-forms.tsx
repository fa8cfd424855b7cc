import { useState } from 'preact/hooks';
import { post } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { Button } from '../../kit/button/button';
import { today } from '../../kit/dates/dates';
import { CheckField, Choices, SelectField, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { t } from '../texts';
import type { StaffCustomer } from './customer';

interface Props { customer: StaffCustomer; onDone: (text: string) => void }
const whole = (text: string): boolean => /^\d{1,9}$/.test(text.trim());

export function EndForm({ customer, onDone }: Props) {
  const form = useForm();
  const running = customer.contracts.filter(contract => !contract.endedOn);
  const [contractId, setContractId] = useState(running[0]?.contractId ?? '');
  const [endsOn, setEndsOn] = useState(today());
  const [values, setValues] = useState<Record<string, string>>({});
  const contract = running.find(each => each.contractId === contractId);
  const meters = (contract?.meters ?? []).filter(meter => !meter.removedOn);
  const send = () => form.send(async () => {
    const wrong = meters.filter(meter => (values[meter.meterId] ?? '') !== '' && !whole(values[meter.meterId] ?? ''));
    const errors = { ...(endsOn ? {} : { endsOn: t.needDate }), ...Object.fromEntries(wrong.map(meter => [meter.meterId, t.needVolume])) };
    if (Object.keys(errors).length > 0) return errors;
    const readings = meters.filter(meter => values[meter.meterId]).map(meter => ({ meterId: meter.meterId, value: Number(values[meter.meterId]) }));
    const outcome = await post('/staff/customers/{customerNumber}/contracts/{contractId}/end', { path: { customerNumber: customer.customerNumber, contractId }, body: { endsOn, readings } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['endsOn', ...meters.map(meter => meter.meterId)]);
    onDone(t.end.done(endsOn));
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={t.end.title}>
      {running.length > 1 && <SelectField name="contractId" label={t.end.contract} value={contractId} onText={setContractId} options={running.map(each => ({ value: each.contractId, label: each.contractNumber }))} />}
      <TextField name="endsOn" label={t.end.on} hint={t.end.hint} type="date" width="short" value={endsOn} onText={setEndsOn} error={form.errors['endsOn']} />
      {meters.map(meter => <TextField key={meter.meterId} name={meter.meterId} label={`${t.end.readings}: ${meter.meterId}`} inputMode="numeric" width="short" optional value={values[meter.meterId] ?? ''}
        onText={value => setValues(now => ({ ...now, [meter.meterId]: value }))} error={form.errors[meter.meterId]} />)}
      <div class="row actions"><Button type="submit" kind="danger" busy={form.busy}>{t.end.send}</Button></div>
    </Form>
  );
}

type Services = 'both' | 'water' | 'sewage';
const SERVICES: Record<Services, ('WATER' | 'SEWAGE')[]> = { both: ['WATER', 'SEWAGE'], water: ['WATER'], sewage: ['SEWAGE'] };

export function SignForm({ customer, onDone }: Props) {
  const form = useForm();
  const earlier = customer.contracts.at(-1);
  const [services, setServices] = useState<Services>('both');
  const [multiUnit, setMultiUnit] = useState(false);
  const [months, setMonths] = useState(String(earlier?.periodMonths ?? 2));
  const [text, setText] = useState({ contractNumber: '', signedOn: today(), point: '', water: earlier?.tariffGroups.water ?? 'W1', sewage: earlier?.tariffGroups.sewage ?? 'S1', standing: earlier?.tariffGroups.standingCharge ?? 'P', cycle: earlier?.cycle ?? 'A',
    meterId: '', digits: '5', installedOn: today(), legalisedUntil: '', first: '' });
  type Name = keyof typeof text;
  const field = (name: Name, label: string, more: { type?: 'date'; inputMode?: 'numeric'; width?: 'short' } = {}) => (
    <TextField name={name} label={label} {...more} value={text[name]} onText={value => setText(now => ({ ...now, [name]: value }))} error={form.errors[name]} />);
  const send = () => form.send(async () => {
    const errors: Record<string, string> = {};
    for (const name of ['contractNumber', 'signedOn', 'point', 'standing', 'cycle', 'meterId', 'installedOn', 'legalisedUntil'] as const) if (!text[name].trim()) errors[name] = t.need;
    for (const name of ['digits', 'first'] as const) if (!whole(text[name])) errors[name] = t.needVolume;
    if (Object.keys(errors).length > 0) return errors;
    const outcome = await post('/staff/customers/{customerNumber}/contracts', { path: { customerNumber: customer.customerNumber }, body: {
      contractNumber: text.contractNumber.trim(), signedOn: text.signedOn, services: SERVICES[services], supplyPoint: { id: text.point.trim(), address: customer.address, multiUnit },
      tariffGroups: { water: services === 'sewage' ? null : text.water, sewage: services === 'water' ? null : text.sewage, standingCharge: text.standing }, cycle: text.cycle, periodMonths: Number(months),
      meters: [{ meterId: text.meterId.trim(), kind: 'MAIN', digits: Number(text.digits), installedOn: text.installedOn, legalisedUntil: text.legalisedUntil, firstReading: Number(text.first) }],
    } });
    if (!outcome.ok) return errorsOf(outcome.problem, Object.keys(text));
    onDone(t.sign.done);
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={t.sign.title}>
      {field('contractNumber', t.sign.number)}{field('signedOn', t.sign.on, { type: 'date', width: 'short' })}
      <Choices name="services" label={t.sign.services} value={services} onText={value => setServices(value as Services)} options={(['both', 'water', 'sewage'] as const).map(value => ({ value, label: t.sign[value] }))} />
      {field('point', t.sign.point)}<p class="soft small">{t.sign.sameAddress}</p>
      <CheckField name="multiUnit" bare label={t.sign.multiUnit} checked={multiUnit} onChecked={setMultiUnit} />
      {services !== 'sewage' && field('water', t.sign.groupWater, { width: 'short' })}{services !== 'water' && field('sewage', t.sign.groupSewage, { width: 'short' })}{field('standing', t.sign.groupStanding, { width: 'short' })}{field('cycle', t.sign.cycle, { width: 'short' })}
      <SelectField name="months" label={t.sign.months} value={months} onText={setMonths} options={[1, 2, 3].map(count => ({ value: String(count), label: t.sign.monthsOf(count) }))} />
      {field('meterId', t.sign.meter)}{field('digits', t.sign.digits, { inputMode: 'numeric', width: 'short' })}{field('installedOn', t.sign.installed, { type: 'date', width: 'short' })}{field('legalisedUntil', t.sign.legal, { type: 'date', width: 'short' })}{field('first', t.sign.first, { inputMode: 'numeric', width: 'short' })}
      <div class="row actions"><Button type="submit" busy={form.busy}>{t.sign.send}</Button></div>
    </Form>
  );
}
