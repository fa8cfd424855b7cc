/**
 * Where the tokens live. Access and ID token: in memory only. The refresh token: in this tab's storage, or, where the person
 * asked to stay signed in, on this device. After a reload the library finds an access token that has run out, and fetches
 * a new one with the refresh token.
 */
interface Kept { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void; readonly length: number; key(index: number): string | null }

const STAYS = /(refreshToken|LastAuthUser|clockDrift|deviceKey|deviceGroupKey|randomPasswordKey)$/;
const HELD = 'ebok-stay';
const runOut = `${btoa('{"alg":"none"}')}.${btoa('{"exp":1,"iat":1,"sub":"","token_use":"access"}')}.`.replace(/=/g, '');

const memory = new Map<string, string>();

function store(): Kept {
  return localStorage.getItem(HELD) ? localStorage : sessionStorage;
}

/** Asked before the sign-in: whether this device keeps it. */
export function staySignedIn(stay: boolean): void {
  if (stay) localStorage.setItem(HELD, '1');
  else localStorage.removeItem(HELD);
}

export function staysSignedIn(): boolean {
  return localStorage.getItem(HELD) !== null;
}

/** Whether somebody was signed in here before the page was loaded. */
export function mayBeSignedIn(): boolean {
  const kept = store();
  for (let index = 0; index < kept.length; index++) if (kept.key(index)?.endsWith('refreshToken')) return true;
  return memory.size > 0;
}

export const tokenStorage = {
  getItem: (key: string): Promise<string | null> => {
    const held = memory.get(key) ?? (STAYS.test(key) ? store().getItem(key) : null);
    const stem = key.endsWith('.accessToken') ? key.slice(0, -'.accessToken'.length) : null;
    return Promise.resolve(held ?? (stem && store().getItem(`${stem}.refreshToken`) ? runOut : null));
  },
  setItem: (key: string, value: string): Promise<void> => {
    if (STAYS.test(key)) store().setItem(key, value);
    else memory.set(key, value);
    return Promise.resolve();
  },
  removeItem: (key: string): Promise<void> => {
    memory.delete(key);
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
    return Promise.resolve();
  },
  clear: (): Promise<void> => {
    memory.clear();
    for (const kept of [localStorage, sessionStorage]) {
      for (let index = kept.length - 1; index >= 0; index--) {
        const key = kept.key(index);
        if (key?.startsWith('CognitoIdentityServiceProvider')) kept.removeItem(key);
      }
    }
    return Promise.resolve();
  },
};
