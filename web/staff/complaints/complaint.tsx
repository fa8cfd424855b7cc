import { useRoute } from 'preact-iso';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { date, daysBetween, shortDate, time, today } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import { Choices, TextArea } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { customerLink, invoiceLink, Read } from '../parts';
import { t } from '../texts';
import { starters } from './starters';

const words = t.cases;
type Case = Schema<'StaffComplaint'>;
type Decision = Schema<'ComplaintDecision'>;
/** What a text to start from leaves to the clerk. */
const GAP = /\[[^\]]+\]/;
const DECISIONS: Decision[] = ['accepted', 'partly-accepted', 'rejected'];

function AnswerForm({ complaint, onDone }: { complaint: Case; onDone: () => void }) {
  const form = useForm();
  const draft = useDraft(`answer:${complaint.caseNumber}`, { decision: '' as Decision | '', text: '' });
  const send = () => form.send(async () => {
    const { decision, text } = draft.value;
    const errors = { ...(decision ? {} : { decision: t.need }), ...(!text.trim() ? { text: t.need } : GAP.test(text) ? { text: words.fillGaps } : {}) };
    if (!decision || Object.keys(errors).length > 0) return errors;
    const outcome = await post('/staff/complaints/{caseNumber}/answer', { path: { caseNumber: complaint.caseNumber }, body: { decision, text: text.trim() } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['decision', 'text']);
    draft.forget();
    onDone();
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={words.answer}>
      <div class="stack tight"><p class="question">{words.starters}</p>
        <div class="chips">{starters(complaint.category, words.decisions).map(starter => <button key={starter.decision} type="button" class="chip" aria-pressed={draft.value.decision === starter.decision && draft.value.text === starter.text} onClick={() => draft.set({ decision: starter.decision, text: starter.text })}>{starter.name}</button>)}</div></div>
      <Choices name="decision" label={words.decision} value={draft.value.decision} onText={value => draft.set({ decision: value as Decision })} error={form.errors['decision']} options={DECISIONS.map(value => ({ value, label: words.decisions[value] }))} />
      <TextArea name="text" label={words.text} hint={words.textHint} rows={12} maxLength={5000} value={draft.value.text} onText={text => draft.set({ text })} error={form.errors['text']} />
      <div class="row actions"><Button type="submit" busy={form.busy}>{words.send}</Button></div>
    </Form>
  );
}

function MessageForm({ caseNumber, onDone }: { caseNumber: string; onDone: () => void }) {
  const form = useForm();
  const draft = useDraft(`message:${caseNumber}`, { message: '' });
  const send = () => form.send(async () => {
    if (!draft.value.message.trim()) return { message: t.need };
    const outcome = await post('/staff/complaints/{caseNumber}/messages', { path: { caseNumber }, body: { text: draft.value.message.trim() } });
    if (!outcome.ok) return errorsOf(outcome.problem, ['message']);
    draft.forget();
    onDone();
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()} label={words.write}>
      <TextArea name="message" label={words.write} rows={4} maxLength={5000} value={draft.value.message} onText={message => draft.set({ message })} error={form.errors['message']} />
      <div class="row actions"><Button type="submit" kind="quiet" busy={form.busy}>{words.writeSend}</Button></div>
    </Form>
  );
}

function Files({ complaint }: { complaint: Case }) {
  const open = async (attachmentId: string) => {
    const link = await get('/staff/complaints/{caseNumber}/attachments/{attachmentId}', { path: { caseNumber: complaint.caseNumber, attachmentId } });
    if (link.ok) location.assign(link.value.url);
  };
  if (complaint.attachments.length === 0) return null;
  return (
    <div class="stack tight"><h2>{words.files}</h2><ul class="list">{complaint.attachments.map(file => (
      <li key={file.attachmentId}><div class="item"><span>{file.fileName}</span>{file.status === 'accepted' ? <Button kind="quiet" small onClick={() => void open(file.attachmentId)}>{t.open}</Button> : <Tag tone={file.status === 'refused' ? 'bad' : 'plain'}>{file.status === 'refused' ? words.refused : words.pending}</Tag>}</div></li>
    ))}</ul></div>
  );
}

export function ComplaintPage() {
  const { params } = useRoute();
  const caseNumber = params['caseNumber'] ?? '';
  const complaint = useResource(`case:${caseNumber}`, () => get('/staff/complaints/{caseNumber}', { path: { caseNumber } }));
  const changed = () => { forget('complaints'); forget('work'); void complaint.reload(); };
  const found = complaint.value;
  const left = found ? daysBetween(today(), found.answerDue) : 0;
  return (
    <Page title={found?.subject ?? caseNumber} back={{ href: '/staff/reklamacje', text: words.title }} aside={found && <Tag tone={found.status === 'answered' ? 'good' : left < 4 ? 'bad' : 'info'}>{found.status === 'answered' ? words.statuses.answered : t.work.daysLeft(left)}</Tag>}>
      <Read of={complaint} lines={8}>{one => (
        <div class="desk-two even">
          <section class="card stack">
            <Facts items={[
              [t.customer, <a href={customerLink(one.customerNumber)}>{one.name ?? one.customerNumber}</a>], [t.number, one.caseNumber], [t.what, words.categories[one.category]], [words.received, date(one.receivedOn)], [words.answerDue, date(one.answerDue)],
              one.invoiceId ? [words.disputed, <a href={invoiceLink(one.customerNumber, one.invoiceId)}>{one.invoiceId}</a>] : null,
            ]} />
            <div class="stack tight"><h2>{words.description}</h2><p class="pre">{one.description}</p></div>
            <Files complaint={one} />
            {one.messages.length > 0 && <div class="stack tight"><h2>{words.messages}</h2>{one.messages.map(message => (
              <div key={message.messageId} class={message.from === 'staff' ? 'message from-staff' : 'message'}><p class="small soft">{message.from === 'staff' ? words.fromStaff : words.fromCustomer}, {shortDate(message.at.slice(0, 10))} {time(message.at)}</p><p class="pre">{message.text}</p></div>))}</div>}
            {one.status !== 'answered' && <MessageForm caseNumber={caseNumber} onDone={changed} />}
          </section>
          <section class="card stack"><h2>{words.answer}</h2>
            {one.status === 'accepted-by-silence' && <Callout tone="warn">{words.silent}</Callout>}
            {one.invoiceId && one.status !== 'answered' && <Callout>{words.holds}</Callout>}
            {one.status === 'answered' ? <><p class="soft">{one.answeredOn && words.answeredOn(one.answeredOn)}</p>{one.decision && <p class="strong">{words.decisions[one.decision as Decision]}</p>}<p class="pre">{one.answer}</p></> : <AnswerForm complaint={one} onDone={changed} />}
          </section>
        </div>
      )}</Read>
    </Page>
  );
}
