import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Tag } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { money } from '../../kit/money/money';
import { Table } from '../../kit/table/table';
import { AuditTable } from '../audit/audit-table';
import { Chips, More, Read } from '../parts';
import { t } from '../texts';
import type { StaffCustomer } from './customer';

const words = t.cust;

export function ReadingsTab({ customer }: { customer: StaffCustomer }) {
  const meters = customer.contracts.flatMap(contract => contract.meters);
  const [chosen, setChosen] = useState(meters[0]?.meterId ?? '');
  const readings = useList<Schema<'Reading'>>(chosen ? `customer:${customer.customerNumber}:readings:${chosen}` : null, cursor => get('/customers/{customerNumber}/meters/{meterId}/readings',
    { path: { customerNumber: customer.customerNumber, meterId: chosen }, query: { limit: 25, cursor } }));
  if (!chosen) return <p class="soft">{words.noReadings}</p>;
  return (
    <div class="stack">
      {meters.length > 1 && <Chips label={words.meter} value={chosen} options={meters.map((meter): [string, string] => [meter.meterId, `${meter.meterId} ${words.kinds[meter.kind]}`])} onPick={setChosen} />}
      <Read of={readings}>{rows => rows.length === 0 ? <p class="soft">{words.noReadings}</p> : <>
        <Table caption={`${words.tabs.readings} ${chosen}`} rows={rows.map((row, index) => ({ ...row, before: rows[index + 1]?.value }))} keyOf={row => `${row.readOn}-${row.source}`} columns={[
          { title: t.day, head: true, cell: row => shortDate(row.readOn) },
          { title: words.reading3, number: true, cell: row => row.value },
          { title: words.use, number: true, cell: row => row.before === undefined ? t.none : row.value - row.before },
          { title: words.source, cell: row => words.sources[row.source] },
        ]} />
        <More list={readings} />
      </>}</Read>
    </div>
  );
}

export function DemandsTab({ number }: { number: string }) {
  const demands = useList<Schema<'NoticeToday'>>(`customer:${number}:notices`, cursor => get('/customers/{customerNumber}/notices', { path: { customerNumber: number }, query: { limit: 25, cursor } }));
  const open = async (noticeId: string) => {
    const link = await get('/customers/{customerNumber}/notices/{noticeId}/pdf', { path: { customerNumber: number, noticeId } });
    if (link.ok) location.assign(link.value.url);
  };
  return (
    <Read of={demands}>{rows => rows.length === 0 ? <p class="soft">{words.noDemands}</p> : <>
      <Table caption={words.tabs.demands} rows={rows} keyOf={row => row.noticeId} columns={[
        { title: t.day, cell: row => shortDate(row.issuedOn) },
        { title: t.what, head: true, cell: row => t.demands.stages[row.stage] ?? row.stage },
        { title: words.payBy, cell: row => shortDate(row.payBy) },
        { title: t.total, number: true, cell: row => money(row.total) },
        { title: t.left, number: true, cell: row => row.settled ? <Tag tone="good">{t.demands.settled}</Tag> : money(row.leftToday) },
        { title: t.status, cell: row => <>{row.channel === 'email' ? words.byEmail : words.byPost} {row.deliveredAt && <Tag tone="good">{words.delivered(row.deliveredAt)}</Tag>}</> },
        { title: 'PDF', cell: row => <button type="button" class="button plain small" onClick={() => void open(row.noticeId)}>{t.download}</button> },
      ]} />
      <More list={demands} />
    </>}</Read>
  );
}

export function CasesTab({ number }: { number: string }) {
  const cases = useList<Schema<'ComplaintSummary'>>(`customer:${number}:cases`, cursor => get('/customers/{customerNumber}/complaints', { path: { customerNumber: number }, query: { limit: 25, cursor } }));
  return (
    <Read of={cases}>{rows => rows.length === 0 ? <p class="soft">{words.noCases}</p> : <>
      <Table caption={words.tabs.cases} rows={rows} keyOf={row => row.caseNumber} columns={[
        { title: t.cases.subject, head: true, cell: row => <a class="row-link" href={`/staff/reklamacje/${row.caseNumber}`}>{row.subject}</a> },
        { title: t.what, cell: row => t.cases.categories[row.category] },
        { title: t.cases.received, cell: row => shortDate(row.receivedOn) },
        { title: t.cases.answerDue, cell: row => shortDate(row.answerDue) },
        { title: t.status, cell: row => <Tag tone={row.status === 'answered' ? 'good' : row.status === 'open' ? 'info' : 'bad'}>{t.cases.statuses[row.status]}</Tag> },
      ]} />
      <More list={cases} />
    </>}</Read>
  );
}

export function TrailTab({ number }: { number: string }) {
  const trail = useList<Schema<'AuditPage'>['items'][number]>(`customer:${number}:trail`, cursor => get('/staff/audit', { query: { customerNumber: number, limit: 30, cursor } }));
  return <Read of={trail}>{rows => rows.length === 0 ? <p class="soft">{words.noTrail}</p> : <><AuditTable rows={rows} withCustomer={false} /><More list={trail} /></>}</Read>;
}
