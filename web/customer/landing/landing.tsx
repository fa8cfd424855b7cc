import type { FunctionComponent } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../kit/button/button';
import { Icon } from '../../kit/icons/icons';
import { Page } from '../../kit/page/page';
import { telephone } from '../foot';
import { settings } from '../settings';
import { signedIn } from '../signed-in';
import { t } from '../texts';
import './landing.css';

const l = t.landing;

export function Landing() {
  const { route } = useLocation();
  useEffect(() => {
    if (signedIn.value) route('/przeglad', true);
  }, []);
  // The form comes when it is asked for, and takes the focus.
  const [Check, setCheck] = useState<FunctionComponent | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    const { AddressCheck } = await import('./address-check');
    setCheck(() => AddressCheck);
    setTimeout(() => document.getElementById('street')?.focus());
  };
  const emergency = settings.value?.utility.emergencyPhone;
  return (
    <Page title={l.title} tab={t.home} lead={l.lead}>
      <div class="columns even landing">
        <section class="card hero stack" aria-labelledby="have">
          <div><h2 id="have">{l.have}</h2><p class="soft">{l.haveText}</p></div>
          <div class="actions row"><ButtonLink href="/logowanie">{t.signIn}</ButtonLink></div>
        </section>
        <section class="card stack" aria-labelledby="new">
          <div><h2 id="new">{l.new}</h2><p class="soft">{l.newText}</p></div>
          {Check ? <Check /> : <div class="actions row"><Button kind="quiet" busy={busy} onClick={() => void check()}>{l.check}</Button></div>}
          <p class="or"><a href="/rejestracja">{l.haveInvoice}</a></p>
        </section>
      </div>
      <section aria-labelledby="without">
        <h2 id="without" class="visually-hidden">{l.without}</h2>
        <ul class="quick">
          <li><a class="card" href="/wizyta"><Icon name="calendar" size={26} /><span>{l.visit}</span></a></li>
          <li><a class="card" href="/reklamacja"><Icon name="search" size={26} /><span>{l.track}</span></a></li>
          {emergency && <li><a class="card" href={telephone(emergency)}><Icon name="phone" size={26} /><span>{l.failure}: <strong>{emergency}</strong></span></a></li>}
        </ul>
      </section>
    </Page>
  );
}
