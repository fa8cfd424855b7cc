import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { get, post, remove, type Schema } from '../../api/client';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { Dialog } from '../../kit/dialog/dialog';
import { CheckField } from '../../kit/field/field';
import { Page } from '../../kit/page/page';
import type { Inside } from '../inside';
import { left, loadSession } from '../session';
import { t as site } from '../texts';
import { t } from './texts';

const d = t.data;
type Export = Schema<'DataExport'>;

export function MyData({ customer }: Inside) {
  const [erased, setErased] = useState<Schema<'Erasure'> | null>(null);
  if (erased) return <Erased what={erased} />;
  return (
    <Page title={d.title} back={{ href: '/wiecej', text: t.more.title }} narrow>
      <Copy customer={customer} />
      <Erase onErased={setErased} />
    </Page>
  );
}

function Copy({ customer }: { customer: string }) {
  const [copy, setCopy] = useState<Export | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const prepare = async () => {
    setBusy(true);
    setProblem('');
    const answer = await post('/customers/{customerNumber}/data-export', { path: { customerNumber: customer }, body: undefined });
    setBusy(false);
    if (answer.ok) setCopy(answer.value);
    else setProblem(answer.problem.detail);
  };
  useEffect(() => {
    if (copy?.status !== 'preparing') return;
    const timer = setInterval(() => void get('/customers/{customerNumber}/data-export/{exportId}', { path: { customerNumber: customer, exportId: copy.exportId } }).then(answer => { if (answer.ok) setCopy(answer.value); }), 2000);
    return () => clearInterval(timer);
  }, [copy?.exportId, copy?.status]);
  return (
    <section class="card stack"><h2>{d.copy}</h2><p class="soft">{d.copyText}</p>
      {problem && <Callout tone="bad" live>{problem}</Callout>}
      {copy?.status === 'preparing' && <Callout live>{d.preparing}</Callout>}
      {copy?.status === 'failed' && <Callout tone="bad" live>{d.failed}</Callout>}
      {copy?.status === 'ready' && copy.url
        ? <><Callout tone="good" live>{d.ready}. {copy.expiresAt && d.validUntil(copy.expiresAt)}</Callout><div class="actions row"><ButtonLink href={copy.url} download>{d.download}</ButtonLink></div></>
        : copy?.status !== 'preparing' && <div class="actions row"><Button kind="quiet" busy={busy} onClick={() => void prepare()}>{d.prepare}</Button></div>}</section>
  );
}

function Erase({ onErased }: { onErased: (what: Schema<'Erasure'>) => void }) {
  const [open, setOpen] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    if (!understood) return setError(d.needCheck);
    setBusy(true);
    const answer = await remove('/me', {});
    setBusy(false);
    if (!answer.ok) return setError(answer.problem.detail);
    await (await loadSession()).signOut();
    onErased(answer.value);
  };
  return (
    <section class="card stack"><h2>{d.erase}</h2><p class="soft">{d.eraseText}</p>
      <div><h3>{d.keeps}</h3><p class="soft">{d.keepsText}</p></div>
      <div class="actions row"><Button kind="danger" onClick={() => { setError(undefined); setUnderstood(false); setOpen(true); }}>{d.eraseButton}</Button></div>
      <Dialog open={open} onClose={() => setOpen(false)} title={d.eraseTitle}>
        <p>{d.eraseWarn}</p>
        <CheckField name="understood" checked={understood} onChecked={setUnderstood} label={d.eraseCheck} error={error} />
        <div class="actions row"><Button kind="danger" busy={busy} onClick={() => void erase()}>{d.eraseYes}</Button><Button kind="quiet" onClick={() => setOpen(false)}>{d.keep}</Button></div>
      </Dialog></section>
  );
}

function Erased({ what }: { what: Schema<'Erasure'> }) {
  const { route } = useLocation();
  useEffect(() => { left(); }, []);
  const name = (slug: string) => d.things[slug] ?? slug.replace(/-/g, ' ');
  return (
    <Page title={d.erased} narrow>
      <section class="card stack"><div><h2>{d.erasedWhat}</h2><p>{what.erased.map(name).join(', ')}.</p></div>
        <div><h2>{d.keptWhat}</h2><ul>{what.kept.map(kept => <li key={kept.what}>{name(kept.what)}: {kept.reason}, {kept.until ? d.until(kept.until) : d.whileContract}</li>)}</ul></div>
        <div class="actions row"><Button onClick={() => route('/')}>{site.goHome}</Button></div></section>
    </Page>
  );
}
