import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../button/button';
import { Icon, type IconName } from '../icons/icons';
import { words } from '../words';

/** Grey lines where the content will stand, so that nothing jumps. */
export function Loading({ lines = 3, big = false }: { lines?: number; big?: boolean }) {
  return (
    <div class="card stack" aria-busy="true">
      <p class="visually-hidden" role="status">{words.loading}</p>
      {big && <div class="bone big" />}
      {Array.from({ length: lines }, (_, index) => <div key={index} class={index % 3 === 2 ? 'bone half' : 'bone'} />)}
    </div>
  );
}

export function Empty({ icon = 'empty', title, children }: { icon?: IconName; title: string; children?: ComponentChildren }) {
  return <div class="card empty"><Icon name={icon} size={44} /><h2>{title}</h2>{children}</div>;
}

/** What went wrong in the words of whoever refused, and the way to try again. */
export function Failure({ title, text, offline = false, onRetry }: { title?: string; text?: string | undefined; offline?: boolean; onRetry?: () => void }) {
  return (
    <div class="card empty" role="alert">
      <Icon name={offline ? 'offline' : 'warning'} size={44} />
      <h2>{title ?? (offline ? words.offlineTitle : words.failedTitle)}</h2>
      <p>{text ?? (offline ? words.offlineText : '')}</p>
      {onRetry && <Button kind="quiet" onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

export const online = signal(typeof navigator === 'undefined' || navigator.onLine);
if (typeof addEventListener === 'function') {
  addEventListener('online', () => { online.value = true; });
  addEventListener('offline', () => { online.value = false; });
}

/** Says at the top of every page that there is no connection, as long as there is none. */
export function OfflineBar() {
  return <div role="status">{!online.value && <div class="offline-bar"><div><Icon name="offline" size={20} />{words.offlineTitle}. {words.offlineText}</div></div>}</div>;
}
