import { useState } from 'preact/hooks';
import { get, put, type Schema } from '../../api/client';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { CheckField } from '../../kit/field/field';
import { cents, fromCents } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { t } from './texts';

const n = t.notices;
type Consent = Schema<'ConsentState'>;
type Wanted = Schema<'NotificationChoices'>;
const CHOICES = ['readingWindowOpen', 'invoiceIssued', 'paymentBooked', 'plannedInterruption', 'legalisationEnding'] as const;

export function Notices({ customer, role }: Inside) {
  return (
    <Page title={n.title} back={{ href: '/wiecej', text: t.more.title }} narrow>
      <EInvoice customer={customer} owner={role === 'owner'} />
      <Wishes customer={customer} />
    </Page>
  );
}

/** What the consent changes in zloty is said before it is given. */
function EInvoice({ customer, owner }: { customer: string; owner: boolean }) {
  const path = { customerNumber: customer };
  const state = useResource<Consent>(`${customer}/consent`, () => get('/customers/{customerNumber}/e-invoice-consent', { path }));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  if (state.problem && !state.value) return <Whoops problem={state.problem} onRetry={() => void state.reload()} />;
  const now = state.value;
  if (!now) return <Loading lines={3} />;
  const change = async () => {
    setBusy(true);
    const answer = await put('/customers/{customerNumber}/e-invoice-consent', { path, body: { granted: !now.granted, wordingVersion: now.wordingVersion } });
    setBusy(false);
    setSaid(answer.ok ? { good: true, text: answer.value.granted ? n.agreed : n.withdrawn } : { good: false, text: answer.problem.detail });
    forget(`${customer}/`);
    await state.reload();
  };
  const effect = now.effect;
  const difference = effect ? cents(effect.standingChargeThen) - cents(effect.standingChargeNow) : 0n;
  return (
    <section class="card stack">
      <div class="row between"><h2>{n.eInvoice}</h2><Tag tone={now.granted ? 'good' : 'plain'}>{now.granted ? n.on : n.off}</Tag></div>
      {said && <Callout tone={said.good ? 'good' : 'bad'} live>{said.text}</Callout>}
      {now.at && <p class="soft small">{n.since(now.at)}</p>}
      {effect && difference !== 0n && <p>{difference < 0n ? n.cheaper(fromCents(-difference)) : n.dearer(fromCents(difference))} <span class="soft">{n.effect(effect.standingChargeNow, effect.standingChargeThen, effect.from)}</span></p>}
      {!now.granted && now.wording && <blockquote class="soft small">{now.wording}</blockquote>}
      {owner ? <div class="actions row"><Button kind={now.granted ? 'plain' : 'main'} busy={busy} onClick={() => void change()}>{now.granted ? n.withdraw : n.agree}</Button></div> : <p class="soft small">{t.contact.ownerOnly}</p>}
    </section>
  );
}

function Wishes({ customer }: { customer: string }) {
  const path = { customerNumber: customer };
  const state = useResource<Wanted>(`${customer}/notifications`, () => get('/customers/{customerNumber}/notifications', { path }));
  const [said, setSaid] = useState('');
  if (state.problem && !state.value) return <Whoops problem={state.problem} onRetry={() => void state.reload()} />;
  const now = state.value;
  if (!now) return <Loading lines={5} />;
  const change = async (choice: typeof CHOICES[number], wanted: boolean) => {
    const answer = await put('/customers/{customerNumber}/notifications', { path, body: { [choice]: wanted } });
    await state.reload();
    setSaid(answer.ok ? n.saved : n.failed);
  };
  return (
    <section class="card stack"><div><h2>{n.about}</h2><p class="soft">{n.lead}</p></div>
      <div>{CHOICES.map(choice => <CheckField key={choice} bare checked={now[choice] ?? false} onChecked={wanted => void change(choice, wanted)} label={n.choices[choice]} />)}</div>
      <p role="status" class="good strong small">{said}</p></section>
  );
}
