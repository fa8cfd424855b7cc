import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Tag } from '../../kit/callout/callout';
import { daysBetween, months, today } from '../../kit/dates/dates';
import { Icon } from '../../kit/icons/icons';
import { money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { words } from '../../kit/words';
import { t } from '../account/texts';
import { thisYear, Years } from '../account/years';
import { type Inside, Whoops } from '../inside';
import '../account/account.css';

const i = t.invoices;
type Invoice = Schema<'Invoice'>;

export function Invoices({ customer }: Inside) {
  const [year, setYear] = useState(thisYear());
  const list = useList<Invoice>(`${customer}/invoices/${year}`, cursor => get('/customers/{customerNumber}/invoices', { path: { customerNumber: customer }, query: { year, limit: 30, cursor } }));
  return (
    <Page title={i.title}>
      <div class="row between"><Years year={year} onYear={setYear} />
        <div class="row"><a class="button quiet small" href="/konto"><Icon name="account" size={20} />{i.account}</a><a class="button plain small" href="/wezwania">{i.demands}</a></div></div>
      {list.problem && !list.value && <Whoops problem={list.problem} onRetry={() => void list.reload()} />}
      {list.loading && <Loading lines={6} />}
      {list.value?.length === 0 && <Empty icon="bill" title={i.empty}><p>{i.emptyText}</p></Empty>}
      {list.value && list.value.length > 0 && <div class="card"><ul class="list">{list.value.map(invoice => <li key={invoice.invoiceId}><Row invoice={invoice} /></li>)}</ul>
        {list.more && <Button kind="plain" busy={list.loadingMore} onClick={() => void list.more?.()}>{words.more}</Button>}</div>}
    </Page>
  );
}

function Row({ invoice }: { invoice: Invoice }) {
  return (
    <a class="invoice-row" href={`/faktury/${invoice.invoiceId}`}>
      <span class="item-name">{months(invoice.periodFrom, invoice.periodTo)}</span><span class="sum">{money(invoice.gross)}</span>
      <span class="small soft">{invoice.invoiceNumber}{invoice.kind === 'correction' ? `, ${i.correction}` : ''}{invoice.estimated ? `, ${i.estimated}` : ''}</span><span class="state"><InvoiceState invoice={invoice} /></span>
    </a>
  );
}

export function InvoiceState({ invoice }: { invoice: Pick<Invoice, 'status' | 'left' | 'gross' | 'dueOn'> }) {
  if (invoice.status === 'paid') return <Tag tone="good">{invoice.gross.startsWith('-') ? i.credit : i.paid}</Tag>;
  const part = invoice.left === invoice.gross ? '' : `${money(invoice.left)} `;
  return invoice.status === 'overdue' ? <Tag tone="bad">{part}{t.account.late.toLowerCase()} {t.account.days(daysBetween(invoice.dueOn, today()))}</Tag> : <Tag>{part}{i.dueBy(invoice.dueOn)}</Tag>;
}
