import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { Button } from '../../kit/button/button';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { date } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import type { Errors } from '../../kit/error-summary/error-summary';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { t as site } from '../texts';
import { TONES } from './complaints';
import { t } from './texts';

const k = t.track;

/** The status of a complaint for whoever has its number and e-mail, without signing in. */
export function TrackComplaint() {
  const draft = useDraft('track', { caseNumber: '', email: '' });
  const [found, setFound] = useState<Schema<'CaseStatus'> | null>(null);
  const form = useForm();
  const send = () => form.send(async () => {
    const errors: Errors = {};
    if (!draft.value.caseNumber.trim()) errors['caseNumber'] = k.needNumber;
    if (!draft.value.email.includes('@')) errors['email'] = k.needEmail;
    if (Object.keys(errors).length > 0) return errors;
    setFound(null);
    const answer = await get('/cases/{caseNumber}', { path: { caseNumber: draft.value.caseNumber.trim().toUpperCase() }, query: { email: draft.value.email.trim() } });
    if (!answer.ok) return errorsOf(answer.problem, ['caseNumber', 'email']);
    setFound(answer.value);
    return {};
  });
  return (
    <Page title={k.title} lead={k.lead} back={{ href: '/', text: site.home }} narrow>
      <div class="card"><Form state={form} onSend={() => void send()}>
        <TextField name="caseNumber" label={k.number} hint={k.numberHint} autocapitalize="characters" spellcheck={false} error={form.errors['caseNumber']} value={draft.value.caseNumber} onText={caseNumber => draft.set({ caseNumber })} width="full" />
        <TextField name="email" label={k.email} type="email" inputMode="email" autocomplete="email" error={form.errors['email']} value={draft.value.email} onText={email => draft.set({ email })} width="full" />
        <div class="actions row"><Button type="submit" busy={form.busy}>{k.send}</Button></div>
      </Form></div>
      {found && <section class="card stack" role="status">
        <p class="row"><Tag tone={TONES[found.status]}>{found.statusText ?? t.status[found.status]}</Tag></p>
        {found.answeredOn ? null : <Callout>{t.answerBy(found.answerDue)}.</Callout>}
        <Facts items={[[k.number, found.caseNumber], found.category && [t.form.category, t.categories[found.category]], [t.received(found.receivedOn).split(' ')[0] ?? '', date(found.receivedOn)], found.answeredOn && [t.detail.answer, date(found.answeredOn)]]} />
      </section>}
    </Page>
  );
}
