import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/icons';
import { words } from '../words';

let suffix = '';
let first = true;

/** What stands after the name of every page in the tab. */
export function nameSite(name: string): void {
  suffix = name;
}

interface Props {
  title: string;
  /** What the tab says, where the heading greets instead of naming. */
  tab?: string;
  lead?: ComponentChildren;
  back?: { href: string; text: string };
  narrow?: boolean;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A page: its title goes to the tab, and its heading takes the focus when one comes from another page. */
export function Page({ title, tab, lead, back, narrow = false, aside, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = tab ?? title;
  useEffect(() => {
    document.title = suffix ? `${name} – ${suffix}` : name;
  }, [name]);
  useEffect(() => {
    if (!first) {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first = false;
  }, []);
  return (
    <div class={narrow ? 'page narrow' : 'page'}>
      {back && <p class="back no-print"><a href={back.href}><Icon name="back" size={20} />{back.text}</a></p>}
      <div class="page-head"><h1 ref={heading} tabIndex={-1}>{title}</h1>{aside}</div>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}

export function SkipLink() {
  return <a class="skip" href="#content" onClick={event => { event.preventDefault(); document.getElementById('content')?.focus(); }}>{words.skip}</a>;
}
