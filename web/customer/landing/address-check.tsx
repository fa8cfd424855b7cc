import { useState } from 'preact/hooks';
import { get, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { useDraft } from '../../kit/draft/draft';
import type { Errors } from '../../kit/error-summary/error-summary';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { t } from '../texts';

const l = t.landing;
type Eligibility = Schema<'Eligibility'>;

/** "66410" as people type it, "66-410" as it is written. */
export function postalCode(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return digits.length === 5 ? `${digits.slice(0, 2)}-${digits.slice(2)}` : typed.trim();
}

/** Leads whoever does not hold the contract to where the answer is, before anything is asked of them. */
export function AddressCheck() {
  const draft = useDraft('address', { street: '', building: '', postalCode: '' });
  const [found, setFound] = useState<Eligibility | null>(null);
  const form = useForm();
  const { street, building } = draft.value;
  const check = () => form.send(async () => {
    const code = postalCode(draft.value.postalCode);
    const errors: Errors = {};
    if (!street.trim()) errors['street'] = l.needStreet;
    if (!building.trim()) errors['building'] = l.needBuilding;
    if (!/^\d{2}-\d{3}$/.test(code)) errors['postalCode'] = l.needPostalCode;
    if (Object.keys(errors).length > 0) return errors;
    const answer = await get('/eligibility', { query: { street: street.trim(), building: building.trim(), postalCode: code } });
    if (!answer.ok) return errorsOf(answer.problem, ['street', 'building', 'postalCode']);
    setFound(answer.value);
    return {};
  });
  if (found) return <Answer found={found} onOther={() => setFound(null)} />;
  return (
    <Form state={form} onSend={() => void check()}>
      <div class="address">
        <TextField name="street" label={l.street} autocomplete="address-line1" error={form.errors['street']} value={street} onText={value => draft.set({ street: value })} width="full" />
        <div class="pair">
          <TextField name="building" label={l.building} error={form.errors['building']} value={building} onText={value => draft.set({ building: value })} />
          <TextField name="postalCode" label={l.postalCode} autocomplete="postal-code" inputMode="numeric" placeholder="00-000" error={form.errors['postalCode']} value={draft.value.postalCode} onText={value => draft.set({ postalCode: value })} />
        </div>
      </div>
      <div class="actions row"><Button type="submit" kind="quiet" busy={form.busy}>{l.send}</Button></div>
    </Form>
  );
}

function Answer({ found, onOther }: { found: Eligibility; onOther: () => void }) {
  const manager = found.reason === 'building-contract-held-by-manager';
  const title = found.canRegister ? l.yes : manager ? l.manager : l.none;
  return (
    <div class="stack">
      <Callout tone={found.canRegister ? 'good' : 'info'} live>
        <h3>{title}</h3><p>{found.canRegister ? l.yesText : manager ? l.managerText : l.noneText}</p>
      </Callout>
      <div class="actions row">
        {found.canRegister && <ButtonLink href="/rejestracja">{t.register}</ButtonLink>}
        {manager && <ButtonLink kind="quiet" href="/rejestracja">{l.managerYou}</ButtonLink>}
        {!found.canRegister && !manager && <ButtonLink href="/wizyta">{l.bookVisit}</ButtonLink>}
        <Button kind="plain" onClick={onOther}>{l.other}</Button>
      </div>
    </div>
  );
}
