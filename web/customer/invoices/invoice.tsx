import { get, type Schema } from '../../api/client';
import { useResource } from '../../api/resource';
import { ButtonLink } from '../../kit/button/button';
import { Callout, Facts } from '../../kit/callout/callout';
import { date, months } from '../../kit/dates/dates';
import { money } from '../../kit/money/money';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { PayBox } from '../account/pay-box';
import { t } from '../account/texts';
import { type Inside, Whoops } from '../inside';
import { Download } from './download';
import { InvoiceState } from './invoices';
import { Explanation } from './explanation';
import '../account/account.css';

const v = t.invoice;
type Detail = Schema<'InvoiceDetail'>;

export function Invoice({ customer, params }: Inside) {
  const invoiceId = params['invoiceId'] ?? '';
  const path = { customerNumber: customer, invoiceId };
  const data = useResource<Detail>(`${customer}/invoice/${invoiceId}`, () => get('/customers/{customerNumber}/invoices/{invoiceId}', { path }));
  const back = { href: '/faktury', text: t.invoices.title };
  if (data.problem && !data.value) return <Page title={t.invoices.title} back={back} narrow><Whoops problem={data.problem} onRetry={() => void data.reload()} /></Page>;
  const invoice = data.value;
  if (!invoice) return <Page title={t.invoices.title} back={back}><Loading lines={5} big /></Page>;
  const correction = invoice.kind === 'correction';
  return (
    <Page title={correction ? v.correctionTitle(invoice.invoiceNumber) : v.title(invoice.invoiceNumber)} back={back}>
      <div class="columns">
        <section class="card hero stack">
          <div><p class="soft">{months(invoice.periodFrom, invoice.periodTo)}</p><p class="amount">{money(invoice.gross)}</p><p><InvoiceState invoice={invoice} /></p></div>
          <Facts items={[[t.invoices.issued, date(invoice.issuedOn)], [t.invoices.due, date(invoice.dueOn)], [t.invoices.contract, invoice.contractNumber],
            correction && invoice.corrects && [v.corrects, invoice.correctsId ? <a href={`/faktury/${invoice.correctsId}`}>{invoice.corrects}</a> : invoice.corrects],
            invoice.correctionReason && [v.reason, invoice.correctionReason],
            invoice.correctedBy.length > 0 && [v.correctedBy, invoice.correctedBy.map(id => <a key={id} href={`/faktury/${id}`}>{id} </a>)]]} />
          {invoice.archived ? <div class="actions row">
            <Download text={v.pdf} ask={() => get('/customers/{customerNumber}/invoices/{invoiceId}/pdf', { path })} />
            {invoice.lines.length > 0 && <Download kind="plain" text={v.xml} ask={() => get('/customers/{customerNumber}/invoices/{invoiceId}/xml', { path })} />}
          </div> : invoice.lines.length > 0 && <Callout>{v.notYet}</Callout>}
        </section>
        {invoice.payment && <div class="card"><PayBox payment={invoice.payment} /></div>}
      </div>
      {invoice.lines.length > 0 ? <Explanation invoice={invoice} /> : <Callout>{v.earlier}</Callout>}
      <section class="card row between">
        <div class="grow"><h2>{v.complain}</h2><p class="soft">{v.complainText}</p></div>
        <ButtonLink kind="quiet" href={`/sprawy/nowa?faktura=${encodeURIComponent(invoice.invoiceId)}`}>{v.complainButton}</ButtonLink>
      </section>
    </Page>
  );
}
