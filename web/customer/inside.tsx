/** The pages behind the sign-in: who is signed in, for which customer, and what happens when that ends. */
import { signal } from '@preact/signals';
import { useLocation, useRoute } from 'preact-iso';
import type { ComponentChild, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get, useTokens, type Schema } from '../api/client';
import { useResource } from '../api/resource';
import type { Problem } from '../api/problems';
import { Failure, Loading } from '../kit/states/states';
import { words } from '../kit/words';
import { goOnAfterSignIn, left, loadSession } from './session';
import { signedIn } from './signed-in';

export type Me = Schema<'Me'>;
export type GrantedCustomer = Schema<'GrantedCustomer'>;

const CHOSEN = 'customer';
const chosen = signal(sessionStorage.getItem(CHOSEN));

/** Which of several customers the pages are about, in this tab. */
export function choose(customerNumber: string): void {
  sessionStorage.setItem(CHOSEN, customerNumber);
  chosen.value = customerNumber;
}

let connected: Promise<void> | undefined;

function connect(onEnd: () => void): Promise<void> {
  connected ??= loadSession().then(session => {
    useTokens(async () => {
      try {
        const token = await session.token();
        if (token) return token;
      } catch { /* the refresh token has run out, or there is no connection */ }
      if (navigator.onLine) onEnd();
      return null;
    }, onEnd);
  });
  connected.catch(() => { connected = undefined; });
  return connected;
}

export interface Inside { customer: string; role: GrantedCustomer['role']; me: Me; params: Record<string, string> }

/** Makes a page of one behind the sign-in. */
export function inside(page: (props: Inside) => ComponentChild) {
  const Page = page as FunctionComponent<Inside>;
  return function InsidePage() {
    const { route, url } = useLocation();
    const { params } = useRoute();
    const [ready, setReady] = useState(false);
    const end = () => {
      left();
      connected = undefined;
      route('/logowanie?stan=przerwa', true);
    };
    useEffect(() => {
      if (signedIn.value) void connect(end).then(() => setReady(true));
      else route('/logowanie', true);
      goOnAfterSignIn(url);
    }, []);
    const me = useResource<Me>(ready ? 'me' : null, () => get('/me'));
    if (me.problem && !me.value) return <Whoops problem={me.problem} onRetry={() => void me.reload()} />;
    if (!me.value) return <><h1 class="visually-hidden">{words.loading}</h1><Loading lines={4} big /></>;
    const customers = me.value.customers;
    const current = customers.find(customer => customer.customerNumber === chosen.value) ?? customers[0];
    return <Page key={current?.customerNumber} customer={current?.customerNumber ?? ''} role={current?.role ?? 'owner'} me={me.value} params={params as Record<string, string>} />;
  };
}

/** A failure in the words of whoever refused. */
export function Whoops({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return <Failure {...problem.slug === 'offline' ? {} : { title: problem.title, text: problem.detail }} offline={problem.slug === 'offline'} onRetry={onRetry} />;
}
