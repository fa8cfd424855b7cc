import { useState } from 'preact/hooks';
import type { Schema } from '../../api/client';
import { Button } from '../../kit/button/button';
import { CopyButton } from '../../kit/copy/copy';
import { accountNumber, decimal, money } from '../../kit/money/money';
import { Qr } from '../../kit/qr/qr';
import { t } from './texts';
import './account.css';

const p = t.pay;
type Transfer = NonNullable<Schema<'Transfer'>>;

/** All that a transfer needs: to copy one by one, or to scan with the bank's app. */
export function PayBox({ payment, titled = true }: { payment: Transfer; titled?: boolean }) {
  const [code, setCode] = useState(false);
  const rows: [string, string, string][] = [
    [p.amount, money(payment.amount), decimal(payment.amount)], [p.account, accountNumber(payment.account), payment.account],
    [p.transferTitle, payment.title, payment.title], [p.receiver, payment.receiver, payment.receiver],
  ];
  return (
    <section class="stack" aria-label={p.title}>
      {titled && <h2>{p.title}</h2>}
      <ul class="pay-rows">{rows.map(([name, shown, copied]) => (
        <li key={name}><span><span class="small soft">{name}</span><span class="pay-value">{shown}</span></span><CopyButton value={copied} what={name} /></li>))}</ul>
      {payment.qr && <div class="stack">
        <div class="actions row"><Button kind="quiet" aria-expanded={code} onClick={() => setCode(!code)}>{code ? p.hideQr : p.showQr}</Button></div>
        {code && <div class="row qr-row"><Qr text={payment.qr} label={p.qrLabel} /><p class="soft">{p.qrText}</p></div>}
      </div>}
      <p class="small soft">{p.own} {p.note}</p>
    </section>
  );
}
