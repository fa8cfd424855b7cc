import type { ComponentChildren } from 'preact';
import type { Schema } from '../../api/client';
import { Tag } from '../../kit/callout/callout';
import { range } from '../../kit/dates/dates';
import { cents, decimal, fromCents, money } from '../../kit/money/money';
import { t } from '../account/texts';

const v = t.invoice;
type Detail = Schema<'InvoiceDetail'>;
type Line = Schema<'InvoiceLine'>;
type Use = Schema<'MeterUse'>;

const cubic = (value: number) => `${value.toLocaleString('pl-PL')}\u00a0m³`;

/** From the meter to the amount, step by step, so that everybody can reckon it again. */
export function Explanation({ invoice }: { invoice: Detail }) {
  const { totals, totalsBefore, settlement } = invoice;
  return (
    <section class="card stack" aria-labelledby="where">
      <h2 id="where">{v.where}</h2>
      <ol class="steps-list">
        {invoice.readings.length > 0 && <Step title={v.step1}>{invoice.readings.map(use => <UseRow key={`${use.meterId}${use.from}${use.to}`} use={use} />)}</Step>}
        <Step title={v.step2}>
          {invoice.linesBefore.length > 0 && <><h4>{v.before}</h4><Lines lines={invoice.linesBefore} /><h4>{v.after}</h4></>}
          <Lines lines={invoice.lines} />
          <Sum name={v.net} value={money(totals.net)} />
          {invoice.tariffDecision && <p class="small soft">{v.tariff(invoice.tariffDecision)}</p>}
        </Step>
        <Step title={v.step3}><Sum name={v.vat(totals.vatPercent)} value={v.vatSum(money(totals.net), totals.vatPercent, money(totals.vat))} /></Step>
        <Step title={v.step4}>
          {totalsBefore && <><Sum name={v.after} value={money(totals.gross)} /><Sum name={v.before} value={money(totalsBefore.gross)} />
            <Sum total name={v.difference} value={money(fromCents(cents(totals.gross) - cents(totalsBefore.gross)))} /></>}
          {!totalsBefore && <Sum total name={v.gross} value={money(totals.gross)} />}
          {settlement && <Settlement settlement={settlement} />}
        </Step>
      </ol>
    </section>
  );
}

function Step({ title, children }: { title: string; children: ComponentChildren }) {
  return <li><div><h3>{title}</h3><div>{children}</div></div></li>;
}

function Sum({ name, value, total }: { name: ComponentChildren; value: string; total?: boolean }) {
  return <p class={total ? 'sum-line total' : 'sum-line'}><span>{name}</span><span>{value}</span></p>;
}

function UseRow({ use }: { use: Use }) {
  const { readingFrom: from, readingTo: to, estimatedFrom } = use;
  const read = (value: number | null | undefined, day: string | undefined, source: string | null | undefined) =>
    value === null || value === undefined ? '' : v.reading(cubic(value), day ?? '', source ? v.sources[source] ?? '' : '');
  const shown = [read(from, use.readingFromOn ?? use.from, use.readingFromSource), read(to, use.readingToOn ?? use.to, use.readingToSource)].filter(Boolean).join(' → ');
  const differ = typeof from === 'number' && typeof to === 'number' && to - from === use.volume;
  return (
    <div class="use">
      <Sum name={<>{use.meterId} {use.estimated && <Tag tone="warn">{v.byEstimate}</Tag>}<span class="small soft">{shown}</span></>} value={differ ? v.used(from, to, cubic(use.volume)) : v.usedPlain(cubic(use.volume))} />
      {use.estimated && <p class="small soft">{estimatedFrom ? v.estimateExplained(estimatedFrom.use, estimatedFrom.days, estimatedFrom.daysOfPeriod, cubic(use.volume)) : v.estimatePlain} {use.settledBy ? <>{v.settledBy} <a href={`/faktury/${use.settledBy}`}>{use.settledBy}</a>.</> : v.estimateLater}</p>}
      {use.settled !== undefined && use.settled !== 0 && <p class="small soft">{v.settles(cubic(use.settled))}</p>}
    </div>
  );
}

const NAMES: Record<Line['charge'], string> = { WATER: v.water, SEWAGE: v.sewage, STANDING_CHARGE: v.standing };

function Lines({ lines }: { lines: readonly Line[] }) {
  const several = new Set(lines.map(line => line.periodFrom)).size > 1;
  return (
    <>{lines.map((line, index) => (
      <Sum key={index} name={<>{NAMES[line.charge]}{several && <span class="small soft">{range(line.periodFrom, line.periodTo)}</span>}</>} value={reckoned(line)} />))}</>
  );
}

function reckoned(line: Line): string {
  const price = `${decimal(line.unitPrice)}\u00a0zł`;
  if (line.priceFor === 'm3' || line.daysOfPeriod === null) return v.line(cubic(line.quantity), price, money(line.net));
  return line.quantity === line.daysOfPeriod ? v.lineStandingWhole(money(line.net)) : v.lineStanding(price, line.quantity, line.daysOfPeriod, money(line.net));
}

function Settlement({ settlement }: { settlement: NonNullable<Detail['settlement']> }) {
  const some = (amount: string) => cents(amount) !== 0n;
  return (
    <div>
      {some(settlement.overpayment) && <><Sum name={v.overpaymentUsed} value={`−${money(settlement.overpayment)}`} /><Sum total name={v.toPay} value={money(settlement.toPay)} /></>}
      {some(settlement.arrears) && <><Sum name={v.arrears} value={money(settlement.arrears)} />{some(settlement.interest) && <Sum name={v.arrearsInterest} value={money(settlement.interest)} />}</>}
    </div>
  );
}
