import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { plusDays, today } from '../../kit/dates/dates';
import { SelectField, TextField } from '../../kit/field/field';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { More, Read } from '../parts';
import { t } from '../texts';
import { AuditTable } from './audit-table';

const words = t.audit;
type Entry = Schema<'AuditPage'>['items'][number];

export function Audit() {
  const { query } = useLocation();
  const [typed, setTyped] = useState({ customerNumber: '', actor: '', action: query['action'] ?? '', from: plusDays(today(), -7), to: today() });
  const [asked, setAsked] = useState(typed);
  const set = (change: Partial<typeof typed>) => setTyped(now => ({ ...now, ...change }));
  const list = useList<Entry>(`audit:${JSON.stringify(asked)}`, cursor => get('/staff/audit', { query: {
    limit: 50, cursor, from: asked.from, to: asked.to, ...(asked.customerNumber ? { customerNumber: asked.customerNumber } : {}), ...(asked.actor ? { actor: asked.actor } : {}), ...(asked.action ? { action: asked.action } : {}),
  } }));
  return (
    <Page title={words.title} lead={words.lead} back={{ href: '/staff', text: t.places.work }}>
      <form class="card filters" onSubmit={event => { event.preventDefault(); setAsked({ ...typed, customerNumber: typed.customerNumber.trim(), actor: typed.actor.trim() }); }}>
        <TextField name="customerNumber" label={words.customer} optional value={typed.customerNumber} onText={customerNumber => set({ customerNumber })} />
        <TextField name="actor" label={words.actor} optional value={typed.actor} onText={actor => set({ actor })} />
        <SelectField name="action" label={words.action} value={typed.action} onText={action => set({ action })} options={[{ value: '', label: t.all }, ...Object.entries(words.actions).map(([value, label]) => ({ value, label }))]} />
        <TextField name="from" label={t.from} type="date" value={typed.from} onText={from => set({ from })} />
        <TextField name="to" label={t.to} type="date" value={typed.to} onText={to => set({ to })} />
        <Button type="submit">{words.send}</Button>
      </form>
      <Read of={list}>{rows => rows.length === 0 ? <Empty icon="search" title={words.none}><p>{words.noneText}</p></Empty> : <div class="card"><AuditTable rows={rows} /><More list={list} /></div>}</Read>
    </Page>
  );
}
