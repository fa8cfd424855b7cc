import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { loadSession } from '../session';
import { t } from './texts';
import './sign-in.css';

const r = t.register;

/** The code that proves the e-mail; with the password still at hand the sign-in follows by itself. */
export function ConfirmEmail({ email, password, onDone }: { email: string; password: string; onDone: () => void }) {
  const [code, setCode] = useState('');
  const [note, setNote] = useState(r.codeSent(email));
  const [confirmed, setConfirmed] = useState(false);
  const form = useForm();
  const send = () => form.send(async () => {
    const digits = code.replace(/\D/g, '');
    if (digits.length !== 6) return { code: r.needEmailCode };
    const session = await loadSession();
    const answer = await session.confirm(email, digits);
    if (!answer.ok) return { code: t.refusals[answer.why === 'wrong-credentials' ? 'wrong-code' : answer.why] };
    const inside = password ? await session.signIn(email, password, false) : null;
    if (inside?.ok && inside.value === 'done') onDone();
    else setConfirmed(true);
    return {};
  });
  const resend = async () => {
    const answer = await (await loadSession()).resend(email);
    setNote(answer.ok ? r.resent : t.refusals[answer.why]);
  };
  if (confirmed) return <div class="card stack"><Callout tone="good" live><h2>{r.ready}</h2><p>{r.readyText}</p></Callout><div class="actions row"><ButtonLink href="/logowanie">{r.signInLink}</ButtonLink></div></div>;
  return (
    <div class="card stack code-input">
      <p role="status">{note}</p>
      <Form state={form} onSend={() => void send()}>
        <TextField name="code" label={r.emailCode} hint={r.emailCodeHint} inputMode="numeric" autocomplete="one-time-code" maxLength={8} error={form.errors['code']} value={code} onText={setCode} />
        <p class="soft small">{r.noMail}</p>
        <div class="actions row"><Button type="submit" busy={form.busy}>{r.confirm}</Button><Button kind="plain" onClick={() => void resend()}>{r.resend}</Button></div>
      </Form>
    </div>
  );
}
