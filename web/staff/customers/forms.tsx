import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { plusDays, today } from '../../kit/dates/dates';
import { Choices, SelectField, TextArea, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { decimal, money, typedAmount } from '../../kit/money/money';
import { t } from '../texts';
import type { StaffCustomer } from './customer';

interface Props { customer: StaffCustomer; onDone: (text: string) => void }

export function PaymentForm({ customer, balance, onDone }: Props & { balance: Schema<'Balance'> | null }) {
  const form = useForm();
  const [amount, setAmount] = useState(balance?.payment ? decimal(balance.payment.amount) : '');
  const [paidOn, setPaidOn] = useState(today());
  const [method, setMethod] = useState<'cash' | 'card' | 'transfer'>('cash');
  const [invoiceNumber, setInvoiceNumber] = useState('');
  const open = balance?.openInvoices ?? [];
  const send = () => form.send(async () => {
    const typed = typedAmount(amount);
    const errors = { ...(typed ? {} : { amount: t.needAmount }), ...(paidOn ? {} : { paidOn: t.needDate }) };
    if (!typed || Object.keys(errors).length > 0) return errors;
    const outcome = await post('/staff/payments', { body: { customerNumber: customer.customerNumber, amount: typed, paidOn, method, ...(invoiceNumber ? { invoiceNumber } : {}) } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['amount', 'paidOn', 'invoiceNumber']);
    onDone(t.pay.done(money(typed)));
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={t.pay.title}>
      <TextField name="amount" label={t.pay.amount} inputMode="decimal" width="short" value={amount} onText={setAmount} error={form.errors['amount']} />
      <TextField name="paidOn" label={t.pay.on} type="date" width="short" max={today()} value={paidOn} onText={setPaidOn} error={form.errors['paidOn']} />
      <Choices name="method" label={t.pay.method} value={method} onText={value => setMethod(value as typeof method)} options={(['cash', 'card', 'transfer'] as const).map(value => ({ value, label: t.pay.methods[value] }))} />
      <SelectField name="invoiceNumber" label={t.pay.invoice} hint={t.pay.invoiceHint} optional value={invoiceNumber} onText={setInvoiceNumber} error={form.errors['invoiceNumber']}
        options={[{ value: '', label: t.none }, ...open.map(invoice => ({ value: invoice.invoiceNumber, label: `${invoice.invoiceNumber}, ${money(invoice.left)}` }))]} />
      <div class="row actions"><Button type="submit" busy={form.busy}>{t.pay.send}</Button></div>
    </Form>
  );
}

export function ReadingForm({ customer, onDone }: Props) {
  const form = useForm();
  const meters = customer.contracts.flatMap(contract => contract.meters).filter(meter => !meter.removedOn);
  const [meterId, setMeterId] = useState(meters[0]?.meterId ?? '');
  const [readOn, setReadOn] = useState(today());
  const [value, setValue] = useState('');
  const [unusual, setUnusual] = useState('');
  const path = { customerNumber: customer.customerNumber, meterId };
  const next = useResource(meterId && readOn ? `customer:${customer.customerNumber}:next:${meterId}:${readOn}` : null, () => get('/customers/{customerNumber}/meters/{meterId}', { path, query: { readOn } }));
  const last = next.value?.last;
  const expected = next.value?.expected;
  const send = () => form.send(async () => {
    const errors = { ...(/^\d{1,9}$/.test(value.trim()) ? {} : { value: t.needVolume }), ...(readOn ? {} : { readOn: t.needDate }) };
    if (Object.keys(errors).length > 0) return errors;
    const outcome = await post('/staff/customers/{customerNumber}/meters/{meterId}/readings', { path, body: { readOn, value: Number(value), confirmUnusual: unusual !== '' } });
    if (outcome.ok) {
      onDone(t.read.done);
      return {};
    }
    const { slug, more } = outcome.problem;
    if (slug === 'reading-unusual') {
      setUnusual(t.read.unusual(Number(more['use']), Number(more['expected'])));
      return {};
    }
    return outcome.problem.violations.length > 0 ? errorsOf(outcome.problem, ['value', 'readOn']) : { value: outcome.problem.detail };
  });
  const change = <V,>(set: (value: V) => void) => (typed: V) => { setUnusual(''); set(typed); };
  return (
    <Form state={form} onSend={() => void send()} label={t.read.title}>
      {meters.length > 1 && <SelectField name="meterId" label={t.read.meter} value={meterId} onText={change(setMeterId)} options={meters.map(meter => ({ value: meter.meterId, label: `${meter.meterId}, ${t.cust.kinds[meter.kind]}` }))} />}
      <TextField name="readOn" label={t.read.on} type="date" width="short" max={today()} value={readOn} onText={change(setReadOn)} error={form.errors['readOn']} />
      <TextField name="value" label={t.read.value} inputMode="numeric" width="short" value={value} onText={change(setValue)} error={form.errors['value']}
        hint={<>{last && t.read.last(last.value, last.readOn)} {expected && t.read.expected(expected.from, expected.to)}</>} />
      {next.value?.whyNot && <Callout tone="warn">{next.value.whyNot.message}</Callout>}
      {unusual && <Callout tone="warn" live>{unusual}</Callout>}
      <div class="row actions"><Button type="submit" busy={form.busy}>{unusual ? t.read.confirm : t.read.send}</Button></div>
    </Form>
  );
}

export function HoldForm({ customer, onDone }: Props) {
  const form = useForm();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(plusDays(today(), 14));
  const [invoiceNumber, setInvoiceNumber] = useState('');
  const send = () => form.send(async () => {
    const errors = { ...(reason.trim() ? {} : { reason: t.need }), ...(until ? {} : { until: t.needDate }) };
    if (Object.keys(errors).length > 0) return errors;
    const outcome = await post('/staff/customers/{customerNumber}/dunning-holds', { path: { customerNumber: customer.customerNumber }, body: { reason: reason.trim(), until, ...(invoiceNumber.trim() ? { invoiceNumber: invoiceNumber.trim() } : {}) } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['reason', 'until', 'invoiceNumber']);
    onDone(t.hold.done);
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={t.hold.title}>
      <TextArea name="reason" label={t.hold.reason} rows={3} maxLength={500} value={reason} onText={setReason} error={form.errors['reason']} />
      <TextField name="until" label={t.hold.until} type="date" width="short" min={today()} value={until} onText={setUntil} error={form.errors['until']} />
      <TextField name="invoiceNumber" label={t.hold.invoice} hint={t.hold.invoiceHint} optional value={invoiceNumber} onText={setInvoiceNumber} error={form.errors['invoiceNumber']} />
      <div class="row actions"><Button type="submit" busy={form.busy}>{t.hold.send}</Button></div>
    </Form>
  );
}
