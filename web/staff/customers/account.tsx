import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Tag } from '../../kit/callout/callout';
import { range, shortDate } from '../../kit/dates/dates';
import { decimal, money } from '../../kit/money/money';
import { Table } from '../../kit/table/table';
import { Chips, invoiceLink, More, Read } from '../parts';
import { t } from '../texts';

const words = t.cust;
const TONES = { open: 'info', overdue: 'bad', paid: 'good' } as const;
const THIS_YEAR = new Date().getFullYear();

function Years({ year, onPick }: { year: string; onPick: (year: string) => void }) {
  const years = [0, 1, 2].map(back => String(THIS_YEAR - back));
  return <Chips label={words.year} value={year} options={[['', words.allYears], ...years.map((each): [string, string] => [each, each])]} onPick={onPick} />;
}

/** The ledger, newest first: what a clerk is asked about is what happened last. */
export function AccountTab({ number }: { number: string }) {
  const [year, setYear] = useState('');
  const entries = useList<Schema<'LedgerEntry'>>(`customer:${number}:ledger:${year}`, cursor => get('/customers/{customerNumber}/ledger',
    { path: { customerNumber: number }, query: { order: 'newest', limit: 50, cursor, ...(year ? { year } : {}) } }));
  return (
    <div class="stack">
      <Years year={year} onPick={setYear} />
      <Read of={entries}>{lines => lines.length === 0 ? <p class="soft">{words.noEntries}</p> : <>
        <Table caption={words.tabs.account} rows={lines} keyOf={row => row.entryId} columns={[
          { title: t.day, cell: row => shortDate(row.bookedOn) },
          { title: t.what, head: true, cell: row => <>{words.entry[row.type]} {row.invoiceId ? <a href={invoiceLink(number, row.invoiceId)}>{row.reference}</a> : <span class="soft">{row.reference}</span>}</> },
          { title: t.amount, number: true, cell: row => decimal(row.amount) },
          { title: t.balance, number: true, cell: row => decimal(row.balance) },
        ]} />
        <More list={entries} />
      </>}</Read>
    </div>
  );
}

export function InvoicesTab({ number }: { number: string }) {
  const [year, setYear] = useState('');
  const invoices = useList<Schema<'Invoice'>>(`customer:${number}:invoices:${year}`, cursor => get('/customers/{customerNumber}/invoices',
    { path: { customerNumber: number }, query: { limit: 25, cursor, ...(year ? { year } : {}) } }));
  return (
    <div class="stack">
      <Years year={year} onPick={setYear} />
      <Read of={invoices}>{rows => rows.length === 0 ? <p class="soft">{words.noInvoices}</p> : <>
        <Table caption={words.tabs.invoices} rows={rows} keyOf={row => row.invoiceId} columns={[
          { title: t.number, head: true, cell: row => <><a class="row-link" href={invoiceLink(number, row.invoiceId)}>{row.invoiceNumber}</a> {row.estimated && <Tag tone="plain">{words.estimated}</Tag>}</> },
          { title: t.period, cell: row => range(row.periodFrom, row.periodTo) },
          { title: t.due, cell: row => shortDate(row.dueOn) },
          { title: t.amount, number: true, cell: row => money(row.gross) },
          { title: t.status, cell: row => <Tag tone={TONES[row.status]}>{words.inv[row.status]}</Tag> },
        ]} />
        <More list={invoices} />
      </>}</Read>
    </div>
  );
}
