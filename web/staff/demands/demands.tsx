import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { forget, useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { Dialog } from '../../kit/dialog/dialog';
import { money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { Chips, customerLink, More, Read } from '../parts';
import { t } from '../texts';
import { DecideForm, type Decide } from './decide';

const words = t.demands;
type Demand = Schema<'DunningCase'>;
const CUT_OFF = 'cut-off-proposal';

/** What the demand says: each invoice with its days and interest, so that nobody approves a sum alone. */
function Says({ demand }: { demand: Demand }) {
  return (
    <ul class="small">{demand.invoices.map(invoice => <li key={invoice.invoiceNumber}>{invoice.invoiceNumber}: {money(invoice.left)}, {words.late(invoice.daysLate ?? 0)}, {words.interest} {money(invoice.interest)}</li>)}</ul>
  );
}

export function Demands() {
  const [status, setStatus] = useState<'waiting' | 'sent'>('waiting');
  const [marked, setMarked] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: 'good' | 'warn'; text: string; why: string[] } | null>(null);
  const [deciding, setDeciding] = useState<{ what: Decide; demand: Demand } | null>(null);
  const list = useList<Demand>(`demands:${status}`, cursor => get('/staff/dunning', { query: { status, limit: 50, cursor } }));
  const changed = () => { setMarked([]); forget('demands'); forget('work'); forget('customer:'); void list.reload(); };
  const approveAll = async () => {
    setBusy(true);
    const outcome = await post('/staff/dunning/approvals', { body: { noticeIds: marked } });
    setBusy(false);
    if (!outcome.ok) {
      setSaid({ tone: 'warn', text: outcome.problem.detail, why: [] });
      return;
    }
    const not = outcome.value.items.filter(item => !item.sent);
    setSaid({ tone: not.length > 0 ? 'warn' : 'good', text: not.length > 0 ? words.some(outcome.value.items.length - not.length, not.length) : words.done, why: not.map(item => `${item.noticeId}: ${item.message ?? ''}`) });
    changed();
  };
  const together = (rows: Demand[]) => rows.filter(row => row.status === 'waiting' && row.stage !== CUT_OFF);
  return (
    <Page title={words.title}>
      <Chips label={t.status} value={status} options={[['waiting', words.waiting], ['sent', words.sent]]} onPick={value => { setStatus(value); setMarked([]); }} />
      {said && <Callout tone={said.tone} live>{said.text}{said.why.length > 0 && <ul>{said.why.map(text => <li key={text}>{text}</li>)}</ul>}</Callout>}
      <Read of={list}>{rows => rows.length === 0 ? <Empty icon="letter" title={status === 'waiting' ? words.none : words.noneSent}>{status === 'waiting' && <p>{words.noneText}</p>}</Empty> : (
        <div class="card stack">
          {together(rows).length > 0 && <div class="row between">
            <Button kind="quiet" small onClick={() => setMarked(together(rows).map(row => row.noticeId))}>{words.selectAll}</Button>
            {marked.length > 0 && <Button busy={busy} onClick={() => void approveAll()}>{words.approveAll(marked.length)}</Button>}
          </div>}
          <Table caption={words.title} rows={rows} keyOf={row => row.noticeId} columns={[
            ...(status === 'waiting' ? [{ title: '✓', cell: (row: Demand) => row.stage === CUT_OFF ? null : <span class="check-cell"><input type="checkbox" aria-label={words.select(row.name)} checked={marked.includes(row.noticeId)}
              onChange={event => setMarked(event.currentTarget.checked ? [...marked, row.noticeId] : marked.filter(id => id !== row.noticeId))} /></span> }] : []),
            { title: t.customer, head: true, cell: row => <a class="row-link" href={customerLink(row.customerNumber)}>{row.name}</a> },
            { title: t.what, cell: row => <>{words.stages[row.stage] ?? row.stage} {row.onHold && <Tag tone="warn">{words.held}</Tag>} {row.bounced && <Tag tone="bad">{words.bounced}</Tag>} {row.settled && <Tag tone="good">{words.settled}</Tag>}</> },
            { title: words.says, cell: row => <Says demand={row} /> },
            { title: t.total, number: true, cell: row => money(row.total) },
            { title: t.due, cell: row => <>{words.payBy(row.payBy)}{row.deliveredAt && <><br /><Tag tone="good">{t.cust.delivered(row.deliveredAt)}</Tag></>}</> },
            { title: t.status, cell: row => row.status === 'waiting'
              ? <div class="row"><Button small onClick={() => setDeciding({ what: 'approve', demand: row })}>{words.approve}</Button><Button small kind="quiet" onClick={() => setDeciding({ what: 'reject', demand: row })}>{words.reject}</Button></div>
              : row.channel === 'post' && !row.deliveredAt ? <Button small kind="quiet" onClick={() => setDeciding({ what: 'delivered', demand: row })}>{words.delivered}</Button> : <span class="soft">{shortDate(row.issuedOn)}</span> },
          ]} />
          <More list={list} />
        </div>
      )}</Read>
      <Dialog open={deciding !== null} onClose={() => setDeciding(null)} title={deciding ? deciding.what === 'reject' ? words.rejectTitle : deciding.what === 'delivered' ? words.delivered : words.previewTitle : ''}>
        {deciding && <DecideForm {...deciding} says={<Says demand={deciding.demand} />} onDone={text => { setDeciding(null); setSaid({ tone: 'good', text, why: [] }); changed(); }} />}
      </Dialog>
    </Page>
  );
}
