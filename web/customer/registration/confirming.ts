/** The second door: who is on file is asked first, by e-mail or letter. */
import { call, type Outcome } from '../../api/client';

export interface Waiting { registrationId: string; confirmBy: 'e-mail' | 'letter'; expiresAt: string; email: string }

/** Whether an answer says that the customer is asked first. */
export function toConfirm(answer: object): answer is Omit<Waiting, 'email'> {
  return 'confirmBy' in answer;
}

type Confirm = (method: 'post', path: string, input: { path: { registrationId: string }; body: { code: string } }) => Promise<Outcome<{ email: string }>>;

/** Whoever has the code may send it; the answer says whose sign-up it opens. */
export const confirmRegistration = (registrationId: string, code: string) =>
  (call as unknown as Confirm)('post', '/registrations/{registrationId}/confirmation', { path: { registrationId }, body: { code: code.trim() } });
