/** The second door: who is on file is asked first, by e-mail or letter. */
import { post } from '../../api/client';

export interface Waiting { registrationId: string; confirmBy: 'e-mail' | 'letter'; expiresAt: string; email: string }

/** Whether an answer says that the customer is asked first. */
export function toConfirm(answer: object): answer is Omit<Waiting, 'email'> {
  return 'confirmBy' in answer;
}

/** Whoever has the code may send it; the answer says whose sign-up it opens. */
export const confirmRegistration = (registrationId: string, code: string) =>
  post('/registrations/{registrationId}/confirmation', { path: { registrationId }, body: { code: code.trim() } });
