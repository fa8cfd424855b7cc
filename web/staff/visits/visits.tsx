import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { longDate, plusDays, time, today } from '../../kit/dates/dates';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { customerLink, More, Read } from '../parts';
import { t } from '../texts';

const words = t.visits;
type Visit = Schema<'StaffVisit'>;
const WEEK = 7;

/** The Monday of the week that a day lies in. */
function monday(day: string): string {
  return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK));
}

export function Visits() {
  const [from, setFrom] = useState(monday(today()));
  const to = plusDays(from, WEEK - 1);
  const list = useList<Visit>(`visits:${from}`, cursor => get('/staff/visits', { query: { from, to, limit: 100, cursor } }));
  return (
    <Page title={words.title} lead={words.week(from, to)} back={{ href: '/staff', text: t.places.work }}>
      <div class="row"><Button kind="quiet" small onClick={() => setFrom(plusDays(from, -WEEK))}>{words.before}</Button><Button kind="quiet" small onClick={() => setFrom(monday(today()))}>{words.now}</Button><Button kind="quiet" small onClick={() => setFrom(plusDays(from, WEEK))}>{words.after}</Button></div>
      <Read of={list}>{rows => rows.length === 0 ? <Empty icon="calendar" title={words.none}><p>{words.noneText}</p></Empty> : <>
        {[...new Set(rows.map(visit => visit.start.slice(0, 10)))].map(day => (
          <section key={day} class="card"><Table caption={longDate(day)} captionShown rows={rows.filter(visit => visit.start.startsWith(day))} keyOf={row => row.visitCode} columns={[
            { title: words.hour, head: true, cell: row => `${time(row.start)}–${time(row.end)}` },
            { title: words.topic, cell: row => row.topicName ?? row.topic },
            { title: t.who, cell: row => row.customerNumber ? <a href={customerLink(row.customerNumber)}>{row.name}</a> : row.name },
            { title: words.contact, cell: row => [row.phone, row.email].filter(Boolean).join(', ') },
          ]} /></section>))}
        <More list={list} />
      </>}</Read>
    </Page>
  );
}
