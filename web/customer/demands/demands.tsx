import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { date } from '../../kit/dates/dates';
import { cents, money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { PayBox } from '../account/pay-box';
import { t } from '../account/texts';
import { Download } from '../invoices/download';
import { type Inside, Whoops } from '../inside';
import '../account/account.css';

const d = t.demands;
type Notice = Schema<'NoticeToday'>;

export function Demands({ customer }: Inside) {
  const list = useList<Notice>(`${customer}/notices`, cursor => get('/customers/{customerNumber}/notices', { path: { customerNumber: customer }, query: { cursor } }));
  return (
    <Page title={d.title} back={{ href: '/faktury', text: t.invoices.title }} narrow>
      {list.problem && !list.value && <Whoops problem={list.problem} onRetry={() => void list.reload()} />}
      {list.loading && <Loading lines={5} />}
      {list.value?.length === 0 && <Empty icon="letter" title={d.empty}><p>{d.emptyText}</p></Empty>}
      {list.value?.map(notice => <Demand key={notice.noticeId} customer={customer} notice={notice} />)}
      {list.value?.some(notice => !notice.settled) && <Callout><p class="strong">{d.trouble}</p><p>{d.troubleText}</p></Callout>}
    </Page>
  );
}

function Demand({ customer, notice }: { customer: string; notice: Notice }) {
  return (
    <section class="card stack">
      <div class="row between"><h2>{d.stages[notice.stage] ?? d.other}</h2>{notice.settled ? <Tag tone="good">{d.settled}</Tag> : <Tag tone="bad">{d.left(notice.leftToday)}</Tag>}</div>
      <p class={notice.settled ? 'amount middle' : 'amount middle is-bad'}>{money(notice.total)}</p>
      <Facts items={[[d.issued, date(notice.issuedOn)], [d.payBy, date(notice.payBy)], [d.principal, money(notice.principal)], cents(notice.interest) > 0n && [d.interest, money(notice.interest)],
        cents(notice.fee) > 0n && [d.fee, money(notice.fee)], [d.sent, d.channel[notice.channel]], notice.deliveredAt && [d.delivered, date(notice.deliveredAt)], notice.substituteWaterPoint && [d.waterPoint, notice.substituteWaterPoint],
        [d.invoices, notice.invoices.map(invoice => <span key={invoice.invoiceId}><a href={`/faktury/${invoice.invoiceId}`}>{invoice.invoiceNumber}</a> {money(invoice.left)}<br /></span>)]]} />
      <div class="actions row"><Download kind="quiet" text={d.pdf} ask={() => get('/customers/{customerNumber}/notices/{noticeId}/pdf', { path: { customerNumber: customer, noticeId: notice.noticeId } })} /></div>
      {notice.payment && <PayBox payment={notice.payment} />}
    </section>
  );
}
