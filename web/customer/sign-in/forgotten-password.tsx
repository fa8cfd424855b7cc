import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import type { Errors } from '../../kit/error-summary/error-summary';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { loadSession } from '../session';
import { goodPassword, NewPassword } from './new-password';
import { t } from './texts';

const f = t.forgotten;

export function ForgottenPassword() {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [done, setDone] = useState(false);
  const back = { href: '/logowanie', text: t.signIn.title };
  if (done) return <Page title={f.done} narrow><Callout tone="good" live>{f.doneText}</Callout><div class="row"><ButtonLink href="/logowanie">{t.signIn.title}</ButtonLink></div></Page>;
  return (
    <Page title={f.title} lead={f.lead} back={back} narrow>
      <div class="card">{sent ? <Reset email={email} onDone={() => setDone(true)} /> : <Ask email={email} onEmail={setEmail} onSent={() => setSent(true)} />}</div>
    </Page>
  );
}

function Ask({ email, onEmail, onSent }: { email: string; onEmail: (email: string) => void; onSent: () => void }) {
  const form = useForm();
  const send = () => form.send(async () => {
    if (!email.includes('@')) return { email: t.signIn.needEmail };
    const answer = await (await loadSession()).forgot(email.trim());
    // Whether the address has an account is nobody else's business: only what one can wait for or mend is told.
    if (!answer.ok && (answer.why === 'offline' || answer.why === 'too-many-attempts')) return { '': t.refusals[answer.why] };
    onSent();
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()}>
      <TextField name="email" label={t.signIn.email} type="email" inputMode="email" autocomplete="username" autocapitalize="none" error={form.errors['email']} value={email} onText={onEmail} width="full" />
      <div class="actions row"><Button type="submit" busy={form.busy}>{f.send}</Button></div>
    </Form>
  );
}

function Reset({ email, onDone }: { email: string; onDone: () => void }) {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm();
  const send = () => form.send(async () => {
    const errors: Errors = {};
    if (!/^\d{6}$/.test(code.trim())) errors['code'] = t.register.needEmailCode;
    if (!goodPassword(password)) errors['password'] = t.register.needPassword;
    if (Object.keys(errors).length > 0) return errors;
    const answer = await (await loadSession()).reset(email.trim(), code.trim(), password);
    if (!answer.ok) return answer.why === 'weak-password' ? { password: t.refusals[answer.why] } : { code: t.refusals[answer.why === 'wrong-credentials' ? 'wrong-code' : answer.why] };
    onDone();
    return {};
  });
  return (
    <Form state={form} onSend={() => void send()}>
      <p role="status">{f.sent(email)}</p>
      <TextField name="code" label={f.code} hint={t.register.emailCodeHint} inputMode="numeric" autocomplete="one-time-code" error={form.errors['code']} value={code} onText={setCode} width="short" />
      <NewPassword label={f.password} value={password} onText={setPassword} error={form.errors['password']} />
      <div class="actions row"><Button type="submit" busy={form.busy}>{f.save}</Button></div>
    </Form>
  );
}
