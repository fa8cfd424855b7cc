import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useResource } from '../../api/resource';
import { Callout } from '../../kit/callout/callout';
import { BarChart } from '../../kit/chart/chart';
import { monthRange, months, plusDays, today } from '../../kit/dates/dates';
import { SelectField } from '../../kit/field/field';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { type Inside, Whoops } from '../inside';
import { t } from '../readings/texts';
import { periods, type Period } from './periods';

const c = t.consumption;
type Page_ = Schema<'ConsumptionPage'>;

export function Consumption({ customer }: Inside) {
  const from = plusDays(today(), -3 * 365);
  const data = useResource<Page_>(`${customer}/consumption`, () => get('/customers/{customerNumber}/consumption', { path: { customerNumber: customer }, query: { from, limit: 100 } }));
  const [meter, setMeter] = useState('');
  const back = { href: '/odczyty', text: t.title };
  if (data.problem && !data.value) return <Page title={c.title} back={back}><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  if (!data.value) return <Page title={c.title} back={back}><Loading lines={6} /></Page>;
  const meters = [...new Set(data.value.items.map(item => item.meterId))];
  const all = periods(data.value.items.filter(item => !meter || item.meterId === meter));
  if (all.length === 0) return <Page title={c.title} back={back}><Empty icon="chart" title={c.empty}><p>{c.emptyText}</p></Empty></Page>;
  const shown = all.slice(-6);
  const compared = shown.some(period => period.before !== undefined);
  return (
    <Page title={c.title} lead={c.lead} back={back}>
      {meters.length > 1 && <SelectField name="meter" label={c.meterChoice} value={meter} onText={setMeter} options={[{ value: '', label: c.allMeters }, ...meters.map(value => ({ value, label: value }))]} />}
      <section class="card stack">
        <BarChart unit="m³" bars={shown.map(period => ({ label: monthRange(period.from, period.to), value: period.volume, before: period.before }))}
          describe={c.describe(shown.map(period => `${monthRange(period.from, period.to)} ${period.volume} m³`).join(', '))} />
        {compared && <ul class="chart-key"><li><i class="then" />{c.lastYear}</li><li><i />{c.thisYear}</li></ul>}
        <Compared last={shown.at(-1)} />
      </section>
      {all.some(period => period.estimated) && <Callout>{c.estimatedNote}</Callout>}
      <section class="card"><Table caption={c.table} captionShown rows={[...all].reverse()} keyOf={period => period.from} columns={[
        { title: c.period, head: true, cell: period => <span>{months(period.from, period.to)}{period.estimated && <span class="small soft">, {c.estimated}</span>}</span> },
        { title: c.use, number: true, cell: period => t.cubic(period.volume) },
        { title: c.before, number: true, cell: period => period.before === undefined ? '–' : t.cubic(period.before) },
        { title: c.difference, number: true, cell: period => period.before === undefined ? '–' : `${period.volume > period.before ? '+' : ''}${period.volume - period.before}` },
      ]} /></section>
    </Page>
  );
}

export function Compared({ last }: { last: Period | undefined }) {
  if (last?.before === undefined) return null;
  const difference = last.volume - last.before;
  return <p class="soft">{difference === 0 ? c.sameAsBefore : difference > 0 ? c.moreThanBefore(t.cubic(difference)) : c.lessThanBefore(t.cubic(-difference))}</p>;
}
