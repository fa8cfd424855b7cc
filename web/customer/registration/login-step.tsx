import { post } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { Button } from '../../kit/button/button';
import { Facts } from '../../kit/callout/callout';
import type { Errors } from '../../kit/error-summary/error-summary';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { typedAmount } from '../../kit/money/money';
import { loadSession } from '../session';
import { goodPassword, NewPassword } from '../sign-in/new-password';
import { t } from '../sign-in/texts';
import { toConfirm, type Waiting } from './confirming';
import type { Proof } from './proof-step';

const r = t.register;

interface Props {
  proof: Proof;
  /** The e-mail that may sign up already, where the customer has confirmed it by a code. */
  ticketFor: string | null;
  password: string;
  onEmail: (email: string) => void;
  onPassword: (password: string) => void;
  onBack: () => void;
  onWaiting: (waiting: Waiting) => void;
  onDone: () => void;
}

export function LoginStep({ proof, ticketFor, password, onEmail, onPassword, onBack, onWaiting, onDone }: Props) {
  const form = useForm();
  const email = proof.email.trim();
  const create = () => form.send(async () => {
    const errors: Errors = {};
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) errors['email'] = r.needEmail;
    if (!goodPassword(password)) errors['password'] = r.needPassword;
    if (Object.keys(errors).length > 0) return errors;
    if (ticketFor === null) {
      const byCode = proof.by === 'code';
      const answer = await post('/registrations', { body: {
        customerNumber: proof.customerNumber.trim(), email,
        ...(byCode ? { registrationCode: proof.code.trim() } : { invoiceNumber: proof.invoiceNumber.trim(), invoiceAmount: typedAmount(proof.amount) ?? proof.amount }),
      } });
      if (!answer.ok) return errorsOf(answer.problem, ['email']);
      if (toConfirm(answer.value)) {
        onWaiting({ registrationId: answer.value.registrationId, confirmBy: answer.value.confirmBy, expiresAt: answer.value.expiresAt, email });
        return {};
      }
    }
    const signedUp = await (await loadSession()).signUp(email, password);
    if (!signedUp.ok) return { [signedUp.why === 'weak-password' ? 'password' : '']: t.refusals[signedUp.why] };
    onDone();
    return {};
  });
  return (
    <div class="card stack">
      {ticketFor === null && <div class="row between top">
        <Facts items={[[r.customerNumber, proof.customerNumber], proof.by === 'code' ? [r.code, proof.code] : [r.invoiceNumber, proof.invoiceNumber], proof.by === 'invoice' && [r.amount, proof.amount]]} />
        <Button kind="plain" small onClick={onBack}>{r.change}</Button></div>}
      <Form state={form} onSend={() => void create()}>
        {ticketFor === null
          ? <TextField name="email" label={r.email} hint={r.emailHint} type="email" inputMode="email" autocomplete="email" autocapitalize="none" spellcheck={false} error={form.errors['email']} value={proof.email} onText={onEmail} width="full" />
          : <p role="status">{r.confirmedText(ticketFor)}</p>}
        <NewPassword label={r.password} value={password} onText={onPassword} error={form.errors['password']} />
        <p class="soft small">{r.privacy} <a href="/prywatnosc">{r.privacyLink}</a></p>
        <div class="actions row"><Button type="submit" busy={form.busy}>{r.create}</Button></div>
      </Form>
    </div>
  );
}
