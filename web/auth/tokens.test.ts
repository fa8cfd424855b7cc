import { beforeEach, describe, expect, it } from 'vitest';
import { mayBeSignedIn, staySignedIn, tokenStorage } from './tokens';

const STEM = 'CognitoIdentityServiceProvider.client.jan';
const kept = (storage: Storage) => Object.keys(storage).filter(key => key.startsWith('Cognito')).sort();

async function signedIn(): Promise<void> {
  for (const name of ['accessToken', 'idToken', 'refreshToken']) await tokenStorage.setItem(`${STEM}.${name}`, `the ${name}`);
}

beforeEach(async () => {
  await tokenStorage.clear();
  staySignedIn(false);
});

describe('tokens', () => {
  it('leave only the refresh token in the tab, and nothing on the device', async () => {
    await signedIn();
    expect(kept(sessionStorage)).toEqual([`${STEM}.refreshToken`]);
    expect(kept(localStorage)).toEqual([]);
    expect(await tokenStorage.getItem(`${STEM}.idToken`)).toBe('the idToken');
  });
  it('are on the device only where that was asked for', async () => {
    staySignedIn(true);
    await signedIn();
    expect(kept(localStorage)).toEqual([`${STEM}.refreshToken`]);
    expect(kept(sessionStorage)).toEqual([]);
  });
  it('look run out after a reload, so that the library fetches new ones', async () => {
    sessionStorage.setItem(`${STEM}.refreshToken`, 'the refreshToken');
    const access = await tokenStorage.getItem(`${STEM}.accessToken`);
    expect(JSON.parse(atob(access?.split('.')[1] ?? ''))).toMatchObject({ exp: 1 });
    expect(await tokenStorage.getItem(`${STEM}.idToken`)).toBeNull();
    expect(mayBeSignedIn()).toBe(true);
  });
  it('are gone after the sign-out, all of them', async () => {
    await signedIn();
    await tokenStorage.clear();
    expect(mayBeSignedIn()).toBe(false);
    expect(await tokenStorage.getItem(`${STEM}.accessToken`)).toBeNull();
  });
});
