import { useState } from 'preact/hooks';
import { Icon } from '../icons/icons';
import { words } from '../words';

/** Copies a value; `what` says which to those who do not see where the button stands. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <button type="button" class="button quiet small no-print" onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'copy'} size={18} /><span>{copied ? words.copied : words.copy}<span class="visually-hidden"> {what}</span></span>
      <span class="visually-hidden" role="status">{copied ? words.copied : ''}</span>
    </button>
  );
}
