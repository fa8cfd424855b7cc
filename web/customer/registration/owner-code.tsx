import { useState } from 'preact/hooks';
import { errorsOf } from '../../api/problems';
import { Button } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { t } from '../sign-in/texts';
import { confirmRegistration, type Waiting } from './confirming';

const r = t.register;

/** The code that went to the customer's address on file; whoever has it may register the e-mail given before. */
export function OwnerCode({ waiting, onTicket, onAgain }: { waiting: Waiting; onTicket: (email: string) => void; onAgain: () => void }) {
  const [code, setCode] = useState('');
  const form = useForm();
  const send = () => form.send(async () => {
    if (code.replace(/[\s-]/g, '').length < 4) return { code: r.needOwnerCode };
    const answer = await confirmRegistration(waiting.registrationId, code);
    if (!answer.ok) return answer.problem.violations.length > 0 ? errorsOf(answer.problem, ['code']) : { code: answer.problem.detail };
    onTicket(answer.value.email);
    return {};
  });
  return (
    <div class="card stack">
      <Callout live>{waiting.confirmBy === 'letter' ? r.byLetter : r.byMail}{waiting.expiresAt && <p class="small">{r.validUntil(waiting.expiresAt)}</p>}</Callout>
      <Form state={form} onSend={() => void send()}>
        <TextField name="code" label={r.ownerCode} hint={r.ownerCodeHint} autocapitalize="characters" spellcheck={false} error={form.errors['code']} value={code} onText={setCode} />
        <div class="actions row"><Button type="submit" busy={form.busy}>{r.check}</Button><Button kind="plain" onClick={onAgain}>{r.startAgain}</Button></div>
      </Form>
    </div>
  );
}
