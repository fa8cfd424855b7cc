/** Signing up, in and out, by Amplify Auth against the utility's user pool. Loaded only when somebody signs in or is. */
import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword, confirmSignIn, confirmSignUp, fetchAuthSession, fetchMFAPreference, resendSignUpCode, resetPassword, setUpTOTP, signIn, signOut, signUp,
  updateMFAPreference, updatePassword, verifyTOTPSetup,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { config } from './config';
import { staySignedIn, tokenStorage } from './tokens';

/** The app client: customers and clerks have one each. */
export type Audience = 'customers' | 'staff';
let ready: Promise<void> | undefined;
let audience: Audience = 'customers';

export function signInAs(who: Audience): void {
  audience = who;
}

function configured(): Promise<void> {
  ready ??= config().then(found => {
    const userPoolClientId = audience === 'staff' ? found.staffClientId ?? found.userPoolClientId : found.userPoolClientId;
    Amplify.configure({ Auth: { Cognito: {
      userPoolId: found.userPoolId, userPoolClientId,
      ...(found.userPoolEndpoint ? { userPoolEndpoint: found.userPoolEndpoint } : {}),
    } } });
    cognitoUserPoolsTokenProvider.setKeyValueStorage(tokenStorage);
  });
  return ready;
}

/** Why it did not work, as the user pool names it. */
export type Refusal =
  | 'wrong-credentials' | 'not-confirmed' | 'wrong-code' | 'code-expired' | 'weak-password' | 'already-exists' | 'too-many-attempts' | 'registration-required' | 'reset-required' | 'offline' | 'unexpected';
export type Step = 'done' | 'totp-code' | 'new-password' | 'totp-setup';
export type Result<T> = { ok: true; value: T } | { ok: false; why: Refusal };

const REFUSALS: Record<string, Refusal> = {
  NotAuthorizedException: 'wrong-credentials', UserNotFoundException: 'wrong-credentials', UserNotConfirmedException: 'not-confirmed', PasswordResetRequiredException: 'reset-required',
  CodeMismatchException: 'wrong-code', EnableSoftwareTokenMFAException: 'wrong-code', ExpiredCodeException: 'code-expired', InvalidPasswordException: 'weak-password', UsernameExistsException: 'already-exists', AliasExistsException: 'already-exists',
  LimitExceededException: 'too-many-attempts', TooManyRequestsException: 'too-many-attempts', TooManyFailedAttemptsException: 'too-many-attempts',
  NetworkError: 'offline',
};

function refusal(error: unknown): Refusal {
  if (!(error instanceof Error)) return 'unexpected';
  if (error.name === 'UserLambdaValidationException' && error.message.includes('registration-required')) return 'registration-required';
  if (error.name === 'NotAuthorizedException' && /attempts exceeded/i.test(error.message)) return 'too-many-attempts';
  if (error.name === 'InvalidParameterException' && /password/i.test(error.message)) return 'weak-password';
  return REFUSALS[error.name] ?? (/network|failed to fetch/i.test(error.message) ? 'offline' : 'unexpected');
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    await configured();
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, why: refusal(error) };
  }
}

function next(step: string): Step {
  switch (step) {
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE': return 'totp-code';
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED': return 'new-password';
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP': return 'totp-setup';
    case 'DONE': return 'done';
    case 'CONFIRM_SIGN_UP': throw Object.assign(new Error(step), { name: 'UserNotConfirmedException' });
    case 'RESET_PASSWORD': throw Object.assign(new Error(step), { name: 'PasswordResetRequiredException' });
    default: throw new Error(step);
  }
}

let setupSecret: { secret: string; uri: string } | null = null;

export const session = {
  signIn: (email: string, password: string, stay: boolean) => attempt(async () => {
    await signOut().catch(() => undefined);
    staySignedIn(stay);
    const { nextStep } = await signIn({ username: email, password, options: { authFlowType: 'USER_SRP_AUTH' } });
    if (nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') setupSecret = { secret: nextStep.totpSetupDetails.sharedSecret, uri: nextStep.totpSetupDetails.getSetupUri('e-BOK', email).href };
    return next(nextStep.signInStep);
  }),
  /** The code of the authenticator, or the new password that a first sign-in asks for. */
  answer: (challenge: string) => attempt(async () => next((await confirmSignIn({ challengeResponse: challenge })).nextStep.signInStep)),
  /** For an authenticator that has to be set up before the first sign-in goes on. */
  pendingSetup: () => setupSecret,
  signOut: () => attempt(async () => { await signOut(); await tokenStorage.clear(); staySignedIn(false); }),
  signUp: (email: string, password: string) => attempt(async () => { await signUp({ username: email, password, options: { userAttributes: { email } } }); }),
  confirm: (email: string, code: string) => attempt(async () => { await confirmSignUp({ username: email, confirmationCode: code }); }),
  resend: (email: string) => attempt(async () => { await resendSignUpCode({ username: email }); }),
  forgot: (email: string) => attempt(async () => { await resetPassword({ username: email }); }),
  reset: (email: string, code: string, password: string) => attempt(async () => { await confirmResetPassword({ username: email, confirmationCode: code, newPassword: password }); }),
  changePassword: (oldPassword: string, newPassword: string) => attempt(async () => { await updatePassword({ oldPassword, newPassword }); }),
  totp: {
    isOn: () => attempt(async () => ((await fetchMFAPreference()).enabled ?? []).includes('TOTP')),
    begin: (email: string) => attempt(async () => { const found = await setUpTOTP(); return { secret: found.sharedSecret, uri: found.getSetupUri('e-BOK', email).href }; }),
    finish: (code: string) => attempt(async () => { await verifyTOTPSetup({ code }); await updateMFAPreference({ totp: 'PREFERRED' }); }),
    turnOff: () => attempt(async () => { await updateMFAPreference({ totp: 'DISABLED' }); }),
  },
  /** The ID token, renewed when it is about to run out; null when nobody is signed in. */
  token: async (): Promise<string | null> => {
    await configured();
    const { tokens } = await fetchAuthSession();
    return tokens?.idToken?.toString() ?? null;
  },
};
