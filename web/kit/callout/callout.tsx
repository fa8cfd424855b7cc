import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons/icons';
import './callout.css';

export type Tone = 'info' | 'good' | 'warn' | 'bad';
const ICONS: Record<Tone, IconName> = { info: 'info', good: 'check', warn: 'warning', bad: 'warning' };

/** A sentence that must not be missed. With `live` it is read out when it appears. */
export function Callout({ tone = 'info', live, children, icon }: { tone?: Tone; live?: boolean; children: ComponentChildren; icon?: IconName }) {
  return (
    <div class={`callout is-${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? ICONS[tone]} size={22} /><div>{children}</div>
    </div>
  );
}

export function Tag({ tone, children }: { tone?: Tone | 'plain'; children: ComponentChildren }) {
  return <span class={tone && tone !== 'info' ? `tag is-${tone}` : 'tag'}>{children}</span>;
}

/** Pairs of a name and a value. */
export function Facts({ items }: { items: ([string, ComponentChildren] | '' | null | false | undefined)[] }) {
  return <dl class="facts">{items.map(item => item && <><dt>{item[0]}</dt><dd>{item[1]}</dd></>)}</dl>;
}
