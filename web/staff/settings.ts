import { signal } from '@preact/signals';
import { get, useTokens } from '../api/client';
import { forget } from '../api/resource';
import { config, paint, type Config } from '../auth/config';
import { mayBeSignedIn } from '../auth/tokens';
import { nameSite } from '../kit/page/page';
import { t } from './texts';

/** What the deployment says of the utility; null until it is there. */
export const settings = signal<Config | null>(null);
/** Whether a clerk is signed in, as far as it is known before the sign-in is loaded. */
export const signedIn = signal(mayBeSignedIn());

nameSite(t.tab);
void config().then(found => { paint(found); settings.value = found; }, () => undefined);

/** The sign-in is heavy, and asked for only when it is needed. */
export async function session() {
  const loaded = await import('../auth/session');
  loaded.signInAs('staff');
  return loaded.session;
}

let entering = false;

useTokens(async () => signedIn.value || entering ? (await session()).token().catch(() => null) : null, () => { signedIn.value = false; forget(); });

/** Lets in whom the API knows as a clerk; anybody else is signed out again, and nothing was shown meanwhile. */
export async function enter(): Promise<boolean> {
  entering = true;
  const me = await get('/me');
  entering = false;
  if (me.ok && !me.value.staff) {
    await signOut();
    return false;
  }
  forget();
  signedIn.value = true;
  return true;
}

export async function signOut(): Promise<void> {
  await (await session()).signOut();
  forget();
  signedIn.value = false;
}
