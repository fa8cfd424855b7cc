import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { today } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { activeMeters, street, type MeterAt } from './meters';
import { t } from './texts';
import './readings.css';

type Customer = Schema<'Customer'>;

/** For managers: every meter on one page. Each reading is a call of its own, so what is refused stops no other. */
export function AllReadings({ customer }: Inside) {
  const data = useResource<Customer>(`${customer}/customer`, () => get('/customers/{customerNumber}', { path: { customerNumber: customer } }));
  const draft = useDraft<Record<string, string>>(`readings:${customer}`, {});
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [unusual, setUnusual] = useState<ReadonlySet<string>>(new Set());
  const form = useForm();
  const back = { href: '/odczyty', text: t.title };
  if (data.problem && !data.value) return <Page title={t.allTitle} back={back}><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  if (!data.value) return <Page title={t.allTitle} back={back}><Loading lines={6} /></Page>;
  const meters = activeMeters(data.value);
  const send = () => form.send(async () => {
    const filled = meters.filter(({ meter }) => draft.value[meter.meterId]?.trim() && !sent.has(meter.meterId));
    if (filled.length === 0) return { '': t.nothing };
    const errors: Record<string, string> = {};
    const done = new Set(sent);
    const doubted = new Set<string>();
    for (const { meter } of filled) {
      const typed = draft.value[meter.meterId]?.replace(/\s/g, '') ?? '';
      if (!/^\d+$/.test(typed)) { errors[meter.meterId] = t.form.need; continue; }
      const answer = await post('/customers/{customerNumber}/meters/{meterId}/readings', { path: { customerNumber: customer, meterId: meter.meterId },
        body: { readOn: today(), value: Number(typed), confirmUnusual: unusual.has(meter.meterId) } });
      if (answer.ok) done.add(meter.meterId);
      else if (answer.problem.slug === 'reading-unusual') { doubted.add(meter.meterId); errors[meter.meterId] = t.confirmAgain; }
      else errors[meter.meterId] = answer.problem.violations[0]?.message ?? answer.problem.detail;
    }
    setSent(done);
    setUnusual(doubted);
    draft.set(Object.fromEntries([...done].map(meterId => [meterId, ''])));
    forget(`${customer}/`);
    return errors;
  });
  return (
    <Page title={t.allTitle} lead={t.allLead} back={back}>
      {sent.size > 0 && <Callout tone="good" live>{t.sentCount(sent.size)}</Callout>}
      <div class="card">
        <Form state={form} onSend={() => void send()}>
          <div>{meters.map(at => <Row key={at.meter.meterId} customer={customer} at={at} value={draft.value[at.meter.meterId] ?? ''} onText={value => draft.set({ [at.meter.meterId]: value })}
            sent={sent.has(at.meter.meterId)} error={form.errors[at.meter.meterId]} />)}</div>
          <div class="actions row"><Button type="submit" busy={form.busy}>{t.sendAll}</Button></div>
        </Form>
      </div>
    </Page>
  );
}

interface RowProps { customer: string; at: MeterAt; value: string; onText: (value: string) => void; sent: boolean; error: string | undefined }

function Row({ customer, at: { meter, address }, value, onText, sent, error }: RowProps) {
  const known = useResource(`${customer}/meter/${meter.meterId}/${today()}`, () => get('/customers/{customerNumber}/meters/{meterId}', { path: { customerNumber: customer, meterId: meter.meterId } }));
  const { last, expected } = known.value ?? {};
  const hint = known.value?.whyNot?.message ?? [last && t.form.previous(String(last.value), last.readOn), expected && t.form.expected(String(expected.from), String(expected.to))].filter(Boolean).join(' ');
  return (
    <div class="all-row">
      <div><p class="strong">{street(address)}</p><p class="soft small">{meter.kind === 'GARDEN' ? t.garden : t.main}, {t.meter(meter.meterId)}</p><p class="soft small">{hint}</p></div>
      {sent ? <Tag tone="good">{t.sent}</Tag>
        : <TextField name={meter.meterId} label={<span class="small">{t.value}<span class="visually-hidden"> {street(address)} {meter.meterId}</span></span>} inputMode="numeric" maxLength={meter.digits} error={error} value={value} onText={onText} width="short" />}
    </div>
  );
}
