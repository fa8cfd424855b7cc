import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useList, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { shortDate } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { cents, fromCents, isAccountNumber, money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { words } from '../../kit/words';
import { type Inside, Whoops } from '../inside';
import { PayBox } from './pay-box';
import { t } from './texts';
import { thisYear, Years } from './years';
import './account.css';

const a = t.account;
type Balance = Schema<'Balance'>;
type Entry = Schema<'LedgerEntry'>;

export function Account({ customer, role }: Inside) {
  const balance = useResource<Balance>(`${customer}/balance`, () => get('/customers/{customerNumber}/balance', { path: { customerNumber: customer } }));
  const back = { href: '/faktury', text: t.invoices.title };
  if (balance.problem && !balance.value) return <Page title={a.title} back={back}><Whoops problem={balance.problem} onRetry={() => void balance.reload()} /></Page>;
  if (!balance.value) return <Page title={a.title} back={back}><Loading lines={4} big /></Page>;
  const now = balance.value;
  const owed = cents(now.balance);
  return (
    <Page title={a.title} back={back}>
      <div class="columns">
        <section class="card hero stack tight" aria-labelledby="balance">
          <h2 id="balance" class="soft">{owed > 0n ? a.owes : owed < 0n ? a.overpaid : a.balance}</h2>
          <p class={`amount${cents(now.overdue) > 0n ? ' is-bad' : ''}`}>{money(owed < 0n ? fromCents(-owed) : now.payment?.amount ?? now.balance)}</p>
          {owed === 0n && <p class="strong good">{a.zero}</p>}
          {cents(now.interest) > 0n && <p>{a.includes(now.interest)}</p>}
          <p class="small soft">{a.asOf(now.asOf)}</p>
        </section>
        {now.payment && <div class="card"><PayBox payment={now.payment} /></div>}
        {owed < 0n && <Refund customer={customer} overpaid={fromCents(-owed)} owner={role === 'owner'} onDone={() => void balance.reload()} />}
      </div>
      {now.openInvoices.length > 0 && <OpenInvoices balance={now} />}
      <Ledger customer={customer} />
    </Page>
  );
}

function OpenInvoices({ balance }: { balance: Balance }) {
  return (
    <section class="card stack">
      <h2>{a.open}</h2>
      <Table caption={a.open} rows={balance.openInvoices} keyOf={open => open.invoiceId} columns={[
        { title: t.invoices.number, head: true, cell: open => <a class="item-link" href={`/faktury/${open.invoiceId}`}>{open.invoiceNumber}</a> },
        { title: a.due, cell: open => shortDate(open.dueOn) },
        { title: a.left, number: true, cell: open => money(open.left) },
        { title: a.late, number: true, cell: open => open.daysLate > 0 ? <span class="bad">{a.days(open.daysLate)}</span> : '–' },
        { title: a.interest, number: true, cell: open => cents(open.interest) > 0n ? money(open.interest) : '–' },
      ]} />
      {cents(balance.interest) > 0n && <details><summary>{a.interestTitle}</summary><p>{a.interestText}</p></details>}
    </section>
  );
}

function Ledger({ customer }: { customer: string }) {
  const [year, setYear] = useState(thisYear());
  const list = useList<Entry>(`${customer}/ledger/${year}`, cursor => get('/customers/{customerNumber}/ledger', { path: { customerNumber: customer }, query: { year, order: 'newest', limit: 25, cursor } }));
  return (
    <section class="stack">
      <div class="section-head"><h2>{a.entries}</h2><Years year={year} onYear={setYear} /></div>
      {list.problem && !list.value && <Whoops problem={list.problem} onRetry={() => void list.reload()} />}
      {list.loading && <Loading lines={6} />}
      {list.value?.length === 0 && <Empty icon="account" title={a.empty} />}
      {list.value && list.value.length > 0 && <div class="card"><Table caption={a.entries} rows={list.value} keyOf={entry => entry.entryId} columns={[
        { title: a.what, head: true, cell: entry => <span>{a.types[entry.type]} {entry.invoiceId ? <a href={`/faktury/${entry.invoiceId}`}>{entry.reference}</a> : <span class="soft">{entry.reference}</span>}</span> },
        { title: a.day, cell: entry => shortDate(entry.bookedOn) },
        { title: a.amount, number: true, cell: entry => <span class={entry.amount.startsWith('-') ? 'good' : ''}>{money(entry.amount)}</span> },
        { title: a.after, number: true, cell: entry => money(entry.balance) },
      ]} />{list.more && <Button kind="plain" busy={list.loadingMore} onClick={() => void list.more?.()}>{words.more}</Button>}</div>}
    </section>
  );
}

function Refund({ customer, overpaid, owner, onDone }: { customer: string; overpaid: string; owner: boolean; onDone: () => void }) {
  const draft = useDraft(`refund:${customer}`, { account: '' });
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Schema<'Refund'> | null>(null);
  const form = useForm();
  const send = () => form.send(async () => {
    if (!isAccountNumber(draft.value.account)) return { bankAccount: a.needAccount };
    const answer = await post('/customers/{customerNumber}/refunds', { path: { customerNumber: customer }, body: { bankAccount: draft.value.account.replace(/\D/g, '') } });
    if (!answer.ok) return errorsOf(answer.problem, ['bankAccount']);
    draft.forget();
    forget(`${customer}/`);
    setDone(answer.value);
    onDone();
    return {};
  });
  if (done) return <Callout tone="good" live>{a.refundDone(done.amount, done.payBy)}</Callout>;
  return (
    <section class="card stack">
      <h2>{a.refundTitle}</h2><p>{a.refundText(overpaid)}</p>
      {!owner && <p class="soft">{a.proxyNo}</p>}
      {owner && !open && <div class="actions row"><Button kind="quiet" onClick={() => setOpen(true)}>{a.refundAsk}</Button></div>}
      {open && <Form state={form} onSend={() => void send()}>
        <TextField name="bankAccount" label={a.refundAccount} hint={`${a.refundAccountHint}. ${a.refundAll}`} inputMode="numeric" error={form.errors['bankAccount']} value={draft.value.account} onText={account => draft.set({ account })} width="full" />
        <div class="actions row"><Button type="submit" busy={form.busy}>{a.refundSend}</Button></div>
      </Form>}
    </section>
  );
}
