import { lazy, Route } from 'preact-iso';
import type { FunctionComponent } from 'preact';
import { ButtonLink } from '../kit/button/button';
import { Page } from '../kit/page/page';
import type { Inside } from './inside';
import { Landing } from './landing/landing';
import { t } from './texts';

function NotFound() {
  return <Page title={t.notFound} narrow><p>{t.notFoundText}</p><div class="row"><ButtonLink href="/">{t.goHome}</ButtonLink></div></Page>;
}

/** A page behind the sign-in, loaded together with what all of them need. */
function behind(load: () => Promise<FunctionComponent<Inside>>) {
  return lazy(() => Promise.all([import('./inside'), load()]).then(([{ inside }, page]) => inside(page)));
}

const PUBLIC = {
  '/rejestracja': lazy(() => import('./registration/registration').then(page => page.Registration)),
  // The address that the mail with the code names.
  '/registration/confirmation': lazy(() => import('./registration/confirmation').then(page => page.Confirmation)),
  '/logowanie': lazy(() => import('./sign-in/sign-in').then(page => page.SignIn)),
  '/haslo': lazy(() => import('./sign-in/forgotten-password').then(page => page.ForgottenPassword)),
  '/wizyta': lazy(() => import('./visits/visits').then(page => page.PublicVisit)),
  '/reklamacja': lazy(() => import('./complaints/track').then(page => page.TrackComplaint)),
  '/pomoc': lazy(() => import('./about/about').then(page => page.Help)),
  '/dostepnosc': lazy(() => import('./about/about').then(page => page.Accessibility)),
  '/prywatnosc': lazy(() => import('./about/about').then(page => page.Privacy)),
};

const BEHIND_SIGN_IN = {
  '/przeglad': () => import('./overview/overview').then(page => page.Overview),
  '/odczyty': () => import('./readings/readings').then(page => page.Readings),
  '/odczyty/wszystkie': () => import('./readings/all-readings').then(page => page.AllReadings),
  '/odczyty/:meterId': () => import('./readings/give-reading').then(page => page.GiveReading),
  '/zuzycie': () => import('./consumption/consumption').then(page => page.Consumption),
  '/faktury': () => import('./invoices/invoices').then(page => page.Invoices),
  '/faktury/:invoiceId': () => import('./invoices/invoice').then(page => page.Invoice),
  '/konto': () => import('./account/account').then(page => page.Account),
  '/wezwania': () => import('./demands/demands').then(page => page.Demands),
  '/sprawy': () => import('./complaints/complaints').then(page => page.Complaints),
  '/sprawy/nowa': () => import('./complaints/new-complaint').then(page => page.NewComplaint),
  '/sprawy/:caseNumber': () => import('./complaints/complaint').then(page => page.Complaint),
  '/wizyty': () => import('./visits/visits').then(page => page.Visits),
  '/wizyty/nowa': () => import('./visits/visits').then(page => page.NewVisit),
  '/wiecej': () => import('./my-data/more').then(page => page.More),
  '/moje/dane': () => import('./my-data/contact').then(page => page.Contact),
  '/moje/powiadomienia': () => import('./my-data/notices').then(page => page.Notices),
  '/moje/pelnomocnicy': () => import('./proxies/proxies').then(page => page.Proxies),
  '/moje/klienci': () => import('./my-data/customers').then(page => page.Customers),
  '/moje/logowanie': () => import('./my-data/security').then(page => page.Security),
  '/moje/kopia': () => import('./my-data/my-data').then(page => page.MyData),
};

/** Only the first page comes with the application; every other one is loaded when it is opened. */
export const routes = [
  <Route key="/" path="/" component={Landing} />,
  ...Object.entries(PUBLIC).map(([path, page]) => <Route key={path} path={path} component={page} />),
  ...Object.entries(BEHIND_SIGN_IN).map(([path, load]) => <Route key={path} path={path} component={behind(load)} />),
  <Route key="*" default component={NotFound} />,
];
