import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { CopyButton } from '../../kit/copy/copy';
import type { Errors } from '../../kit/error-summary/error-summary';
import { PasswordField, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Qr } from '../../kit/qr/qr';
import type { Inside } from '../inside';
import { loadSession } from '../session';
import { goodPassword, NewPassword } from '../sign-in/new-password';
import { t as access } from '../sign-in/texts';
import { t } from './texts';

const s = t.security;

export function Security({ me }: Inside) {
  return (
    <Page title={s.title} back={{ href: '/wiecej', text: t.more.title }} narrow>
      <p class="soft">{s.signedInAs} <strong>{me.email}</strong></p>
      <ChangePassword />
      <SecondStep email={me.email} />
    </Page>
  );
}

function ChangePassword() {
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [saved, setSaved] = useState(false);
  const form = useForm();
  const save = () => form.send(async () => {
    const errors: Errors = {};
    if (!old) errors['old'] = s.needOld;
    if (!goodPassword(password)) errors['password'] = access.register.needPassword;
    if (Object.keys(errors).length > 0) return errors;
    const answer = await (await loadSession()).changePassword(old, password);
    if (!answer.ok) return answer.why === 'wrong-credentials' ? { old: s.wrongOld } : { '': access.refusals[answer.why] };
    setSaved(true);
    setOld('');
    setPassword('');
    return {};
  });
  return (
    <section class="card stack"><h2>{s.password}</h2>
      {saved && <Callout tone="good" live>{s.saved}</Callout>}
      <Form state={form} onSend={() => void save()}>
        <PasswordField name="old" label={s.old} autocomplete="current-password" error={form.errors['old']} value={old} onText={setOld} />
        <NewPassword label={s.new} value={password} onText={setPassword} error={form.errors['password']} />
        <div class="actions row"><Button type="submit" kind="quiet" busy={form.busy}>{s.save}</Button></div>
      </Form></section>
  );
}

function SecondStep({ email }: { email: string }) {
  const [on, setOn] = useState<boolean | null>(null);
  const [setup, setSetup] = useState<{ secret: string; uri: string } | null>(null);
  const [said, setSaid] = useState('');
  const [code, setCode] = useState('');
  const form = useForm();
  useEffect(() => { void loadSession().then(session => session.totp.isOn()).then(answer => setOn(answer.ok && answer.value)); }, []);
  const begin = async () => {
    const answer = await (await loadSession()).totp.begin(email);
    if (answer.ok) setSetup(answer.value);
    else setSaid(access.refusals[answer.why]);
  };
  const finish = () => form.send(async () => {
    const digits = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return { code: s.needCode };
    const answer = await (await loadSession()).totp.finish(digits);
    if (!answer.ok) return { code: access.refusals[answer.why] };
    setSetup(null);
    setOn(true);
    setSaid(s.turnedOn);
    return {};
  });
  const turnOff = async () => {
    const answer = await (await loadSession()).totp.turnOff();
    setSaid(answer.ok ? s.turnedOff : access.refusals[answer.why]);
    if (answer.ok) setOn(false);
  };
  return (
    <section class="card stack"><div class="row between"><h2>{s.totp}</h2>{on !== null && <Tag tone={on ? 'good' : 'plain'}>{on ? s.on : s.off}</Tag>}</div>
      <p class="soft">{s.totpText}</p>
      {said && <Callout live>{said}</Callout>}
      {setup && <Form state={form} onSend={() => void finish()}>
        <p>{s.step1}</p><Qr text={setup.uri} label={s.qr} />
        <div><p>{s.step2}</p><p class="row"><code class="strong">{setup.secret.match(/.{1,4}/g)?.join(' ')}</code><CopyButton value={setup.secret} what={s.key} /></p></div>
        <TextField name="code" label={s.code} hint={s.step3} inputMode="numeric" autocomplete="one-time-code" error={form.errors['code']} value={code} onText={setCode} width="short" />
        <div class="actions row"><Button type="submit" busy={form.busy}>{s.finish}</Button></div>
      </Form>}
      {!setup && on !== null && <div class="actions row">{on ? <Button kind="danger" onClick={() => void turnOff()}>{s.turnOff}</Button> : <Button kind="quiet" onClick={() => void begin()}>{s.turnOn}</Button>}</div>}</section>
  );
}
