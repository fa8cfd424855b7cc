import { ErrorBoundary, LocationProvider, Router, useLocation } from 'preact-iso';
import type { NavItem } from '../kit/shell/shell';
import { Shell } from '../kit/shell/shell';
import { Guard } from '../kit/states/guard';
import { Icon } from '../kit/icons/icons';
import { Foot } from './foot';
import { routes } from './routes';
import { settings, shortName } from './settings';
import { signedIn } from './signed-in';
import { t } from './texts';

export function App() {
  return (
    <LocationProvider scope={/^\/(?!staff(\/|$)|api\/)/}>
      <Frame />
    </LocationProvider>
  );
}

const PLACES = [
  { href: '/przeglad', text: t.overview, icon: 'home', under: /^\/przeglad/ },
  { href: '/odczyty', text: t.readings, icon: 'meter', under: /^\/(odczyty|zuzycie)/ },
  { href: '/faktury', text: t.invoices, icon: 'bill', under: /^\/(faktury|konto|wezwania)/ },
  { href: '/sprawy', text: t.cases, icon: 'talk', under: /^\/(sprawy|wizyty)/ },
  { href: '/wiecej', text: t.more, icon: 'menu', under: /^\/(wiecej|moje)/ },
] as const;

function Frame() {
  const { path } = useLocation();
  const utility = settings.value?.utility;
  const nav: NavItem[] = signedIn.value ? PLACES.map(({ under, ...place }) => ({ ...place, current: under.test(path) })) : [];
  const signInTool = !signedIn.value && path !== '/logowanie' && path !== '/' && <a href="/logowanie"><Icon name="person" size={22} /><span class="long-name">{t.signIn}</span></a>;
  return (
    <Shell home={signedIn.value ? '/przeglad' : '/'} name={utility ? shortName(utility.name) : t.name} tagline={t.tagline} logo={settings.value?.brand?.logo}
      navLabel={t.nav} nav={nav} tools={signInTool} foot={<Foot utility={utility} />}>
      <Guard at={path}><ErrorBoundary><Router>{routes}</Router></ErrorBoundary></Guard>
    </Shell>
  );
}
