import type { Schema } from '../../api/client';
import { shortDate, time } from '../../kit/dates/dates';
import { money } from '../../kit/money/money';
import { Table } from '../../kit/table/table';
import { customerLink } from '../parts';
import { t } from '../texts';

const words = t.audit;
type Entry = Schema<'AuditPage'>['items'][number];

/** Words that the trail keeps as software names them. */
const WORDS: Record<string, string> = {
  ...t.cases.statuses, ...t.cases.decisions, ...t.cases.categories, ...t.pay.methods, ...t.files.kinds, owner: t.cust.owner, proxy: t.cust.proxy, true: t.yes, false: t.no,
};
const TECHNICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}$/i;

/** Values are kept as software writes them, and read by people. */
function readable(value: unknown): string {
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return `${shortDate(text)} ${time(text)}`;
  if (/^-?\d+\.\d{2}$/.test(text)) return money(text);
  return WORDS[text] ?? text;
}

function changes(entry: Entry): string[] {
  const before: Record<string, unknown> = { ...entry.before };
  const after: Record<string, unknown> = { ...entry.after };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter(name => !TECHNICAL.test(String(after[name] ?? before[name]))).map(name => {
    const was = before[name];
    const is = after[name];
    return was === undefined ? readable(is) : is === undefined ? `${readable(was)} →` : `${readable(was)} → ${readable(is)}`;
  }).filter(text => text.trim() !== '');
}

export function AuditTable({ rows, withCustomer = true }: { rows: Entry[]; withCustomer?: boolean }) {
  return <Table caption={words.title} rows={rows.map((row, index) => ({ ...row, index }))} keyOf={row => row.index} columns={[
    { title: t.day, cell: row => <span class="nowrap">{shortDate(row.at)} {time(row.at)}</span> },
    { title: t.what, head: true, cell: row => words.actions[row.action] ?? words.other },
    { title: t.who, cell: row => row.actor },
    ...(withCustomer ? [{ title: t.customer, cell: (row: Entry) => row.customerNumber ? <a class="nowrap" href={customerLink(row.customerNumber)}>{row.customerNumber}</a> : t.none }] : []),
    { title: words.after, cell: row => <span class="audit-change">{changes(row).join('; ') || t.none}</span> },
  ]} />;
}
