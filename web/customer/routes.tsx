import { Route } from 'preact-iso';
import { Page } from '../kit/page/page';
import { ButtonLink } from '../kit/button/button';
import { Landing } from './landing/landing';
import { t } from './texts';


function NotFound() {
  return <Page title={t.notFound} narrow><p>{t.notFoundText}</p><div class="row"><ButtonLink href="/">{t.goHome}</ButtonLink></div></Page>;
}

/** Only the first page comes with the application; every other one is loaded when it is opened. */
export const routes = [
  <Route path="/" component={Landing} />,
  <Route default component={NotFound} />,
];
