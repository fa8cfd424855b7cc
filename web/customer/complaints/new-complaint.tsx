import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { forget, useResource } from '../../api/resource';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout, Facts } from '../../kit/callout/callout';
import { monthRange } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import type { Errors } from '../../kit/error-summary/error-summary';
import { Choices, SelectField, TextArea, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Icon } from '../../kit/icons/icons';
import { Page } from '../../kit/page/page';
import type { Inside } from '../inside';
import { FileList, FilePicker, sendFiles, sizeOf, type Sending } from './files';
import { t } from './texts';

const f = t.form;
type Receipt = Schema<'ComplaintReceipt'>;
type Category = Schema<'ComplaintCategory'>;
const CATEGORIES: Category[] = ['water-quality', 'bill-amount', 'meter', 'service', 'other'];

export function NewComplaint({ customer }: Inside) {
  const { query } = useLocation();
  const about = query['faktura'] ?? '';
  const draft = useDraft<{ category: string; subject: string; description: string; invoiceId: string }>(`complaint:${customer}`, { category: '', subject: '', description: '', invoiceId: '' });
  const [files, setFiles] = useState<File[]>([]);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const form = useForm();
  const { subject, description } = draft.value;
  const invoiceId = draft.value.invoiceId || about;
  const category = draft.value.category || (about ? 'bill-amount' : '');
  const onBill = category === 'bill-amount';
  const send = () => form.send(async () => {
    const errors: Errors = {};
    const chosen = CATEGORIES.find(known => known === category);
    if (!chosen) errors['category'] = f.needCategory;
    if (!subject.trim()) errors['subject'] = f.needSubject;
    if (!description.trim()) errors['description'] = f.needDescription;
    if (!chosen || Object.keys(errors).length > 0) return errors;
    const answer = await post('/customers/{customerNumber}/complaints', { path: { customerNumber: customer }, body: { category: chosen, subject: subject.trim(), description: description.trim(), ...(onBill && invoiceId ? { invoiceId } : {}) } });
    if (!answer.ok) return errorsOf(answer.problem, ['category', 'subject', 'description', 'invoiceId']);
    draft.forget();
    forget(`${customer}/complaints`);
    forget(`${customer}/overview`);
    setReceipt(answer.value);
    return {};
  });
  if (receipt) return <Sent customer={customer} receipt={receipt} files={files} />;
  return (
    <Page title={f.title} lead={f.lead} back={{ href: '/sprawy', text: t.detail.back }} narrow>
      <div class="card">
        <Form state={form} onSend={() => void send()}>
          <Choices name="category" label={f.category} error={form.errors['category']} value={category} onText={value => draft.set({ category: value })}
            options={CATEGORIES.map(value => ({ value, label: t.categories[value], hint: t.categoryHints[value] || undefined }))} />
          {onBill && <><InvoiceChoice customer={customer} value={invoiceId} error={form.errors['invoiceId']} onText={value => draft.set({ invoiceId: value })} /><Callout>{f.stillPay}</Callout></>}
          <TextField name="subject" label={f.subject} hint={f.subjectHint} maxLength={200} error={form.errors['subject']} value={subject} onText={value => draft.set({ subject: value })} width="full" />
          <TextArea name="description" label={f.description} hint={f.descriptionHint} maxLength={5000} error={form.errors['description']} value={description} onText={value => draft.set({ description: value })} />
          <div class="field"><span class="question">{f.files}</span><span class="hint" id="files-hint">{f.filesHint}</span>
            {files.length > 0 && <ul class="files">{files.map((file, index) => <li key={file.name + index}><Icon name="photo" /><span class="grow"><span class="file-name">{file.name}</span> <span class="soft small">{sizeOf(file.size)}</span></span>
              <Button kind="plain" small aria-label={`${f.remove} ${file.name}`} onClick={() => setFiles(files.filter((_, other) => other !== index))}>{f.remove}</Button></li>)}</ul>}
            {files.length < 5 && <FilePicker count={files.length} onFiles={more => setFiles([...files, ...more])} />}</div>
          <div class="actions row"><Button type="submit" busy={form.busy}>{f.send}</Button></div>
        </Form>
      </div>
    </Page>
  );
}

function InvoiceChoice({ customer, value, error, onText }: { customer: string; value: string; error: string | undefined; onText: (value: string) => void }) {
  const list = useResource(`${customer}/invoices/choice`, () => get('/customers/{customerNumber}/invoices', { path: { customerNumber: customer }, query: { limit: 12 } }));
  const invoices = list.value?.items ?? [];
  const known = !value || invoices.some(invoice => invoice.invoiceId === value);
  return <SelectField name="invoiceId" label={f.invoice} value={value} error={error} onText={onText} options={[{ value: '', label: f.noInvoice }, ...(known ? [] : [{ value, label: value }]),
    ...invoices.map(invoice => ({ value: invoice.invoiceId, label: `${invoice.invoiceNumber} (${monthRange(invoice.periodFrom, invoice.periodTo)} ${invoice.periodTo.slice(0, 4)})` }))]} />;
}

/** The receipt; the files go to the case behind it, where each can be sent again. */
function Sent({ customer, receipt, files }: { customer: string; receipt: Receipt; files: File[] }) {
  const [sendings, setSendings] = useState<Sending[]>(() => files.map(file => ({ file, share: 0, state: 'waiting' })));
  const tellFor = (indices: readonly number[]) => (index: number, change: Partial<Sending>) => setSendings(now => now.map((sending, at) => at === indices[index] ? { ...sending, ...change } : sending));
  useState(() => { void sendFiles(customer, receipt.caseNumber, files, tellFor(files.map((_, index) => index))); });
  const again = (index: number) => { const file = files[index]; if (file) void sendFiles(customer, receipt.caseNumber, [file], tellFor([index])); };
  return (
    <Page title={t.sent.title} narrow>
      <div class="card stack">
        <Callout tone="good" live><p class="strong">{t.sent.due(receipt.answerDue)}</p></Callout>
        <Facts items={[[t.sent.number, receipt.caseNumber]]} />
        {sendings.length > 0 && <FileList sendings={sendings} onAgain={again} />}
        <div class="actions row"><ButtonLink href={`/sprawy/${receipt.caseNumber}`}>{t.sent.see}</ButtonLink></div>
      </div>
    </Page>
  );
}
