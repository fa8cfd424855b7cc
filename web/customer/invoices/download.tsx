import { useState } from 'preact/hooks';
import type { Outcome, Schema } from '../../api/client';
import { Button, type ButtonKind } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';

/** Asks for a link, which lives five minutes, and follows it: the file comes as a download, the page stays. */
export function Download({ text, kind, ask }: { text: string; kind?: ButtonKind; ask: () => Promise<Outcome<Schema<'Link'>>> }) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const download = async () => {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    setRefused(answer.ok ? '' : answer.problem.detail);
    if (answer.ok) location.assign(answer.value.url);
  };
  return <><Button kind={kind} busy={busy} onClick={() => void download()}>{text}</Button>{refused && <Callout tone="bad" live>{refused}</Callout>}</>;
}
