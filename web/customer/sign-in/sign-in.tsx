import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import type { Errors } from '../../kit/error-summary/error-summary';
import { CheckField, PasswordField, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { entered, loadSession } from '../session';
import { ConfirmEmail } from './confirm-email';
import { goodPassword, NewPassword } from './new-password';
import { t } from './texts';

const s = t.signIn;
type Stage = 'password' | 'totp' | 'new-password' | 'confirm-email';

export function SignIn() {
  const { route, query } = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [stay, setStay] = useState(false);
  const [stage, setStage] = useState<Stage>('password');
  useEffect(() => { void loadSession(); }, []);
  const go = () => route(entered(), true);
  if (stage === 'totp') return <Totp onDone={go} />;
  if (stage === 'new-password') return <OwnPassword onDone={go} />;
  if (stage === 'confirm-email') return <Page title={s.title} narrow><ConfirmEmail email={email} password={password} onDone={go} /></Page>;
  return (
    <Page title={s.title} narrow>
      {query['stan'] === 'koniec' && <Callout tone="good">{s.signedOut}</Callout>}
      {query['stan'] === 'przerwa' && <Callout>{s.expired}</Callout>}
      <Password {...{ email, setEmail, password, setPassword, stay, setStay }} onDone={go} onStage={setStage} />
      <div class="card row between"><span>{s.noAccount}</span><ButtonLink kind="quiet" small href="/rejestracja">{t.register.title}</ButtonLink></div>
    </Page>
  );
}

interface PasswordProps {
  email: string; setEmail: (email: string) => void;
  password: string; setPassword: (password: string) => void;
  stay: boolean; setStay: (stay: boolean) => void;
  onDone: () => void;
  onStage: (stage: Stage) => void;
}

function Password({ email, setEmail, password, setPassword, stay, setStay, onDone, onStage }: PasswordProps) {
  const form = useForm();
  const send = () => form.send(async () => {
    const errors: Errors = {};
    if (!email.includes('@')) errors['email'] = s.needEmail;
    if (!password) errors['password'] = s.needPassword;
    if (Object.keys(errors).length > 0) return errors;
    const session = await loadSession();
    const answer = await session.signIn(email.trim(), password, stay);
    if (!answer.ok && answer.why === 'not-confirmed') {
      await session.resend(email.trim());
      onStage('confirm-email');
      return {};
    }
    if (!answer.ok) return { '': t.refusals[answer.why] };
    if (answer.value === 'done') onDone();
    else onStage(answer.value === 'totp-code' ? 'totp' : 'new-password');
    return {};
  });
  return (
    <div class="card">
      <Form state={form} onSend={() => void send()}>
        <TextField name="email" label={s.email} type="email" inputMode="email" autocomplete="username" autocapitalize="none" spellcheck={false} error={form.errors['email']} value={email} onText={setEmail} width="full" />
        <PasswordField name="password" label={s.password} autocomplete="current-password" error={form.errors['password']} value={password} onText={setPassword} />
        <CheckField name="stay" bare checked={stay} onChecked={setStay} label={s.stay} hint={stay ? s.stayHint : undefined} />
        <div class="actions row"><Button type="submit" busy={form.busy}>{s.send}</Button><ButtonLink kind="plain" href="/haslo">{s.forgotten}</ButtonLink></div>
      </Form>
    </div>
  );
}

function Totp({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const form = useForm();
  const send = () => form.send(async () => {
    if (!/^\d{6}$/.test(code.replace(/\s/g, ''))) return { code: s.needTotp };
    const answer = await (await loadSession()).answer(code.replace(/\s/g, ''));
    if (!answer.ok) return { code: t.refusals[answer.why === 'wrong-credentials' ? 'wrong-code' : answer.why] };
    onDone();
    return {};
  });
  return (
    <Page title={s.totpTitle} lead={s.totpText} narrow>
      <div class="card code-input">
        <Form state={form} onSend={() => void send()}>
          <TextField name="code" label={s.totpCode} hint={s.totpHint} inputMode="numeric" autocomplete="one-time-code" maxLength={7} error={form.errors['code']} value={code} onText={setCode} />
          <div class="actions row"><Button type="submit" busy={form.busy}>{s.send}</Button></div>
        </Form>
      </div>
    </Page>
  );
}

function OwnPassword({ onDone }: { onDone: () => void }) {
  const [password, setPassword] = useState('');
  const form = useForm();
  const send = () => form.send(async () => {
    if (!goodPassword(password)) return { password: t.register.needPassword };
    const answer = await (await loadSession()).answer(password);
    if (!answer.ok) return { password: t.refusals[answer.why] };
    onDone();
    return {};
  });
  return (
    <Page title={s.newPasswordTitle} lead={s.newPasswordText} narrow>
      <div class="card">
        <Form state={form} onSend={() => void send()}>
          <NewPassword label={t.forgotten.password} value={password} onText={setPassword} error={form.errors['password']} />
          <div class="actions row"><Button type="submit" busy={form.busy}>{t.forgotten.save}</Button></div>
        </Form>
      </div>
    </Page>
  );
}
