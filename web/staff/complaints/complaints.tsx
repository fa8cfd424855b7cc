import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Tag } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { Chips, customerLink, More, Read } from '../parts';
import { t } from '../texts';

const words = t.cases;
type Status = Schema<'ComplaintStatus'>;

/** The most urgent first, as the API gives them. */
export function Complaints() {
  const [status, setStatus] = useState<Status>('open');
  const list = useList<Schema<'StaffComplaintSummary'>>(`complaints:${status}`, cursor => get('/staff/complaints', { query: { status, limit: 50, cursor } }));
  return (
    <Page title={words.title} back={{ href: '/staff', text: t.places.work }}>
      <Chips label={words.filter} value={status} options={[['open', words.waiting], ['overdue', words.overdue], ['accepted-by-silence', words.silence], ['answered', words.answered]]} onPick={setStatus} />
      <Read of={list}>{rows => rows.length === 0 ? <Empty icon="talk" title={words.none}><p>{words.noneText}</p></Empty> : (
        <div class="card">
          <Table caption={words.title} rows={rows} keyOf={row => row.caseNumber} columns={[
            { title: words.subject, head: true, cell: row => <a class="row-link" href={`/staff/reklamacje/${row.caseNumber}`}>{row.subject}</a> },
            { title: t.what, cell: row => words.categories[row.category] },
            { title: t.customer, cell: row => <a href={customerLink(row.customerNumber)}>{row.name ?? row.customerNumber}</a> },
            { title: words.received, cell: row => shortDate(row.receivedOn) },
            { title: words.answerDue, cell: row => <>{shortDate(row.answerDue)} {row.status !== 'answered' && <Tag tone={(row.daysLeft ?? 9) < 4 ? 'bad' : 'plain'}>{t.work.daysLeft(row.daysLeft ?? 0)}</Tag>}</> },
          ]} />
          <More list={list} />
        </div>
      )}</Read>
    </Page>
  );
}
