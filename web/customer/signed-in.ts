import { signal } from '@preact/signals';
import { mayBeSignedIn } from '../auth/tokens';

/** Whether somebody is signed in, as far as the pages without a sign-in have to know. */
export const signedIn = signal(mayBeSignedIn());
