import { useLocation } from 'preact-iso';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { addressLine, customerLink, More, Read } from '../parts';
import { t } from '../texts';
import { SearchForm } from './search-form';

const words = t.search;

export function Search() {
  const { query } = useLocation();
  const asked = (query['q'] ?? '').trim();
  const found = useList<Schema<'StaffCustomerSummary'>>(asked ? `search:${asked}` : null, cursor => get('/staff/customers', { query: { q: asked, limit: 25, cursor } }));
  return (
    <Page title={words.title}>
      <div class="card"><SearchForm key={asked} first={asked} /></div>
      {asked && <Read of={found}>{customers => customers.length === 0 ? <Empty icon="search" title={words.none}><p>{words.noneText}</p></Empty> : (
        <div class="card">
          <Table caption={words.results} rows={customers} keyOf={row => row.customerNumber} columns={[
            { title: t.customer, head: true, cell: row => <a class="row-link" href={customerLink(row.customerNumber)}>{row.name}</a> },
            { title: t.number, cell: row => row.customerNumber },
            { title: words.address, cell: row => addressLine(row.address) },
            { title: words.contact, cell: row => [row.phone, row.email].filter(Boolean).join(', ') || t.none },
          ]} />
          <More list={found} />
        </div>
      )}</Read>}
    </Page>
  );
}
