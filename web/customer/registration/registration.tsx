import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../../api/client';
import { useDraft } from '../../kit/draft/draft';
import { Page } from '../../kit/page/page';
import { Steps } from '../../kit/steps/steps';
import { entered, loadSession } from '../session';
import { ConfirmEmail } from '../sign-in/confirm-email';
import { t } from '../sign-in/texts';
import { InvoicePicture } from './invoice-picture';
import { LoginStep } from './login-step';
import { EMPTY, ProofStep, type Proof } from './proof-step';
import type { Waiting } from './confirming';
import { OwnerCode } from './owner-code';

const r = t.register;
type Stage = 'proof' | 'login' | 'owner-code' | 'e-mail';

/** Three steps: what the invoice says, e-mail and password, the code from the e-mail. */
export function Registration() {
  const { route } = useLocation();
  const draft = useDraft<Proof>('registration', EMPTY);
  const waiting = useDraft<Waiting>('registration-waiting', { registrationId: '', confirmBy: 'e-mail', expiresAt: '', email: '' });
  const [stage, setStage] = useState<Stage>(waiting.value.registrationId ? 'owner-code' : 'proof');
  const [password, setPassword] = useState('');
  // A code by letter takes days: the password is chosen anew then.
  const [ticketFor, setTicketFor] = useState<string | null>(null);
  useEffect(() => { void loadSession(); }, []);

  const signedIn = () => {
    draft.forget();
    route(entered(), true);
  };
  const lit = draft.value.by === 'code' ? [1, 2] : [1, 3, 4];
  const now = stage === 'proof' ? 1 : stage === 'login' ? 2 : 3;
  return (
    <Page title={stage === 'owner-code' ? r.toConfirm : r.title} lead={stage === 'proof' ? r.lead : undefined} narrow={stage !== 'proof'}>
      <Steps now={now} names={r.steps} />
      {stage === 'proof' && <div class="register">
        <ProofStep proof={draft.value} onChange={draft.set} onDone={() => setStage('login')} />
        <aside class="card stack tight"><h2>{r.picture}</h2><InvoicePicture lit={lit} /></aside>
      </div>}
      {stage === 'login' && <LoginStep proof={draft.value} ticketFor={ticketFor} onEmail={email => draft.set({ email })} password={password} onPassword={setPassword} onBack={() => setStage('proof')}
        onWaiting={found => { waiting.set(found); setStage('owner-code'); }} onDone={() => { waiting.forget(); setStage('e-mail'); }} />}
      {stage === 'owner-code' && <OwnerCode waiting={waiting.value} onAgain={() => { waiting.forget(); setStage('proof'); }}
        onTicket={email => { draft.set({ email }); setTicketFor(email); waiting.forget(); setStage('login'); }} />}
      {stage === 'e-mail' && <ConfirmEmail email={draft.value.email.trim()} password={password} onDone={() => { void warmUp(); signedIn(); }} />}
    </Page>
  );
}

/** The first page behind the sign-in asks this anyway; asked now, the answer is on its way while the page loads. */
const warmUp = () => get('/me');
