import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useResource } from '../../api/resource';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { BarChart } from '../../kit/chart/chart';
import { monthRange, until } from '../../kit/dates/dates';
import { Dialog } from '../../kit/dialog/dialog';
import { Icon } from '../../kit/icons/icons';
import { cents, fromCents, money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { texts } from '../../texts/t';
import { PayBox } from '../account/pay-box';
import { Compared } from '../consumption/consumption';
import { periods } from '../consumption/periods';
import { type Inside, Whoops } from '../inside';
import { t as readings } from '../readings/texts';

type View = Schema<'Overview'>;

const t = await texts(() => import('../../texts/pl/overview'), () => import('../../texts/en/overview'));

export function Overview({ customer, me }: Inside) {
  const data = useResource<View>(customer ? `${customer}/overview` : null, () => get('/customers/{customerNumber}/overview', { path: { customerNumber: customer } }));
  if (!customer) return <Page title={t.noCustomer}><Empty icon="person" title={t.noCustomer}><p>{t.noCustomerText}</p><ButtonLink href="/moje/klienci">{t.add}</ButtonLink></Empty></Page>;
  if (data.problem && !data.value) return <Page title={t.tab}><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  const view = data.value;
  if (!view) return <Page title={t.tab}><Loading lines={2} big /><div class="columns"><Loading lines={3} /><Loading lines={3} /></div></Page>;
  const person = view.kind === 'PERSON';
  return (
    <Page title={person ? t.hello(view.name.split(' ')[0] ?? '') : view.name} tab={t.tab}
      aside={me.customers.length > 1 && <a class="button quiet small" href="/moje/klienci"><Icon name="people" size={20} />{t.switch(view.name)}</a>}>
      {view.contractEnded && <Callout>{t.ended}</Callout>}
      <Owed view={view} />
      <div class="columns even">
        {!view.contractEnded && view.meters.length > 0 && <NextReading view={view} />}
        <Use view={view} />
      </div>
      <Waiting view={view} />
    </Page>
  );
}

/** One big number, one main action. */
function Owed({ view: { balance } }: { view: View }) {
  const [paying, setPaying] = useState(false);
  const owed = cents(balance.balance);
  const late = cents(balance.overdue) > 0n;
  const [first] = [...balance.openInvoices].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (owed <= 0n) return (
    <section class="card hero stack" aria-labelledby="owed">
      <div><h2 id="owed" class="soft">{owed < 0n ? t.overpaid : t.toPay}</h2><p class="amount is-good">{money(owed < 0n ? fromCents(-owed) : '0.00')}</p><p class="strong">{owed < 0n ? t.overpaidText : `${t.paid}. ${t.paidText}`}</p></div>
      <div class="actions row"><ButtonLink kind="quiet" href="/konto">{owed < 0n ? t.refund : t.account}</ButtonLink></div>
    </section>);
  return (
    <section class="card hero stack" aria-labelledby="owed">
      <div><h2 id="owed" class="soft">{t.toPay}</h2><p class={late ? 'amount is-bad' : 'amount'}>{money(balance.payment?.amount ?? balance.balance)}</p>
        {first && <p><strong>{first.daysLate > 0 ? t.since(first.dueOn, first.daysLate) : until(first.dueOn)}</strong><span class="soft"> · {balance.openInvoices.length === 1 ? t.invoice(first.invoiceNumber) : t.invoices(balance.openInvoices.length)}</span></p>}
        {cents(balance.interest) > 0n && <p class="soft">{t.interest(balance.interest)}</p>}</div>
      <div class="actions row">
        {balance.payment && <Button onClick={() => setPaying(true)}>{t.pay}</Button>}
        {first && <ButtonLink kind="quiet" href={balance.openInvoices.length === 1 ? `/faktury/${first.invoiceId}` : '/konto'}>{t.where}</ButtonLink>}
      </div>
      {balance.payment && <Dialog open={paying} onClose={() => setPaying(false)} title={t.pay}><PayBox payment={balance.payment} titled={false} /></Dialog>}
    </section>
  );
}

function NextReading({ view: { meters } }: { view: View }) {
  const many = meters.length;
  const meter = meters.find(found => found.kind === 'MAIN') ?? meters[0];
  const one = many === 1 && meter;
  const open = meters.some(found => found.window?.open);
  return (
    <section class="card stack" aria-labelledby="reading">
      <div class="row between"><h2 id="reading">{t.reading}</h2>{open && <Tag tone="warn">{t.now}</Tag>}</div>
      <div>{many > 1 && <p class="strong">{t.meters(many)}</p>}
        {meter && <p>{meter.last ? t.lastReading(readings.cubic(meter.last.value), meter.last.readOn) : t.noReading} {meter.whyNot?.message ?? (meter.window && (meter.window.open ? t.nowUntil(meter.window.to) : t.next(meter.window.from, meter.window.to)))}</p>}</div>
      <div class="actions row"><ButtonLink kind={open ? 'main' : 'quiet'} href={one ? `/odczyty/${encodeURIComponent(meter.meterId)}` : many > 2 ? '/odczyty/wszystkie' : '/odczyty'}>{one ? t.give : t.giveMany}</ButtonLink></div>
    </section>
  );
}

function Use({ view: { consumption } }: { view: View }) {
  const shown = periods(consumption).slice(-4);
  return (
    <section class="card stack" aria-labelledby="use">
      <div class="row between"><h2 id="use">{t.use}</h2><a href="/zuzycie" class="link-44">{t.table}</a></div>
      {shown.length === 0 ? <p class="soft">{t.noUse}</p> : <BarChart unit="m³" bars={shown.map(period => ({ label: monthRange(period.from, period.to), value: period.volume }))}
        describe={readings.consumption.describe(shown.map(period => `${monthRange(period.from, period.to)} ${period.volume} m³`).join(', '))} />}
      <Compared last={shown.at(-1)} />
    </section>
  );
}

function Waiting({ view: { cases, visits, notices } }: { view: View }) {
  const nothing = cases.length + visits.length + notices.length === 0;
  return (
    <section class="card" aria-labelledby="waiting">
      <div class="section-head"><h2 id="waiting">{t.cases}</h2><a class="link-44" href="/sprawy/nowa">{t.newCase}</a></div>
      {nothing && <p class="soft">{t.noCases}</p>}
      <ul class="list">
        {notices.map(demand => <li key={demand.noticeId}><div class="item"><span><a class="item-link" href="/wezwania">{t.demand}</a><br /><span class="small soft">{t.demandUntil(demand.payBy)}</span></span><Tag tone="bad">{money(demand.leftToday)}</Tag></div></li>)}
        {cases.map(one => <li key={one.caseNumber}><div class="item"><span><a class="item-link" href={`/sprawy/${one.caseNumber}`}>{one.subject}</a><br /><span class="small soft">{t.answerBy(one.answerDue)}</span></span><Tag tone={one.status === 'overdue' ? 'warn' : 'info'}>{one.status === 'overdue' ? t.late : t.caseState}</Tag></div></li>)}
        {visits.map(visit => <li key={visit.visitCode}><div class="item"><span><a class="item-link" href="/wizyty">{t.visitTitle}</a><br /><span class="small soft">{t.visit(visit.start)}</span></span><Tag>{t.visitTag}</Tag></div></li>)}
      </ul>
    </section>
  );
}
