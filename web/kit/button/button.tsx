import type { ComponentChildren } from 'preact';
import { words } from '../words';

export type ButtonKind = 'main' | 'quiet' | 'danger' | 'plain';

interface Looks { kind?: ButtonKind | undefined; small?: boolean | undefined; class?: string | undefined; children: ComponentChildren }

function classes({ kind = 'main', small, class: more }: Looks): string {
  return ['button', kind === 'main' ? '' : kind, small ? 'small' : '', more ?? ''].filter(Boolean).join(' ');
}

interface ButtonProps extends Looks {
  type?: 'button' | 'submit';
  busy?: boolean | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  id?: string;
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  'aria-controls'?: string;
  'aria-describedby'?: string;
  'aria-label'?: string;
}

/** While busy it keeps its place and its focus, and takes no second press. */
export function Button({ kind, small, class: more, busy = false, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const press = (event: MouseEvent) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button {...rest} type={type} class={classes({ kind, small, class: more, children })} aria-disabled={busy} onClick={press}>
      {busy && <span class="spinner" aria-hidden="true" />}
      <span>{children}</span>
      {busy && <span class="visually-hidden" role="status">{words.working}</span>}
    </button>
  );
}

interface LinkProps extends Looks { href: string; download?: string | boolean; target?: string; rel?: string; 'aria-label'?: string; 'aria-describedby'?: string; onClick?: (event: MouseEvent) => void }

export function ButtonLink({ kind, small, class: more, children, ...rest }: LinkProps) {
  return <a {...rest} class={classes({ kind, small, class: more, children })}>{children}</a>;
}
