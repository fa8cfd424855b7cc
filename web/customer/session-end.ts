import { forgetWhereToGo, left, loadSession } from './session';

/** Signs out here and at the user pool; drafts stay in the tab. */
export async function signOut(route: (path: string, replace?: boolean) => void): Promise<void> {
  await (await loadSession()).signOut();
  forgetWhereToGo();
  left();
  route('/logowanie?stan=koniec', true);
}
