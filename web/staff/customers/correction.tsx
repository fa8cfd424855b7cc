import { useState } from 'preact/hooks';
import { post } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { Button } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { Choices, TextArea, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { money } from '../../kit/money/money';
import { t } from '../texts';
import type { Detail } from './invoice';

const words = t.invoice;

interface Props { number: string; invoice: Detail; onDone: (text: string) => void }

/** Either the right readings or the whole invoice; what changes is said before anything is issued. */
export function CorrectionForm({ number, invoice, onDone }: Props) {
  const form = useForm();
  const [kind, setKind] = useState<'readings' | 'whole'>('readings');
  const [reason, setReason] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const [previewed, setPreviewed] = useState(false);
  const ends = invoice.readings.filter(reading => reading.readingTo !== null && reading.readingToOn);
  const keyOf = (reading: Detail['readings'][number]) => `${reading.meterId}-${reading.readingToOn ?? ''}`;
  const changed = ends.filter(reading => {
    const typed = values[keyOf(reading)];
    return typed !== undefined && typed.trim() !== '' && Number(typed) !== reading.readingTo;
  });
  const send = () => form.send(async () => {
    const errors: Record<string, string> = {};
    if (!reason.trim()) errors['reason'] = t.need;
    if (kind === 'readings') {
      for (const reading of changed) if (!/^\d{1,9}$/.test((values[keyOf(reading)] ?? '').trim())) errors[keyOf(reading)] = t.needVolume;
      const first = ends[0];
      if (changed.length === 0 && first) errors[keyOf(first)] = t.needVolume;
    }
    if (Object.keys(errors).length > 0) return errors;
    if (!previewed) {
      setPreviewed(true);
      return {};
    }
    const outcome = await post('/staff/invoices/{invoiceId}/corrections', { path: { invoiceId: invoice.invoiceId }, body: kind === 'whole'
      ? { customerNumber: number, reason: reason.trim(), cancelled: true }
      : { customerNumber: number, reason: reason.trim(), cancelled: false, readings: changed.map(reading => ({ meterId: reading.meterId, readOn: reading.readingToOn ?? '', value: Number(values[keyOf(reading)]) })) } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['reason']);
    onDone(`${words.corrected}: ${outcome.value.invoiceNumber}, ${money(outcome.value.gross)}`);
    return {};
  });
  const edit = (change: () => void) => { setPreviewed(false); change(); };
  return (
    <Form state={form} onSend={() => void send()} label={words.correct}>
      <Choices name="kind" label={words.kind} value={kind} onText={value => edit(() => setKind(value === 'whole' ? 'whole' : 'readings'))} options={[{ value: 'readings', label: words.right }, { value: 'whole', label: words.whole }]} />
      {kind === 'readings' && ends.map(reading => <TextField key={keyOf(reading)} name={keyOf(reading)} label={`${reading.meterId}, ${shortDate(reading.readingToOn ?? '')}`} inputMode="numeric" width="short"
        value={values[keyOf(reading)] ?? String(reading.readingTo)} onText={value => edit(() => setValues(now => ({ ...now, [keyOf(reading)]: value })))} error={form.errors[keyOf(reading)]} />)}
      <TextArea name="reason" label={t.reason} hint={words.correctHint} rows={3} maxLength={500} value={reason} onText={value => edit(() => setReason(value))} error={form.errors['reason']} />
      {previewed && <Callout tone="warn" live>
        {kind === 'whole' ? <p>{words.gross}: {money(invoice.gross)} → {money('0.00')}</p> : <ul>{changed.map(reading => <li key={keyOf(reading)}>{reading.meterId}: {reading.readingTo} → {values[keyOf(reading)]}, {words.newUse(reading.volume, reading.volume + Number(values[keyOf(reading)]) - (reading.readingTo ?? 0))}</li>)}</ul>}
        <p>{words.sure}</p>
      </Callout>}
      <div class="row actions"><Button type="submit" busy={form.busy}>{previewed ? words.send : words.preview}</Button></div>
    </Form>
  );
}
