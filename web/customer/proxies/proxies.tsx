import { useState } from 'preact/hooks';
import { get, post, remove, type Schema } from '../../api/client';
import { errorsOf } from '../../api/problems';
import { useList } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Tag } from '../../kit/callout/callout';
import { Dialog } from '../../kit/dialog/dialog';
import { useDraft } from '../../kit/draft/draft';
import { TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { t } from '../my-data/texts';

const p = t.proxies;
type Grant = Schema<'Grant'>;

export function Proxies({ customer, role, me }: Inside) {
  const path = { customerNumber: customer };
  const list = useList<Grant>(`${customer}/grants`, cursor => get('/customers/{customerNumber}/grants', { path, query: { cursor } }));
  const draft = useDraft(`proxy:${customer}`, { email: '' });
  const [said, setSaid] = useState('');
  const [leaving, setLeaving] = useState<Grant | null>(null);
  const form = useForm();
  const back = { href: '/wiecej', text: t.more.title };
  if (role !== 'owner') return <Page title={p.title} back={back} narrow><Callout>{p.ownerOnly}</Callout></Page>;
  const invite = () => form.send(async () => {
    const email = draft.value.email.trim();
    if (!email.includes('@')) return { email: p.needEmail };
    const answer = await post('/customers/{customerNumber}/grants', { path, body: { email } });
    if (!answer.ok) return errorsOf(answer.problem, ['email']);
    draft.forget();
    setSaid(p.invitedDone(email));
    await list.reload();
    return {};
  });
  const revoke = async () => {
    if (!leaving) return;
    const answer = await remove('/customers/{customerNumber}/grants/{grantId}', { path: { ...path, grantId: leaving.grantId } });
    setLeaving(null);
    setSaid(answer.ok ? p.revoked : answer.problem.detail);
    await list.reload();
  };
  return (
    <Page title={p.title} lead={p.lead} back={back} narrow>
      {said && <Callout tone="good" live>{said}</Callout>}
      {list.problem && !list.value && <Whoops problem={list.problem} onRetry={() => void list.reload()} />}
      {list.loading && <Loading lines={3} />}
      {list.value && <section class="card"><ul class="list">{list.value.map(grant => (
        <li key={grant.grantId}><div class="item"><span><strong>{grant.email}</strong>{grant.email === me.email && <span class="soft"> ({p.you})</span>}<br />
          <span class="soft small">{grant.status === 'invited' && grant.expiresAt ? p.until(grant.expiresAt) : p.since(grant.grantedAt)}</span></span>
          <span class="row"><Tag tone={grant.status === 'invited' ? 'warn' : 'info'}>{grant.status === 'invited' ? p.invited : grant.role === 'owner' ? p.owner : p.proxy}</Tag>
            {grant.role === 'proxy' && <Button kind="danger" small aria-label={`${p.revoke}: ${grant.email}`} onClick={() => setLeaving(grant)}>{p.revoke}</Button>}</span></div></li>))}</ul></section>}
      <section class="card stack"><p class="soft">{p.can}</p>
        <Form state={form} onSend={() => void invite()}>
          <TextField name="email" label={p.email} type="email" inputMode="email" error={form.errors['email']} value={draft.value.email} onText={email => draft.set({ email })} width="full" />
          <div class="actions row"><Button type="submit" busy={form.busy}>{p.invite}</Button></div>
        </Form></section>
      <Dialog open={leaving !== null} onClose={() => setLeaving(null)} title={p.revokeTitle}>
        {leaving && <p>{p.revokeText(leaving.email)}</p>}
        <div class="actions row"><Button kind="danger" onClick={() => void revoke()}>{p.revoke}</Button><Button kind="quiet" onClick={() => setLeaving(null)}>{p.keep}</Button></div>
      </Dialog>
    </Page>
  );
}
