/** Small parts that several of the clerks' pages share. */
import type { ComponentChildren } from 'preact';
import type { Schema } from '../api/client';
import type { Resource } from '../api/resource';
import { Button } from '../kit/button/button';
import { Failure, Loading } from '../kit/states/states';
import { t } from './texts';

/** What was read, or how far the reading is. */
export function Read<T>({ of, children, lines = 4 }: { of: Resource<T>; children: (value: T) => ComponentChildren; lines?: number }) {
  if (of.value !== null) return <>{children(of.value)}</>;
  if (of.problem) return <Failure title={of.problem.title} text={of.problem.detail} offline={of.problem.slug === 'offline'} onRetry={() => void of.reload()} />;
  return <Loading lines={lines} />;
}

export function More({ list }: { list: { more: (() => Promise<void>) | null; loadingMore: boolean } }) {
  return list.more ? <div class="row"><Button kind="quiet" busy={list.loadingMore} onClick={() => void list.more?.()}>{t.more}</Button></div> : null;
}

interface ChipsProps<V extends string> { label: string; value: V; options: [V, string][]; onPick: (value: V) => void }

export function Chips<V extends string>({ label, value, options, onPick }: ChipsProps<V>) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {options.map(([key, text]) => <button key={key} type="button" class="chip" aria-pressed={key === value} onClick={() => onPick(key)}>{text}</button>)}
    </div>
  );
}

export function Tabs<V extends string>({ label, value, options, onPick }: ChipsProps<V>) {
  return (
    <div class="tabs" role="group" aria-label={label}>
      {options.map(([key, text]) => <button key={key} type="button" aria-pressed={key === value} onClick={() => onPick(key)}>{text}</button>)}
    </div>
  );
}

export function addressLine(address: Schema<'Address'>): string {
  return `${address.street} ${address.building}${address.flat ? `/${address.flat}` : ''}, ${address.postalCode} ${address.city}`;
}

export const customerLink = (number: string): string => `/staff/klienci/${encodeURIComponent(number)}`;
export const invoiceLink = (number: string, invoiceId: string): string => `${customerLink(number)}/faktury/${encodeURIComponent(invoiceId)}`;
