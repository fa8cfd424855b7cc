import { useState } from 'preact/hooks';
import type { Schema } from '../../api/client';
import { Button } from '../../kit/button/button';
import { Dialog } from '../../kit/dialog/dialog';
import { t } from '../texts';
import { EndForm, SignForm } from './contract-forms';
import type { StaffCustomer } from './customer';
import { HoldForm, PaymentForm, ReadingForm } from './forms';

type Action = 'payment' | 'reading' | 'hold' | 'end' | 'sign';
const TITLES: Record<Action, string> = { payment: t.pay.title, reading: t.read.title, hold: t.hold.title, end: t.end.title, sign: t.sign.title };

interface Props { customer: StaffCustomer; balance: Schema<'Balance'> | null; onDone: (text: string) => void }

/** What a clerk does for a customer on the phone; each in a dialog, so that the page stays where it was. */
export function Actions({ customer, balance, onDone }: Props) {
  const [open, setOpen] = useState<Action | null>(null);
  const close = () => setOpen(null);
  const done = (text: string) => { close(); onDone(text); };
  const running = customer.contracts.filter(contract => !contract.endedOn);
  return (
    <div class="row no-print">
      <Button onClick={() => setOpen('payment')}>{t.cust.payment}</Button>
      {customer.contracts.some(contract => contract.meters.length > 0) && <Button kind="quiet" onClick={() => setOpen('reading')}>{t.cust.reading}</Button>}
      <Button kind="quiet" onClick={() => setOpen('hold')}>{t.cust.hold}</Button>
      <Button kind="quiet" onClick={() => setOpen('sign')}>{t.cust.newContract}</Button>
      {running.length > 0 && <Button kind="quiet" onClick={() => setOpen('end')}>{t.cust.endContract}</Button>}
      <Dialog open={open !== null} onClose={close} title={open ? TITLES[open] : ''}>
        {open === 'payment' && <PaymentForm customer={customer} balance={balance} onDone={done} />}
        {open === 'reading' && <ReadingForm customer={customer} onDone={done} />}
        {open === 'hold' && <HoldForm customer={customer} onDone={done} />}
        {open === 'end' && <EndForm customer={customer} onDone={done} />}
        {open === 'sign' && <SignForm customer={customer} onDone={done} />}
      </Dialog>
    </div>
  );
}
