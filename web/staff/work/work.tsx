import { get, type Schema } from '../../api/client';
import { useList, useResource } from '../../api/resource';
import { Tag } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { Page } from '../../kit/page/page';
import { Table } from '../../kit/table/table';
import { SearchForm } from '../customers/search-form';
import { customerLink, Read } from '../parts';
import { t } from '../texts';

const words = t.work;

function Count({ href, name, count, text, bad = false }: { href: string; name: string; count: number; text: string; bad?: boolean }) {
  return <a class={`card count${count === 0 ? ' is-zero' : bad ? ' is-bad' : ''}`} href={href}><strong>{count}</strong><span class="name">{name}</span><span class="small soft">{text}</span></a>;
}

/** What waits, in numbers that lead there, and the complaints that cannot wait. */
export function Work() {
  const work = useResource('work', () => get('/staff/work'));
  const urgent = useList<Schema<'StaffComplaintSummary'>>('complaints:urgent', cursor => get('/staff/complaints', { query: { status: 'open', limit: 8, cursor } }));
  return (
    <Page title={words.title} lead={work.value ? words.lead(work.value.asOf) : undefined}>
      <div class="card"><SearchForm label={words.find} /></div>
      <Read of={work} lines={6}>{counts => (
        <div class="counts">
          <Count href="/staff/reklamacje" name={words.complaints} count={counts.complaints.open} bad={counts.complaints.overdue + counts.complaints.dueSoon > 0}
            text={[counts.complaints.overdue && words.overdue(counts.complaints.overdue), counts.complaints.dueSoon && words.dueSoon(counts.complaints.dueSoon)].filter(Boolean).join(', ') || words.onTime} />
          <Count href="/staff/platnosci" name={words.payments} count={counts.payments.unmatched} text={words.paymentsText} />
          <Count href="/staff/wezwania" name={words.approvals} count={counts.approvals} text={words.approvalsText} />
          <Count href="/staff/rozliczenia" name={words.runs} count={counts.runs.withFailures} bad text={counts.runs.running ? words.running(counts.runs.running) : words.runsText} />
          <Count href="/staff/historia?action=email-bounced" name={words.bounces} count={counts.bounces} text={words.bouncesText} />
          <Count href="/staff/wizyty" name={words.visits} count={counts.visitsToday} text={words.visitsText} />
        </div>
      )}</Read>
      <section class="card"><div class="section-head"><h2>{words.urgent}</h2><a href="/staff/reklamacje">{t.all}</a></div>
        <Read of={urgent}>{complaints => complaints.length === 0 ? <p class="soft">{words.nothing}</p> : (
          <Table caption={words.urgent} rows={complaints} keyOf={row => row.caseNumber} columns={[
            { title: t.cases.subject, head: true, cell: row => <a class="row-link" href={`/staff/reklamacje/${row.caseNumber}`}>{row.subject}</a> },
            { title: t.customer, cell: row => <a href={customerLink(row.customerNumber)}>{row.name ?? row.customerNumber}</a> },
            { title: t.cases.received, cell: row => shortDate(row.receivedOn) },
            { title: t.cases.answerDue, cell: row => <>{shortDate(row.answerDue)} <Tag tone={(row.daysLeft ?? 9) < 4 ? 'bad' : 'plain'}>{words.daysLeft(row.daysLeft ?? 0)}</Tag></> },
          ]} />
        )}</Read>
      </section>
      <nav class="chips" aria-label={words.places}>
        {([['/staff/reklamacje', t.places.complaints], ['/staff/wizyty', t.places.visits], ['/staff/pliki', t.places.files], ['/staff/historia', t.places.audit]] as const).map(([href, text]) => <a key={href} class="button quiet" href={href}>{text}</a>)}
      </nav>
    </Page>
  );
}
