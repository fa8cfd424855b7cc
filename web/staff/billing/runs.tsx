import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { shortDate, time, today } from '../../kit/dates/dates';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { More, Read } from '../parts';
import { t } from '../texts';

const words = t.runs;
type Run = Schema<'BillingRun'>;
export const RUN_TONES = { running: 'info', finished: 'good', 'finished-with-errors': 'warn', failed: 'bad' } as const;

/** Asked back once: the invoices go to people. */
function StartForm() {
  const form = useForm();
  const { route } = useLocation();
  const [cycle, setCycle] = useState('');
  const [billingDate, setDate] = useState(today());
  const [asked, setAsked] = useState(false);
  const send = () => form.send(async () => {
    const errors = { ...(/^[A-Za-z0-9-]{1,16}$/.test(cycle.trim()) ? {} : { cycle: words.needCycle }), ...(billingDate ? {} : { billingDate: t.needDate }) };
    if (Object.keys(errors).length > 0) return errors;
    if (!asked) {
      setAsked(true);
      return {};
    }
    const outcome = await post('/staff/billing-runs', { body: { cycle: cycle.trim(), billingDate } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['cycle', 'billingDate']);
    forget('runs');
    route(`/staff/rozliczenia/${outcome.value.runId}`);
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={words.start}>
      <div class="filters">
        <TextField name="cycle" label={words.cycle} hint={words.cycleHint} width="short" value={cycle} onText={value => { setAsked(false); setCycle(value); }} error={form.errors['cycle']} />
        <TextField name="billingDate" label={words.date} type="date" width="short" value={billingDate} onText={value => { setAsked(false); setDate(value); }} error={form.errors['billingDate']} />
        {!asked && <Button type="submit" busy={form.busy}>{words.send}</Button>}
      </div>
      {asked && <Callout tone="warn" live><p>{words.sure(cycle, billingDate)}</p><div class="row"><Button type="submit" busy={form.busy}>{words.yes}</Button><Button kind="quiet" onClick={() => setAsked(false)}>{t.cancel}</Button></div></Callout>}
    </Form>
  );
}

export function Runs() {
  const list = useList<Run>('runs', cursor => get('/staff/billing-runs', { query: { limit: 25, cursor } }));
  return (
    <Page title={words.title} lead={words.lead}>
      <section class="card stack"><h2>{words.start}</h2><StartForm /></section>
      <Read of={list}>{rows => rows.length === 0 ? <Empty icon="bill" title={words.none} /> : (
        <div class="card">
          <Table caption={words.title} rows={rows} keyOf={row => row.runId} columns={[
            { title: words.cycle, head: true, cell: row => <a class="row-link" href={`/staff/rozliczenia/${row.runId}`}>{words.runTitle(row.cycle, row.billingDate)}</a> },
            { title: words.started, cell: row => row.startedAt ? `${shortDate(row.startedAt)} ${time(row.startedAt)}` : t.none },
            { title: words.customers, number: true, cell: row => `${row.customersDone ?? 0} / ${row.customers ?? 0}` },
            { title: words.invoices, number: true, cell: row => row.invoices ?? 0 },
            { title: words.failures, number: true, cell: row => row.failures?.length ?? 0 },
            { title: t.status, cell: row => <Tag tone={RUN_TONES[row.status]}>{words.statuses[row.status]}</Tag> },
          ]} />
          <More list={list} />
        </div>
      )}</Read>
    </Page>
  );
}
