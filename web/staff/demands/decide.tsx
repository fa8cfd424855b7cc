import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { Button } from '../../kit/button/button';
import { Facts } from '../../kit/callout/callout';
import { date, today } from '../../kit/dates/dates';
import { TextArea, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { money } from '../../kit/money/money';
import { t } from '../texts';

const words = t.demands;
export type Decide = 'approve' | 'reject' | 'delivered';

interface Props { what: Decide; demand: Schema<'DunningCase'>; says: ComponentChildren; onDone: (text: string) => void }

/** One demand: what it says, and the decision about it. */
export function DecideForm({ what, demand, says, onDone }: Props) {
  const form = useForm();
  const [reason, setReason] = useState('');
  const [place, setPlace] = useState('');
  const [deliveredOn, setDeliveredOn] = useState(today());
  const cutOff = demand.stage === 'cut-off-proposal';
  const path = { noticeId: demand.noticeId };
  const send = () => form.send(async () => {
    if (what === 'reject' && !reason.trim()) return { reason: t.need };
    if (what === 'approve' && cutOff && !place.trim()) return { substituteWaterPoint: t.need };
    const outcome = what === 'reject' ? await post('/staff/dunning/{noticeId}/reject', { path, body: { reason: reason.trim() } })
      : what === 'delivered' ? await post('/staff/dunning/{noticeId}/delivery', { path, body: { deliveredOn } })
        : await post('/staff/dunning/{noticeId}/approve', { path, body: cutOff ? { substituteWaterPoint: place.trim() } : {} });
    if (!outcome.ok) return errorsOf(outcome.problem, ['reason', 'substituteWaterPoint', 'deliveredOn']);
    onDone(what === 'reject' ? words.refusedDone : what === 'delivered' ? t.done : words.done);
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={words.title}>
      <Facts items={[
        [t.customer, `${demand.name}, ${demand.customerNumber}`], [t.what, words.stages[demand.stage] ?? demand.stage], [words.says, says],
        [words.principal, money(demand.principal)], [words.interest, money(demand.interest)], demand.fee === '0.00' ? null : [words.fee, money(demand.fee)], [t.total, money(demand.total)],
        [t.cust.payBy, date(demand.payBy)], [t.status, demand.channel === 'email' ? t.cust.byEmail : t.cust.byPost],
      ]} />
      {what === 'reject' && <TextArea name="reason" label={words.rejectWhy} rows={3} maxLength={500} value={reason} onText={setReason} error={form.errors['reason']} />}
      {what === 'approve' && cutOff && <TextField name="substituteWaterPoint" label={words.water} hint={words.waterHint} width="full" value={place} onText={setPlace} error={form.errors['substituteWaterPoint']} />}
      {what === 'delivered' && <TextField name="deliveredOn" label={words.deliveredOn} type="date" width="short" min={demand.issuedOn} max={today()} value={deliveredOn} onText={setDeliveredOn} error={form.errors['deliveredOn']} />}
      <div class="row actions"><Button type="submit" kind={what === 'reject' ? 'danger' : 'main'} busy={form.busy}>{what === 'reject' ? words.reject : what === 'delivered' ? t.save : words.approve}</Button></div>
    </Form>
  );
}
