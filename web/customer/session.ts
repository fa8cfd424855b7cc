/** The sign-in library is heavy: it comes with the first page that needs it, and is fetched ahead while somebody types. */
import { forget } from '../api/resource';
import { signedIn } from './signed-in';

export const loadSession = () => import('../auth/session').then(module => module.session);

const AFTER = 'after-sign-in';

/** Where to go on after the sign-in: the page that was asked for. */
export function goOnAfterSignIn(path: string): void {
  if (path.startsWith('/') && !path.startsWith('/logowanie')) sessionStorage.setItem(AFTER, path);
}

export function entered(): string {
  forget();
  signedIn.value = true;
  const path = sessionStorage.getItem(AFTER) ?? '/przeglad';
  sessionStorage.removeItem(AFTER);
  return path;
}

/** Whoever signs in next did not ask for the page of the one before. */
export function forgetWhereToGo(): void {
  sessionStorage.removeItem(AFTER);
}

export function left(): void {
  forget();
  signedIn.value = false;
}
