import { useState } from 'preact/hooks';
import { get, post, remove } from '../../api/client';
import { forget, useList } from '../../api/resource';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { longDate, time } from '../../kit/dates/dates';
import { Dialog } from '../../kit/dialog/dialog';
import { useDraft } from '../../kit/draft/draft';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Empty, Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { t as site } from '../texts';
import { t } from '../complaints/texts';
import { BookVisit, toCalendar, type Visit } from './book-visit';

const w = t.visit;

export function Visits({ customer }: Inside) {
  const list = useList<Visit>(`${customer}/visits`, cursor => get('/customers/{customerNumber}/visits', { path: { customerNumber: customer }, query: { cursor } }));
  const [leaving, setLeaving] = useState<Visit | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    if (!leaving) return;
    setBusy(true);
    const answer = await remove('/customers/{customerNumber}/visits/{visitCode}', { path: { customerNumber: customer, visitCode: leaving.visitCode } });
    setBusy(false);
    setLeaving(null);
    setSaid(answer.ok ? w.cancelled : answer.problem.detail);
    forget(`${customer}/`);
    await list.reload();
  };
  const now = new Date().toISOString();
  const coming = list.value?.filter(visit => visit.status === 'booked' && new Date(visit.end).toISOString() > now) ?? [];
  const past = list.value?.filter(visit => !coming.includes(visit)) ?? [];
  return (
    <Page title={w.listTitle} back={{ href: '/sprawy', text: t.title }} narrow>
      {said && <Callout tone="good" live>{said}</Callout>}
      {list.problem && !list.value && <Whoops problem={list.problem} onRetry={() => void list.reload()} />}
      {list.loading && <Loading lines={3} />}
      {list.value && coming.length === 0 && <Empty icon="calendar" title={w.empty} />}
      {coming.map(visit => (
        <section key={visit.visitCode} class="card stack"><div><h2>{visit.topicName}</h2><p class="strong">{longDate(visit.start)}, {time(visit.start)}</p><p class="soft small">{w.code}: {visit.visitCode}</p></div>
          <div class="actions row"><Button kind="quiet" onClick={() => toCalendar(visit)}>{w.calendar}</Button><Button kind="danger" onClick={() => setLeaving(visit)}>{w.cancel}</Button></div></section>))}
      <div class="actions row"><ButtonLink href="/wizyty/nowa">{w.another}</ButtonLink></div>
      {past.length > 0 && <section class="card"><h2>{w.past}</h2><ul class="list">{past.map(visit => <li key={visit.visitCode}><div class="item"><span>{visit.topicName}<br /><span class="small soft">{longDate(visit.start)}, {time(visit.start)}</span></span>{visit.status === 'cancelled' && <Tag tone="plain">{w.statusCancelled}</Tag>}</div></li>)}</ul></section>}
      <Dialog open={leaving !== null} onClose={() => setLeaving(null)} title={w.cancelTitle}>
        {leaving && <p>{leaving.topicName}, {longDate(leaving.start)}, {time(leaving.start)}</p>}
        <div class="actions row"><Button kind="danger" busy={busy} onClick={() => void cancel()}>{w.cancelYes}</Button><Button kind="quiet" onClick={() => setLeaving(null)}>{w.keep}</Button></div>
      </Dialog>
    </Page>
  );
}

export function NewVisit({ customer }: Inside) {
  return (
    <Page title={w.title} lead={w.lead} back={{ href: '/wizyty', text: w.listTitle }} narrow>
      <BookVisit draftKey={`visit:${customer}`} contact={false} onBooked={() => forget(`${customer}/`)}
        book={({ topic, start }) => post('/customers/{customerNumber}/visits', { path: { customerNumber: customer }, body: { topic, start } })} />
    </Page>
  );
}

/** For people without an account: who wants a contract, or technical conditions. */
export function PublicVisit() {
  return (
    <Page title={w.title} lead={w.lead} back={{ href: '/', text: site.home }} narrow>
      <BookVisit draftKey="visit" contact book={body => post('/visits', { body })} />
      <div class="card"><details><summary>{w.cancelByCode}</summary><CancelByCode /></details></div>
    </Page>
  );
}

function CancelByCode() {
  const draft = useDraft('visit-code', { code: '' });
  const [done, setDone] = useState(false);
  const form = useForm();
  const send = () => form.send(async () => {
    if (!draft.value.code.trim()) return { code: w.needCode };
    const answer = await remove('/visits/{visitCode}', { path: { visitCode: draft.value.code.trim().toUpperCase() } });
    if (!answer.ok) return { code: answer.problem.detail };
    draft.forget();
    setDone(true);
    return {};
  });
  if (done) return <Callout tone="good" live>{w.cancelled}</Callout>;
  return (
    <Form state={form} onSend={() => void send()}>
      <TextField name="code" label={w.codeLabel} hint={w.codeHint} autocapitalize="characters" spellcheck={false} error={form.errors['code']} value={draft.value.code} onText={code => draft.set({ code })} width="full" />
      <div class="actions row"><Button kind="danger" type="submit" busy={form.busy}>{w.cancelYes}</Button></div>
    </Form>
  );
}
