import type { ComponentChildren } from 'preact';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { get, remove, type Schema } from '../../api/client';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { accountNumber, cents, fromCents, money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { addressLine, Read, Tabs } from '../parts';
import { t } from '../texts';
import { AccountTab, InvoicesTab } from './account';
import { Actions } from './actions';
import { CasesTab, DemandsTab, ReadingsTab, TrailTab } from './tabs';

const words = t.cust;
/** Managers have dozens: the first are in sight, the rest a press away. */
const SHOWN = 2;
type Tab = keyof typeof words.tabs;
export type StaffCustomer = Schema<'StaffCustomer'>;

function Standing({ customer, balance }: { customer: StaffCustomer; balance: Schema<'Balance'> | null }) {
  const stage = customer.dunningStage ? <Tag tone="warn">{words.stage(t.demands.stages[customer.dunningStage] ?? customer.dunningStage)}</Tag> : null;
  if (!balance) return stage;
  if (cents(balance.overdue) > 0n) return <><Tag tone="bad">{words.overdue(money(balance.overdue), cents(balance.interest) > 0n ? money(balance.interest) : '')}</Tag>{stage}</>;
  const owed = cents(balance.balance);
  if (owed > 0n) return <Tag>{words.owes(money(balance.balance))}</Tag>;
  return owed < 0n ? <Tag tone="good">{words.overpaid(money(fromCents(-owed)))}</Tag> : <Tag tone="good">{words.settled}</Tag>;
}

function Contract({ contract }: { contract: Schema<'Contract'> }) {
  const groups = contract.tariffGroups;
  return (
    <div class="stack tight divide">
      <h3>{words.contract} {contract.contractNumber}</h3>
      <Facts items={[
        [t.status, <>{contract.endedOn ? <Tag tone="warn">{words.ended(contract.endedOn)}</Tag> : words.signed(contract.signedOn)}<span class="sub">{contract.services.map(service => t.services[service]).join(', ')}, {words.cycle(contract.cycle, contract.periodMonths)}</span></>],
        [words.point, <>{contract.supplyPoint.id}<span class="sub">{addressLine(contract.supplyPoint.address)}{contract.supplyPoint.multiUnit ? `, ${words.multiUnit}` : ''}</span></>],
        [words.tariff, [groups.water, groups.sewage, groups.standingCharge].filter(Boolean).join(' · ')],
        ...contract.meters.map((meter): [string, ComponentChildren] => [words.meter, <>{meter.meterId} <span class="soft">{words.kinds[meter.kind]}</span><span class="sub">{meter.removedOn ? words.removed(meter.removedOn) : meter.legalisedUntil ? words.legal(meter.legalisedUntil) : ''}</span></>]),
      ]} />
    </div>
  );
}

function Who({ customer, onChanged }: { customer: StaffCustomer; onChanged: () => void }) {
  const consent = customer.eInvoiceConsent;
  const [busy, setBusy] = useState('');
  const release = async (holdId: string) => {
    setBusy(holdId);
    await remove('/staff/customers/{customerNumber}/dunning-holds/{holdId}', { path: { customerNumber: customer.customerNumber, holdId } });
    setBusy('');
    onChanged();
  };
  return (
    <aside class="card stack">
      <h2 class="visually-hidden">{words.who}</h2>
      <Facts items={[
        [words.address, addressLine(customer.address)],
        customer.correspondenceAddress && [words.letters, addressLine(customer.correspondenceAddress)],
        [words.phone, customer.phone ? <a href={`tel:${customer.phone.replace(/\s/g, '')}`}>{customer.phone}</a> : t.none],
        [words.email, <>{customer.email ?? t.none} {customer.emailBounced && <Tag tone="bad">{words.bounced}</Tag>}{customer.pendingEmail && <span class="sub">{words.pending(customer.pendingEmail)}</span>}</>],
        customer.nip ? [words.nip, customer.nip] : null,
        [words.eInvoice, consent?.granted ? words.since(consent.at) : t.no],
        [words.account, accountNumber(customer.bankAccount)],
      ]} />
      {customer.contracts.slice(0, SHOWN).map(contract => <Contract key={contract.contractNumber} contract={contract} />)}
      {customer.contracts.length > SHOWN && <details class="divide"><summary>{words.moreContracts(customer.contracts.length - SHOWN)}</summary><div class="stack">
        {customer.contracts.slice(SHOWN).map(contract => <Contract key={contract.contractNumber} contract={contract} />)}</div></details>}
      <div class="stack tight divide"><h3>{words.access}</h3>
        {customer.grants && customer.grants.length > 0 ? <ul>{customer.grants.map(grant => <li key={grant.grantId}>{grant.email} <span class="soft">{grant.role === 'owner' ? words.owner : words.proxy}</span></li>)}</ul> : <p class="soft">{words.noAccess}</p>}
      </div>
      {customer.holds.length > 0 && <div class="stack tight divide"><h3>{words.holds}</h3>
        {customer.holds.map(hold => <div key={hold.holdId} class="row between"><span>{hold.reason}<span class="sub soft"> {hold.invoiceNumber ?? words.allInvoices}, {hold.until ? words.holdUntil(hold.until) : ''}</span></span>
          <Button kind="quiet" small busy={busy === hold.holdId} onClick={() => void release(hold.holdId)}>{words.release}</Button></div>)}
      </div>}
    </aside>
  );
}

/** The customer on one page: who it is on the left, what happened on the right, what can be done above it. */
export function CustomerPage() {
  const { params } = useRoute();
  const number = params['customerNumber'] ?? '';
  const path = { customerNumber: number };
  const customer = useResource(`customer:${number}`, () => get('/staff/customers/{customerNumber}', { path }));
  const balance = useResource(`customer:${number}:balance`, () => get('/customers/{customerNumber}/balance', { path }));
  const [tab, setTab] = useState<Tab>('account');
  const [done, setDone] = useState('');
  const [round, setRound] = useState(0);
  const changed = (text = '') => {
    forget(`customer:${number}`);
    setDone(text);
    setRound(count => count + 1);
    void customer.reload();
    void balance.reload();
  };
  const name = customer.value?.name ?? number;
  return (
    <Page title={name} tab={`${number} ${name}`} back={{ href: '/staff/klienci', text: t.places.customers }} aside={customer.value && <div class="row"><span class="soft">{number}, {t.kinds[customer.value.kind]}</span><Standing customer={customer.value} balance={balance.value} /></div>}>
      <Read of={customer} lines={8}>{found => <>
        {done && <Callout tone="good" live>{done}</Callout>}
        <Actions customer={found} balance={balance.value} onDone={changed} />
        <div class="desk-two">
          <Who customer={found} onChanged={() => changed()} />
          <section class="card">
            <Tabs label={words.sections} value={tab} options={(Object.keys(words.tabs) as Tab[]).map(key => [key, words.tabs[key]])} onPick={setTab} />
            <div key={round}>
              {tab === 'account' && <AccountTab number={number} />}
              {tab === 'invoices' && <InvoicesTab number={number} />}
              {tab === 'readings' && <ReadingsTab customer={found} />}
              {tab === 'demands' && <DemandsTab number={number} />}
              {tab === 'cases' && <CasesTab number={number} />}
              {tab === 'trail' && <TrailTab number={number} />}
            </div>
          </section>
        </div>
      </>}</Read>
    </Page>
  );
}
