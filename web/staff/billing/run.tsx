import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { call, get, type Schema } from '../../api/client';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { shortDate, time } from '../../kit/dates/dates';
import { Page } from '../../kit/page/page';
import { Table } from '../../kit/table/table';
import { customerLink, Read } from '../parts';
import { t } from '../texts';
import { RUN_TONES } from './runs';

const words = t.runs;
const EVERY_MS = 2000;

function Progress({ run }: { run: Schema<'BillingRun'> }) {
  const done = run.customersDone ?? 0;
  const all = run.customers ?? 0;
  return (
    <div class="stack tight" role="status">
      <label for="progress">{all === 0 ? words.planning : words.progress(done, all)}</label>
      {all > 0 ? <progress id="progress" class="bar-box" value={done} max={all} /> : <progress id="progress" class="bar-box" />}
    </div>
  );
}

/** A run while it goes on, and what it left out, each with the way to mend it. */
export function RunPage() {
  const { params } = useRoute();
  const runId = params['runId'] ?? '';
  const run = useResource(`run:${runId}`, () => get('/staff/billing-runs/{runId}', { path: { runId } }));
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const going = run.value?.status === 'running';
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => void run.reload(), EVERY_MS);
    return () => { clearInterval(timer); forget('runs'); forget('work'); };
  }, [going, run.reload]);
  const resume = async () => {
    setBusy(true);
    const outcome = await call('post', '/staff/billing-runs/{runId}/resume', { path: { runId } });
    setBusy(false);
    setSaid(outcome.ok ? words.resumed : outcome.problem.detail);
    void run.reload();
  };
  const found = run.value;
  return (
    <Page title={found ? words.runTitle(found.cycle, found.billingDate) : runId} back={{ href: '/staff/rozliczenia', text: words.title }} aside={found && <Tag tone={RUN_TONES[found.status]}>{words.statuses[found.status]}</Tag>}>
      <Read of={run}>{one => <>
        {said && <Callout live>{said}</Callout>}
        <section class="card stack">
          {one.status === 'running' && <Progress run={one} />}
          <Facts items={[
            [words.started, one.startedAt ? `${shortDate(one.startedAt)} ${time(one.startedAt)}` : t.none],
            one.finishedAt && one.startedAt ? [words.finishedAt, `${time(one.finishedAt)} (${words.took(Math.max(1, Math.round((Date.parse(one.finishedAt) - Date.parse(one.startedAt)) / 1000)))})`] : null,
            [words.customers, `${one.customersDone ?? 0} / ${one.customers ?? 0}`], [words.invoices, one.invoices ?? 0],
          ]} />
        </section>
        {(one.failures ?? []).length > 0 ? (
          <section class="card stack"><div class="section-head"><h2>{words.left}</h2>{one.status !== 'running' && <Button busy={busy} onClick={() => void resume()}>{words.resume}</Button>}</div>
            <Table caption={words.left} rows={one.failures ?? []} keyOf={row => `${row.customerNumber}-${row.contractNumber ?? ''}`} columns={[
              { title: t.customer, head: true, cell: row => <a class="row-link" href={customerLink(row.customerNumber)}>{row.customerNumber}</a> },
              { title: t.cust.contract, cell: row => row.contractNumber ?? t.none },
              { title: t.reason, cell: row => <>{words.reasons[row.reason]?.[0] ?? words.otherReasonName}</> },
              { title: words.mend, cell: row => words.reasons[row.reason]?.[1] ?? words.otherReason },
            ]} /></section>
        ) : one.status !== 'running' && (one.status === 'failed' ? <div class="row"><Button busy={busy} onClick={() => void resume()}>{words.resume}</Button></div> : <Callout tone="good">{words.noFailures}</Callout>)}
      </>}</Read>
    </Page>
  );
}
