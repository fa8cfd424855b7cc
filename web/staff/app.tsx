import { ErrorBoundary, LocationProvider, Router, useLocation } from 'preact-iso';
import { get } from '../api/client';
import { useResource } from '../api/resource';
import type { NavItem } from '../kit/shell/shell';
import { Shell } from '../kit/shell/shell';
import { routes } from './routes';
import { settings, signedIn, signOut } from './settings';
import { SignIn } from './sign-in/sign-in';
import { t } from './texts';
import './staff.css';

export function App() {
  return (
    <LocationProvider scope={/^\/staff(\/|$)/}>
      <div class="desk"><Frame /></div>
    </LocationProvider>
  );
}

/** The count of what waits, beside the name of the place. */
function counted(text: string, count: number | undefined): string {
  return count ? `${text} (${count})` : text;
}

function Frame() {
  const { path } = useLocation();
  const work = useResource(signedIn.value ? 'work' : null, () => get('/staff/work'));
  const counts = work.value;
  const places: [string, string, NavItem['icon'], RegExp][] = [
    ['/staff', t.places.work, 'home', /^\/staff\/?$|^\/staff\/(reklamacje|wizyty|pliki|historia)/],
    ['/staff/klienci', t.places.customers, 'people', /^\/staff\/klienci/],
    ['/staff/platnosci', counted(t.places.payments, counts?.payments.unmatched), 'account', /^\/staff\/platnosci/],
    ['/staff/wezwania', counted(t.places.demands, counts?.approvals), 'letter', /^\/staff\/wezwania/],
    ['/staff/rozliczenia', t.places.runs, 'bill', /^\/staff\/rozliczenia/],
  ];
  const nav: NavItem[] = signedIn.value ? places.map(([href, text, icon, under]) => ({ href, text, icon, current: under.test(path) })) : [];
  const tools = signedIn.value && <button type="button" onClick={() => void signOut()}>{t.signOut}</button>;
  return (
    <Shell home="/staff" name={t.name} logo={settings.value?.brand?.logo} navLabel={t.nav} nav={nav} tools={tools}>
      {signedIn.value ? <ErrorBoundary><Router>{routes}</Router></ErrorBoundary> : <SignIn />}
    </Shell>
  );
}
