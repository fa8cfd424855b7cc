import { get, type Schema } from '../../api/client';
import { useResource } from '../../api/resource';
import { ButtonLink } from '../../kit/button/button';
import { Icon } from '../../kit/icons/icons';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { activeMeters, street, type MeterAt } from './meters';
import { t } from './texts';
import './readings.css';

type Customer = Schema<'Customer'>;

export function Readings({ customer }: Inside) {
  const data = useResource<Customer>(`${customer}/customer`, () => get('/customers/{customerNumber}', { path: { customerNumber: customer } }));
  if (data.problem && !data.value) return <Page title={t.title}><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  if (!data.value) return <Page title={t.title}><Loading lines={4} /></Page>;
  const meters = activeMeters(data.value);
  return (
    <Page title={t.title} aside={<a class="button plain small" href="/zuzycie"><Icon name="chart" size={20} />{t.consumption.link}</a>}>
      {meters.length === 0 && <Empty icon="meter" title={t.noMeters}><p>{t.noMetersText}</p></Empty>}
      {meters.length > 2 && <div class="actions row"><ButtonLink href="/odczyty/wszystkie">{t.all}</ButtonLink></div>}
      <div class="meters">{meters.map(at => <MeterCard key={at.meter.meterId} customer={customer} at={at} />)}</div>
    </Page>
  );
}

function MeterCard({ customer, at: { meter, address } }: { customer: string; at: MeterAt }) {
  const list = useResource(`${customer}/readings/${meter.meterId}/1`, () => get('/customers/{customerNumber}/meters/{meterId}/readings', { path: { customerNumber: customer, meterId: meter.meterId }, query: { limit: 1 } }));
  const last = list.value?.items[0];
  return (
    <section class="card meter-card" aria-label={`${meter.kind === 'GARDEN' ? t.garden : t.main} ${meter.meterId}`}>
      <h2 class="row"><Icon name={meter.kind === 'GARDEN' ? 'leaf' : 'meter'} />{meter.kind === 'GARDEN' ? t.garden : t.main}</h2>
      <p class="soft">{street(address)}, {t.meter(meter.meterId)}</p>
      <div><p class="small soft">{t.last}</p>{list.loading ? <div class="bone big" aria-busy="true" /> : <p class="big">{last ? t.cubic(last.value) : '–'}</p>}<p>{last ? `${t.on(last.readOn)}, ${t.sources[last.source]}` : list.loading ? '' : t.noneYet}</p></div>
      {meter.legalisedUntil && <p class="small soft">{t.legalised(meter.legalisedUntil)}</p>}
      <div class="actions row"><ButtonLink kind="quiet" href={`/odczyty/${encodeURIComponent(meter.meterId)}`} aria-label={`${t.give}: ${meter.meterId}`}>{t.give}</ButtonLink></div>
    </section>
  );
}
