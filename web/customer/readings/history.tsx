import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { shortDate } from '../../kit/dates/dates';
import { Loading } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { words } from '../../kit/words';
import { t } from './texts';

type Reading = Schema<'Reading'>;

export function History({ customer, meterId }: { customer: string; meterId: string; onChange: () => void }) {
  const path = { customerNumber: customer, meterId };
  const list = useList<Reading>(`${customer}/readings/${meterId}`, cursor => get('/customers/{customerNumber}/meters/{meterId}/readings', { path, query: { limit: 12, cursor } }));
  const items = list.value;
  if (!items) return list.loading ? <Loading lines={3} /> : null;
  const before = (reading: Reading) => items[items.indexOf(reading) + 1];
  return (
    <section class="card">
      <h2>{t.history}</h2>
      {items.length === 0 ? <p class="soft">{t.emptyHistory}</p> : <Table caption={t.history} folds={false} rows={items} keyOf={reading => reading.readOn + reading.value} columns={[
        { title: t.day, cell: reading => <span>{shortDate(reading.readOn)}<br /><span class="soft small source">{t.sources[reading.source]}</span></span>, head: true },
        { title: t.value, number: true, cell: reading => t.cubic(reading.value) },
        { title: t.use, number: true, cell: reading => { const earlier = before(reading); return earlier ? t.cubic(reading.value - earlier.value) : ''; } },
      ]} />}
      {list.more && <Button kind="plain" busy={list.loadingMore} onClick={() => void list.more?.()}>{words.more}</Button>}
    </section>
  );
}
