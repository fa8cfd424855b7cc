import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Button, ButtonLink } from '../../kit/button/button';
import { Tag, type Tone } from '../../kit/callout/callout';
import { Icon } from '../../kit/icons/icons';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { words } from '../../kit/words';
import { type Inside, Whoops } from '../inside';
import { t } from './texts';

type Summary = Schema<'ComplaintSummary'>;
export const TONES: Record<Schema<'ComplaintStatus'>, Tone> = { open: 'info', overdue: 'warn', 'accepted-by-silence': 'good', answered: 'good' };
const running = (complaint: Summary) => complaint.status === 'open' || complaint.status === 'overdue';

export function Complaints({ customer }: Inside) {
  const list = useList<Summary>(`${customer}/complaints`, cursor => get('/customers/{customerNumber}/complaints', { path: { customerNumber: customer }, query: { cursor } }));
  const items = list.value ?? [];
  return (
    <Page title={t.title}>
      <div class="actions row"><ButtonLink href="/sprawy/nowa">{t.new}</ButtonLink><a class="button quiet" href="/wizyty"><Icon name="calendar" size={20} />{t.visits}</a></div>
      {list.problem && !list.value && <Whoops problem={list.problem} onRetry={() => void list.reload()} />}
      {list.loading && <Loading lines={5} />}
      {list.value?.length === 0 && <Empty icon="talk" title={t.empty}><p>{t.emptyText}</p></Empty>}
      <Part title={t.open} complaints={items.filter(running)} />
      <Part title={t.closed} complaints={items.filter(complaint => !running(complaint))} />
      {list.more && <Button kind="plain" busy={list.loadingMore} onClick={() => void list.more?.()}>{words.more}</Button>}
    </Page>
  );
}

function Part({ title, complaints }: { title: string; complaints: Summary[] }) {
  if (complaints.length === 0) return null;
  return (
    <section class="card"><h2>{title}</h2>
      <ul class="list">{complaints.map(complaint => <li key={complaint.caseNumber}><div class="item">
        <span><a class="item-link" href={`/sprawy/${complaint.caseNumber}`}>{complaint.subject}</a><br /><span class="small soft">{t.categories[complaint.category]}, {running(complaint) ? t.answerBy(complaint.answerDue) : t.received(complaint.receivedOn)}</span></span>
        <Tag tone={TONES[complaint.status]}>{t.status[complaint.status]}</Tag></div></li>)}</ul></section>
  );
}
