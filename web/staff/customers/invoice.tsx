import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { forget, useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { date, range, shortDate } from '../../kit/dates/dates';
import { Dialog } from '../../kit/dialog/dialog';
import { decimal, money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Table } from '../../kit/table/table';
import { customerLink, invoiceLink, Read } from '../parts';
import { t } from '../texts';
import { CorrectionForm } from './correction';

const words = t.invoice;
export type Detail = Schema<'InvoiceDetail'>;

/** How a line came about, so that a clerk can say it on the phone. */
function calculation(line: Detail['lines'][number]): string {
  return line.priceFor === 'period' ? words.days(line.quantity, line.daysOfPeriod ?? line.quantity, decimal(line.unitPrice)) : words.volume(line.quantity, decimal(line.unitPrice));
}

function Lines({ caption, lines, totals }: { caption: string; lines: Detail['lines']; totals: Schema<'Totals'> }) {
  return <Table caption={caption} captionShown rows={lines.map((line, index) => ({ ...line, index }))} keyOf={row => row.index} columns={[
    { title: t.what, head: true, cell: row => <>{words.charges[row.charge]} <span class="soft">{row.tariffGroup}</span></> },
    { title: t.period, cell: row => range(row.periodFrom, row.periodTo) },
    { title: words.calculation, cell: calculation },
    { title: words.net, number: true, cell: row => decimal(row.net) },
  ]} foot={<>
    <tr><th scope="row" colSpan={3}>{words.net}</th><td class="number">{decimal(totals.net)}</td></tr>
    <tr><th scope="row" colSpan={3}>{words.vat(totals.vatPercent)}</th><td class="number">{decimal(totals.vat)}</td></tr>
    <tr><th scope="row" colSpan={3}>{words.gross}</th><td class="number">{decimal(totals.gross)}</td></tr>
  </>} />;
}

function Readings({ number, readings }: { number: string; readings: Detail['readings'] }) {
  const shown = (value: number | null, source: string | null) => <>{value ?? t.none}{source === 'estimate' && <> <Tag tone="plain">{t.cust.estimated}</Tag></>}</>;
  return <Table caption={words.readings} captionShown rows={readings.map((reading, index) => ({ ...reading, index }))} keyOf={row => row.index} columns={[
    { title: t.cust.meter, head: true, cell: row => row.meterId },
    { title: words.from, cell: row => <>{shown(row.readingFrom ?? null, row.readingFromSource ?? null)} <span class="soft">{row.readingFromOn && shortDate(row.readingFromOn)}</span></> },
    { title: words.toReading, cell: row => <>{shown(row.readingTo ?? null, row.readingToSource ?? null)} <span class="soft">{row.readingToOn && shortDate(row.readingToOn)}</span></> },
    { title: t.cust.use, number: true, cell: row => row.volume },
    { title: t.cust.source, cell: row => <>{row.estimatedFrom && words.basis(row.estimatedFrom.use, row.estimatedFrom.days, row.estimatedFrom.daysOfPeriod)}{row.settledBy && <> {words.settledBy} <a href={invoiceLink(number, row.settledBy)}>{row.settledBy}</a></>}</> },
  ]} />;
}

export function InvoicePage() {
  const { params } = useRoute();
  const number = params['customerNumber'] ?? '';
  const invoiceId = params['invoiceId'] ?? '';
  const path = { customerNumber: number, invoiceId };
  const invoice = useResource(`customer:${number}:invoice:${invoiceId}`, () => get('/customers/{customerNumber}/invoices/{invoiceId}', { path }));
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const [busy, setBusy] = useState('');
  const pdf = async () => {
    setBusy('pdf');
    const link = await get('/customers/{customerNumber}/invoices/{invoiceId}/pdf', { path });
    setBusy('');
    if (link.ok) location.assign(link.value.url);
    else setSaid({ tone: 'bad', text: link.problem.detail });
  };
  const duplicate = async () => {
    setBusy('duplicate');
    const made = await post('/staff/invoices/{invoiceId}/duplicates', { path: { invoiceId }, body: { customerNumber: number } });
    setBusy('');
    if (made.ok) location.assign(made.value.url);
    else setSaid({ tone: 'bad', text: made.problem.detail });
  };
  const found = invoice.value;
  const title = found?.kind === 'correction' ? words.correctionTitle(found.invoiceNumber) : words.title(found?.invoiceNumber ?? invoiceId);
  return (
    <Page title={title} back={{ href: customerLink(number), text: words.back }} aside={found && <Tag tone={found.status === 'paid' ? 'good' : found.status === 'overdue' ? 'bad' : 'info'}>{t.cust.inv[found.status]}</Tag>}>
      <Read of={invoice} lines={8}>{detail => <>
        {said && <Callout tone={said.tone} live>{said.text}</Callout>}
        <div class="row no-print">
          {detail.archived ? <Button kind="quiet" busy={busy === 'pdf'} onClick={() => void pdf()}>{words.pdf}</Button> : detail.lines.length > 0 && <span class="soft">{words.notArchived}</span>}
          {detail.lines.length > 0 && <><Button kind="quiet" busy={busy === 'duplicate'} onClick={() => void duplicate()}>{words.duplicate}</Button><Button kind="quiet" onClick={() => setCorrecting(true)}>{words.correct}</Button></>}
        </div>
        <div class="desk-two">
          <aside class="card"><Facts items={[
            [t.period, range(detail.periodFrom, detail.periodTo)], [words.gross, money(detail.gross)], [words.leftToPay, money(detail.left)], [words.dueOn, date(detail.dueOn)],
            [words.sent, detail.sentOn ? date(detail.sentOn) : t.none], [words.deliveredOn, detail.deliveredOn ? date(detail.deliveredOn) : t.none], [t.cust.contract, detail.contractNumber],
            detail.tariffDecision ? [t.cust.tariff, detail.tariffDecision] : null,
            detail.correctsId ? [words.corrects, <a href={invoiceLink(number, detail.correctsId)}>{detail.corrects}</a>] : null,
            detail.correctionReason ? [words.why, detail.correctionReason] : null,
            detail.correctedBy.length > 0 ? [words.correctedBy, detail.correctedBy.map(id => <a key={id} href={invoiceLink(number, id)}>{id} </a>)] : null,
          ]} /></aside>
          <div class="stack">
            {detail.lines.length === 0 && <Callout>{words.old}</Callout>}
            {detail.lines.length > 0 && <section class="card stack"><Lines caption={words.lines} lines={detail.lines} totals={detail.totals} />
              {detail.totalsBefore && detail.linesBefore && <Lines caption={words.before} lines={detail.linesBefore} totals={detail.totalsBefore} />}</section>}
            {detail.readings.length > 0 && <section class="card"><Readings number={number} readings={detail.readings} /></section>}
          </div>
        </div>
        <Dialog open={correcting} onClose={() => setCorrecting(false)} title={words.correct}>
          <CorrectionForm number={number} invoice={detail} onDone={text => { setCorrecting(false); setSaid({ tone: 'good', text }); forget(`customer:${number}`); void invoice.reload(); }} />
        </Dialog>
      </>}</Read>
    </Page>
  );
}
