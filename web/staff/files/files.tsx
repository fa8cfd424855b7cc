import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { shortDate, time } from '../../kit/dates/dates';
import { Choices, FieldError } from '../../kit/field/field';
import type { Errors } from '../../kit/error-summary/error-summary';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Empty } from '../../kit/states/states';
import { Table } from '../../kit/table/table';
import { More, Read } from '../parts';
import { t } from '../texts';

const words = t.files;
type Import = Schema<'Import'>;
type Kind = Schema<'ImportKind'>;
const MOST_BYTES = 4_000_000;
export const FILE_TONES = { waiting: 'plain', taken: 'good', 'taken-in-part': 'warn' } as const;

export function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function kindOf(name: string): Kind {
  return name.endsWith('.jsonl') ? 'customers' : name.endsWith('.json') ? 'tariff' : 'statement';
}

/** Dragging is a convenience: the same field takes the file by keyboard. */
function DropForm({ onDone }: { onDone: (text: string) => void }) {
  const form = useForm();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<Kind>('statement');
  const [over, setOver] = useState(false);
  const take = (found: File | null | undefined) => {
    if (!found) return;
    setFile(found);
    setKind(kindOf(found.name));
  };
  const send = () => form.send(async (): Promise<Errors> => {
    if (!file) return { file: words.needFile };
    if (file.size > MOST_BYTES) return { file: words.tooBig };
    const fileName = file.name.normalize('NFD').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
    const outcome = await post('/staff/imports', { body: { kind, fileName, content: base64(new Uint8Array(await file.arrayBuffer())) } });
    if (!outcome.ok) {
      const errors = errorsOf(outcome.problem, ['fileName', 'content', 'kind']);
      return { file: errors['fileName'] ?? errors['content'] ?? errors[''] ?? outcome.problem.detail };
    }
    setFile(null);
    onDone(words.sent(fileName));
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={words.send}>
      <div class={over ? 'drop-box is-over' : 'drop-box'} onDragOver={event => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={event => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files[0]); }}>
        <label for="file" class="strong">{words.drop}</label>
        {form.errors['file'] && <FieldError id="file-error" text={form.errors['file']} />}
        <input id="file" name="file" type="file" accept=".xml,.sta,.mt940,.txt,.jsonl,.json" aria-describedby={form.errors['file'] ? 'file-error' : undefined} onChange={event => take(event.currentTarget.files?.[0])} />
        {file && <p role="status">{words.chosen(file.name, size(file.size))}</p>}
      </div>
      {file && <Choices name="kind" label={words.kind} value={kind} onText={value => setKind(value as Kind)} options={(['statement', 'customers', 'tariff'] as const).map(value => ({ value, label: words.kinds[value] }))} />}
      <div class="row actions"><Button type="submit" busy={form.busy}>{words.send}</Button></div>
    </Form>
  );
}

export function Files() {
  const list = useList<Import>('imports', cursor => get('/staff/imports', { query: { limit: 50, cursor } }));
  const [done, setDone] = useState('');
  return (
    <Page title={words.title} lead={words.lead} back={{ href: '/staff', text: t.places.work }}>
      {done && <Callout tone="good" live>{done}</Callout>}
      <div class="desk-two">
        <section class="card"><DropForm onDone={text => { setDone(text); forget('imports'); setTimeout(() => void list.reload(), 2500); }} /></section>
        <Read of={list}>{rows => rows.length === 0 ? <Empty icon="download" title={words.none} /> : (
          <section class="card"><div class="section-head"><h2>{words.title}</h2><Button kind="quiet" small onClick={() => void list.reload()}>{words.refresh}</Button></div>
            <Table caption={words.title} rows={rows} keyOf={row => row.importId} columns={[
              { title: words.file, head: true, cell: row => <a class="row-link" href={`/staff/pliki/${row.importId}`}>{row.fileName}</a> },
              { title: t.what, cell: row => words.kinds[row.kind] },
              { title: words.came, cell: row => `${shortDate(row.at)} ${time(row.at)}` },
              { title: words.size, number: true, cell: row => size(row.size) },
              { title: t.status, cell: row => <Tag tone={FILE_TONES[row.status]}>{words.statuses[row.status]}</Tag> },
            ]} />
            <More list={list} /></section>
        )}</Read>
      </div>
    </Page>
  );
}
