import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useList, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { Dialog } from '../../kit/dialog/dialog';
import { TextArea, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { addressLine, Chips, customerLink, More, Read } from '../parts';
import { t } from '../texts';

const words = t.payments;
type Payment = Schema<'Payment'>;

/** Words of title and payer that may name somebody: whoever they find is offered, the clerk decides. */
function asked(payment: Payment): string {
  const payer = (payment.payer ?? '').split(/[\s,]+/).filter(word => /^\p{L}{3,}$/u.test(word)).slice(0, 2).join(' ');
  const number = /\b\d{5,6}\b/.exec(payment.title ?? '')?.[0];
  return number ?? payer;
}

function Candidates({ payment, onTake }: { payment: Payment; onTake: (number: string) => void }) {
  const query = asked(payment);
  const found = useResource(query ? `search:${query}:5` : null, () => get('/staff/customers', { query: { q: query, limit: 5 } }));
  const customers = found.value?.items ?? [];
  if (!query || (found.value && customers.length === 0)) return <p class="soft small">{words.noCandidates}</p>;
  return (
    <div class="stack tight"><p class="question">{words.candidates}</p><ul class="list">{customers.map(customer => (
      <li key={customer.customerNumber}><div class="item"><span><a href={customerLink(customer.customerNumber)} target="_blank" rel="noopener">{customer.name}</a> <span class="soft small">{customer.customerNumber}, {addressLine(customer.address)}</span></span>
        <Button kind="quiet" small onClick={() => onTake(customer.customerNumber)}>{words.take}</Button></div></li>))}</ul></div>
  );
}

function AssignForm({ payment, onDone }: { payment: Payment; onDone: (text: string) => void }) {
  const form = useForm();
  const [customerNumber, setNumber] = useState(payment.customerNumber ?? '');
  const [invoiceNumber, setInvoice] = useState('');
  const [reason, setReason] = useState('');
  const send = () => form.send(async () => {
    if (!customerNumber.trim()) return { customerNumber: t.needNumber };
    const outcome = await post('/staff/payments/{paymentId}/reassign', { path: { paymentId: payment.paymentId }, body: { customerNumber: customerNumber.trim(), ...(invoiceNumber.trim() ? { invoiceNumber: invoiceNumber.trim() } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) } });
    if (!outcome.ok) return outcome.problem.slug === 'customer-not-found' ? { customerNumber: outcome.problem.title } : errorsOf(outcome.problem, ['customerNumber', 'invoiceNumber', 'reason']);
    onDone(words.done(outcome.value.customerNumber ?? ''));
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={words.assign}>
      <p>{shortDate(payment.paidOn)}, {payment.payer ?? t.none}<br /><span class="soft">{payment.title ?? t.none}</span></p>
      <Candidates payment={payment} onTake={setNumber} />
      <TextField name="customerNumber" label={words.number} width="short" value={customerNumber} onText={setNumber} error={form.errors['customerNumber']} />
      <TextField name="invoiceNumber" label={words.invoice} hint={words.invoiceHint} optional value={invoiceNumber} onText={setInvoice} error={form.errors['invoiceNumber']} />
      <TextArea name="reason" label={words.why} rows={2} maxLength={500} optional value={reason} onText={setReason} error={form.errors['reason']} />
      <div class="row actions"><Button type="submit" busy={form.busy}>{words.send}</Button></div>
    </Form>
  );
}

export function Payments() {
  const [status, setStatus] = useState<'unmatched' | 'matched' | 'known'>('unmatched');
  const [chosen, setChosen] = useState<Payment | null>(null);
  const [done, setDone] = useState('');
  const list = useList<Payment>(`payments:${status}`, cursor => get('/staff/payments', { query: { status, limit: 50, cursor } }));
  return (
    <Page title={words.title}>
      <Chips label={t.status} value={status} options={[['unmatched', words.waiting], ['matched', words.matched], ['known', words.known]]} onPick={setStatus} />
      {done && <Callout tone="good" live>{done}</Callout>}
      <Read of={list}>{rows => rows.length === 0 ? <Empty icon="check" title={words.none}><p>{words.noneText}</p></Empty> : (
        <div class="card">
          <Table caption={words.title} rows={rows} keyOf={row => row.paymentId} columns={[
            { title: t.day, cell: row => shortDate(row.paidOn) },
            { title: words.payer, head: true, cell: row => row.payer ?? t.none },
            { title: words.text, cell: row => row.title ?? t.none },
            { title: t.customer, cell: row => row.customerNumber ? <a href={customerLink(row.customerNumber)}>{row.customerNumber}</a> : t.none },
            { title: t.amount, number: true, cell: row => money(row.amount) },
            { title: t.what, cell: row => <Button kind={row.status === 'unmatched' ? 'main' : 'quiet'} small aria-label={`${row.status === 'unmatched' ? words.assign : words.move}: ${money(row.amount)}, ${shortDate(row.paidOn)}`} onClick={() => setChosen(row)}>{row.status === 'unmatched' ? words.assign : words.move}</Button> },
          ]} />
          <More list={list} />
        </div>
      )}</Read>
      <Dialog open={chosen !== null} onClose={() => setChosen(null)} title={chosen ? words.assignTitle(money(chosen.amount)) : ''}>
        {chosen && <AssignForm payment={chosen} onDone={text => { setChosen(null); setDone(text); forget('payments'); forget('work'); forget('customer:'); void list.reload(); }} />}
      </Dialog>
    </Page>
  );
}
