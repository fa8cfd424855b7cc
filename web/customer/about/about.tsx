import { ButtonLink } from '../../kit/button/button';
import { Icon } from '../../kit/icons/icons';
import { Page } from '../../kit/page/page';
import { texts } from '../../texts/t';
import { telephone } from '../foot';
import { hours } from '../hours';
import { settings } from '../settings';

const t = await texts(() => import('../../texts/pl/about'), () => import('../../texts/en/about'));
const h = t.help;
const a = t.accessibility;

export function Help() {
  const utility = settings.value?.utility;
  return (
    <Page title={h.title} lead={h.lead}>
      {utility && <div class="columns even">
        <section class="card stack tight"><h2>{h.phone}</h2><a class="button" href={telephone(utility.phone)}><Icon name="phone" size={20} />{utility.phone}</a><p class="soft small">{hours(utility.hours)}</p></section>
        <section class="card stack tight"><h2>{h.emergency}</h2><a class="button danger" href={telephone(utility.emergencyPhone)}><Icon name="phone" size={20} />{utility.emergencyPhone}</a><p class="soft small">{h.emergencyText}</p></section>
        <section class="card stack tight"><h2>{h.come}</h2><p>{utility.address}</p><ButtonLink kind="quiet" href="/wizyta">{h.visit}</ButtonLink></section>
      </div>}
      <section class="card"><h2>{h.questions}</h2>{h.faq.map(([question, answer]) => <details key={question}><summary>{question}</summary><p>{answer}</p></details>)}</section>
    </Page>
  );
}

export function Accessibility() {
  const utility = settings.value?.utility;
  return (
    <Page title={a.title} lead={a.intro(utility?.name ?? 'e-BOK')} narrow>
      <section class="card stack">
        <div><h2>{a.state}</h2><p>{a.stateText}</p><p class="soft">{a.made}</p></div><div><h2>{a.keys}</h2><p>{a.keysText}</p></div><div><h2>{a.office}</h2><p>{a.officeText}</p></div>
        <div><h2>{a.contact}</h2><p>{a.contactText}</p><p>{a.complaint}</p>{utility && <p><a href={`mailto:${utility.email}`}>{utility.email}</a>, <a href={telephone(utility.phone)}>{utility.phone}</a></p>}</div>
      </section>
    </Page>
  );
}

export function Privacy() {
  const utility = settings.value?.utility;
  return (
    <Page title={t.privacy.title} lead={utility && t.privacy.intro(utility.name, utility.address ?? '')} narrow>
      <section class="card stack">{t.privacy.parts.map(([title, text]) => <div key={title}><h2>{title}</h2><p>{text}</p></div>)}
        {utility && <div><h2>{t.privacy.contact}</h2><p><a href={`mailto:${utility.email}`}>{utility.email}</a></p></div>}</section>
    </Page>
  );
}
