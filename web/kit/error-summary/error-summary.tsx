import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words';

/** Field name → what is to mend there; the name '' is for the form as a whole. */
export type Errors = Record<string, string>;

/** Takes the focus whenever a sending failed, and leads to each field. `round` counts the sendings. */
export function ErrorSummary({ errors, round, title = words.fix }: { errors: Errors; round: number; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  useEffect(() => {
    if (entries.length > 0) box.current?.focus();
  }, [round]);
  if (entries.length === 0) return null;
  const go = (event: MouseEvent, name: string) => {
    const field = document.getElementById(name);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: 'center' });
  };
  return (
    <div class="error-summary" tabIndex={-1} ref={box}>
      {/* The alert inside, the focus outside: both on one element is read out twice, or not at all. */}
      <div role="alert"><h2>{title}</h2>
      <ul>{entries.map(([name, text]) => <li key={name}>{name ? <a href={`#${name}`} onClick={event => go(event, name)}>{text}</a> : text}</li>)}</ul></div>
    </div>
  );
}
