import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../api/problems';
import { ButtonLink } from '../../kit/button/button';
import { Page } from '../../kit/page/page';
import { Failure, Loading } from '../../kit/states/states';
import { Steps } from '../../kit/steps/steps';
import { entered } from '../session';
import { ConfirmEmail } from '../sign-in/confirm-email';
import { t } from '../sign-in/texts';
import { confirmRegistration } from './confirming';
import { LoginStep } from './login-step';
import { EMPTY } from './proof-step';

const r = t.register;

/** Opened from the mail: `#{registrationId}/{code}`. After the hash, so that the code reaches no log of any server. */
export function Confirmation() {
  const { route } = useLocation();
  const [[registrationId, code]] = useState(() => location.hash.slice(1).split('/').map(decodeURIComponent));
  const [email, setEmail] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [password, setPassword] = useState('');
  const [signedUp, setSignedUp] = useState(false);
  const confirm = async () => {
    setProblem(null);
    const answer = await confirmRegistration(registrationId ?? '', code ?? '');
    if (answer.ok) setEmail(answer.value.email);
    else setProblem(answer.problem);
  };
  useEffect(() => { if (registrationId && code) void confirm(); }, []);
  if (!registrationId || !code) return <Page title={r.toConfirm} narrow><Failure title={r.brokenLink} /><div class="row"><ButtonLink href="/rejestracja">{r.title}</ButtonLink></div></Page>;
  if (problem) return <Page title={r.toConfirm} narrow><Failure title={problem.title} text={problem.detail} offline={problem.slug === 'offline'} onRetry={() => void confirm()} /></Page>;
  if (email === null) return <Page title={r.confirming} narrow><Loading /></Page>;
  return (
    <Page title={r.confirmed} narrow>
      <Steps now={signedUp ? 3 : 2} names={r.steps} />
      {signedUp
        ? <ConfirmEmail email={email} password={password} onDone={() => route(entered(), true)} />
        : <LoginStep proof={{ ...EMPTY, email }} ticketFor={email} password={password} onPassword={setPassword} onEmail={() => undefined} onBack={() => undefined} onWaiting={() => undefined} onDone={() => setSignedUp(true)} />}
    </Page>
  );
}
