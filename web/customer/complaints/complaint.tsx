import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { date, time } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import { TextArea } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Icon } from '../../kit/icons/icons';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { Download } from '../invoices/download';
import { TONES } from './complaints';
import { FileList, FilePicker, sendFiles, sizeOf, type Sending } from './files';
import { t } from './texts';
import './complaints.css';

const d = t.detail;
type Case = Schema<'Complaint'>;

export function Complaint({ customer, params }: Inside) {
  const caseNumber = params['caseNumber'] ?? '';
  const path = { customerNumber: customer, caseNumber };
  const data = useResource<Case>(`${customer}/complaints/${caseNumber}`, () => get('/customers/{customerNumber}/complaints/{caseNumber}', { path }));
  const back = { href: '/sprawy', text: d.back };
  if (data.problem && !data.value) return <Page title={t.title} back={back} narrow><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  const found = data.value;
  if (!found) return <Page title={t.title} back={back} narrow><Loading lines={5} /></Page>;
  const open = found.status === 'open' || found.status === 'overdue';
  return (
    <Page title={found.subject} back={back} narrow>
      <div class="row"><Tag tone={TONES[found.status]}>{t.status[found.status]}</Tag><span class="soft">{t.categories[found.category]}</span></div>
      {found.status === 'open' && <Callout>{t.answerBy(found.answerDue)}.</Callout>}
      {found.status === 'overdue' && <Callout tone="warn">{d.overdue}</Callout>}
      {found.status === 'accepted-by-silence' && <Callout tone="good">{d.silence}</Callout>}
      {found.answer && <section class="card hero stack tight"><h2>{found.decision ? d.decisions[found.decision] : d.answer}</h2><p class="pre">{found.answer}</p>{found.answeredOn && <p class="small soft">{date(found.answeredOn)}</p>}</section>}
      <section class="card stack">
        <h2>{d.description}</h2><p class="pre">{found.description}</p>
        <Facts items={[[t.sent.number, found.caseNumber], [t.received(found.receivedOn).split(' ')[0] ?? '', date(found.receivedOn)], found.invoiceId && [d.invoice, <a href={`/faktury/${found.invoiceId}`}>{found.invoiceId}</a>]]} />
      </section>
      {(found.attachments.length > 0 || open) && <Attachments customer={customer} found={found} open={open} onChange={() => void data.reload()} />}
      {(found.messages.length > 0 || open) && <Messages customer={customer} found={found} open={open} onSent={() => void data.reload()} />}
    </Page>
  );
}

function Attachments({ customer, found, open, onChange }: { customer: string; found: Case; open: boolean; onChange: () => void }) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const send = async (files: File[]) => {
    if (files.length === 0) return;
    setSendings(files.map(file => ({ file, share: 0, state: 'waiting' })));
    await sendFiles(customer, found.caseNumber, files, (index, change) => setSendings(now => now.map((sending, at) => at === index ? { ...sending, ...change } : sending)));
    setSendings(now => now.filter(sending => sending.state === 'failed'));
    onChange();
  };
  return (
    <section class="card stack">
      <h2>{d.files}</h2>
      {found.attachments.length > 0 && <ul class="files">{found.attachments.map(file => <li key={file.attachmentId}>
        <Icon name={file.contentType === 'application/pdf' ? 'bill' : 'photo'} /><span class="grow"><span class="file-name">{file.fileName}</span> <span class="soft small">{sizeOf(file.size)}, {d.fileStates[file.status]}{file.refusedBecause ? `: ${file.refusedBecause}` : ''}</span></span>
        {file.status === 'accepted' && <Download kind="plain" text={d.download} ask={() => get('/customers/{customerNumber}/complaints/{caseNumber}/attachments/{attachmentId}', { path: { customerNumber: customer, caseNumber: found.caseNumber, attachmentId: file.attachmentId } })} />}</li>)}</ul>}
      {sendings.length > 0 && <FileList sendings={sendings} onAgain={index => { const again = sendings[index]; if (again) void send([again.file]); }} />}
      {open && found.attachments.length < 5 && <><p class="hint soft small" id="files-hint">{t.form.filesHint}</p><FilePicker count={found.attachments.length} label={d.addFile} onFiles={files => void send(files)} /></>}
    </section>
  );
}

function Messages({ customer, found, open, onSent }: { customer: string; found: Case; open: boolean; onSent: () => void }) {
  const draft = useDraft(`message:${found.caseNumber}`, { text: '' });
  const form = useForm();
  const send = () => form.send(async () => {
    if (!draft.value.text.trim()) return { text: d.needText };
    const answer = await post('/customers/{customerNumber}/complaints/{caseNumber}/messages', { path: { customerNumber: customer, caseNumber: found.caseNumber }, body: { text: draft.value.text.trim() } });
    if (!answer.ok) return errorsOf(answer.problem, ['text']);
    draft.forget();
    onSent();
    return {};
  });
  return (
    <section class="card stack">
      <h2>{d.messages}</h2>
      {found.messages.length > 0 && <ol class="messages">{found.messages.map(message => <li key={message.messageId} class={message.from === 'customer' ? 'message mine' : 'message'}>
        <p class="small soft">{message.from === 'customer' ? d.you : d.we}, {date(message.at)}, {time(message.at)}</p><p class="pre">{message.text}</p></li>)}</ol>}
      {open && <Form state={form} onSend={() => void send()}>
        <TextArea name="text" label={d.writeLabel} rows={3} maxLength={5000} error={form.errors['text']} value={draft.value.text} onText={text => draft.set({ text })} />
        <div class="actions row"><Button kind="quiet" type="submit" busy={form.busy}>{d.send}</Button></div>
      </Form>}
    </section>
  );
}
