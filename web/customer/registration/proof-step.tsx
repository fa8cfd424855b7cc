import { Button } from '../../kit/button/button';
import type { Errors } from '../../kit/error-summary/error-summary';
import { Choices, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { typedAmount } from '../../kit/money/money';
import { t } from '../sign-in/texts';

const r = t.register;

export interface Proof { customerNumber: string; by: string; code: string; invoiceNumber: string; amount: string; email: string }
export const EMPTY: Proof = { customerNumber: '', by: 'code', code: '', invoiceNumber: '', amount: '', email: '' };

export function missing(proof: Proof): Errors {
  const errors: Errors = {};
  if (!proof.customerNumber.trim()) errors['customerNumber'] = r.needCustomerNumber;
  if (proof.by === 'code' && proof.code.replace(/[\s-]/g, '').length < 10) errors['registrationCode'] = r.needCode;
  if (proof.by === 'invoice' && !proof.invoiceNumber.trim()) errors['invoiceNumber'] = r.needInvoiceNumber;
  if (proof.by === 'invoice' && !typedAmount(proof.amount)) errors['invoiceAmount'] = r.needAmount;
  return errors;
}

interface Props { proof: Proof; onChange: (change: Partial<Proof>) => void; onDone: () => void }

export function ProofStep({ proof, onChange, onDone }: Props) {
  const form = useForm();
  const next = () => { if (form.check(missing(proof))) onDone(); };
  return (
    <div class="card stack">
      <Form state={form} onSend={next}>
        <TextField name="customerNumber" label={r.customerNumber} hint={r.customerNumberHint} inputMode="numeric" error={form.errors['customerNumber']} value={proof.customerNumber} onText={customerNumber => onChange({ customerNumber })} />
        <Choices name="by" label={r.proof} value={proof.by} onText={by => onChange({ by })} options={[
          { value: 'code', label: r.byCode, hint: r.byCodeHint }, { value: 'invoice', label: r.byInvoice, hint: r.byInvoiceHint }]} />
        {proof.by === 'code'
          ? <TextField name="registrationCode" label={r.code} hint={r.codeHint} autocapitalize="characters" spellcheck={false} error={form.errors['registrationCode']} value={proof.code} onText={code => onChange({ code })} />
          : <>
            <TextField name="invoiceNumber" label={r.invoiceNumber} hint={r.invoiceNumberHint} autocapitalize="characters" spellcheck={false} error={form.errors['invoiceNumber']} value={proof.invoiceNumber} onText={invoiceNumber => onChange({ invoiceNumber })} />
            <TextField name="invoiceAmount" label={r.amount} hint={r.amountHint} inputMode="decimal" error={form.errors['invoiceAmount']} value={proof.amount} onText={amount => onChange({ amount })} width="short" />
          </>}
        <div class="actions row"><Button type="submit">{r.next}</Button></div>
      </Form>
      <details><summary>{r.noInvoice}</summary><p>{r.noInvoiceText}</p></details>
    </div>
  );
}
