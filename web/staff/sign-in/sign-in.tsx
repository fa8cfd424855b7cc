import { useState } from 'preact/hooks';
import type { Refusal, Result, Step } from '../../auth/session';
import { Button } from '../../kit/button/button';
import { PasswordField, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Qr } from '../../kit/qr/qr';
import { enter, session } from '../settings';
import { t } from '../texts';

const words = t.signIn;

/** A clerk's sign-in: password, then whatever else the user pool asks for. It is never kept on the device. */
export function SignIn() {
  const form = useForm();
  const [step, setStep] = useState<Step | 'password'>('password');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [setup, setSetup] = useState<{ secret: string; uri: string } | null>(null);

  const refused = (why: Refusal) => ({ '': words.refusals[why] });
  const go = async (result: Result<Step>) => {
    if (!result.ok) return refused(result.why);
    if (result.value !== 'done') {
      if (result.value === 'totp-setup') setSetup((await session()).pendingSetup());
      setStep(result.value);
      setCode('');
      return {};
    }
    if (await enter()) return {};
    setStep('password');
    return { '': words.notStaff };
  };
  const send = () => form.send(async () => {
    const found = await session();
    if (step === 'password') {
      const errors = { ...(email.includes('@') ? {} : { email: t.need }), ...(password ? {} : { password: t.need }) };
      return Object.keys(errors).length > 0 ? errors : go(await found.signIn(email.trim(), password, false));
    }
    return code.trim() ? go(await found.answer(step === 'new-password' ? code : code.trim())) : { code: t.need };
  });
  return (
    <Page title={words.title} lead={words.lead} narrow>
      <div class="card">
        <Form state={form} onSend={() => void send()} label={words.title}>
          {step === 'password' && <>
            <TextField name="email" label={words.email} type="email" autocomplete="username" autocapitalize="none" spellcheck={false} value={email} onText={setEmail} error={form.errors['email']} />
            <PasswordField name="password" label={words.password} autocomplete="current-password" value={password} onText={setPassword} error={form.errors['password']} />
          </>}
          {step === 'new-password' && <PasswordField name="code" label={words.newPassword} hint={words.newPasswordHint} autocomplete="new-password" value={code} onText={setCode} error={form.errors['code']} />}
          {step === 'totp-setup' && setup && <div class="stack"><p>{words.setup}</p><Qr text={setup.uri} label={words.qr} /><p>{words.secret}: <strong>{setup.secret}</strong></p></div>}
          {(step === 'totp-code' || step === 'totp-setup') && <TextField name="code" label={words.code} hint={words.codeHint} inputMode="numeric" autocomplete="one-time-code" width="short" value={code} onText={setCode} error={form.errors['code']} />}
          <div class="row actions"><Button type="submit" busy={form.busy}>{step === 'password' ? words.send : words.next}</Button></div>
        </Form>
      </div>
    </Page>
  );
}
