import { lazy, Route } from 'preact-iso';
import { ButtonLink } from '../kit/button/button';
import { Page } from '../kit/page/page';
import { t } from './texts';

const Work = lazy(() => import('./work/work').then(found => found.Work));
const Search = lazy(() => import('./customers/search').then(found => found.Search));
const Customer = lazy(() => import('./customers/customer').then(found => found.CustomerPage));
const Invoice = lazy(() => import('./customers/invoice').then(found => found.InvoicePage));
const Complaints = lazy(() => import('./complaints/complaints').then(found => found.Complaints));
const Complaint = lazy(() => import('./complaints/complaint').then(found => found.ComplaintPage));
const Payments = lazy(() => import('./payments/payments').then(found => found.Payments));
const Demands = lazy(() => import('./demands/demands').then(found => found.Demands));
const Runs = lazy(() => import('./billing/runs').then(found => found.Runs));
const Run = lazy(() => import('./billing/run').then(found => found.RunPage));
const Files = lazy(() => import('./files/files').then(found => found.Files));
const File = lazy(() => import('./files/file').then(found => found.FilePage));
const Visits = lazy(() => import('./visits/visits').then(found => found.Visits));
const Audit = lazy(() => import('./audit/audit').then(found => found.Audit));

function NotFound() {
  return <Page title={t.notFound} narrow><p>{t.notFoundText}</p><div class="row"><ButtonLink href="/staff">{t.toWork}</ButtonLink></div></Page>;
}

/** Each page is loaded when it is opened. */
export const routes = [
  <Route path="/staff" component={Work} />,
  <Route path="/staff/klienci" component={Search} />,
  <Route path="/staff/klienci/:customerNumber" component={Customer} />,
  <Route path="/staff/klienci/:customerNumber/faktury/:invoiceId" component={Invoice} />,
  <Route path="/staff/reklamacje" component={Complaints} />,
  <Route path="/staff/reklamacje/:caseNumber" component={Complaint} />,
  <Route path="/staff/platnosci" component={Payments} />,
  <Route path="/staff/wezwania" component={Demands} />,
  <Route path="/staff/rozliczenia" component={Runs} />,
  <Route path="/staff/rozliczenia/:runId" component={Run} />,
  <Route path="/staff/pliki" component={Files} />,
  <Route path="/staff/pliki/:importId" component={File} />,
  <Route path="/staff/wizyty" component={Visits} />,
  <Route path="/staff/historia" component={Audit} />,
  <Route default component={NotFound} />,
];
