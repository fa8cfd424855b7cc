/** What a page reads: shown at once when it was read before, and read again behind it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Outcome } from './client';
import type { Problem } from './problems';

export interface Resource<T> {
  value: T | null;
  problem: Problem | null;
  loading: boolean;
  reload: () => Promise<void>;
}

const known = new Map<string, unknown>();

/** After a change: what starts so is read again when it is next shown. With no prefix, at sign-out, everything is. */
export function forget(prefix = ''): void {
  for (const key of known.keys()) if (key.startsWith(prefix)) known.delete(key);
}

/** `key` names what is read; null while it is not known yet what to read. */
export function useResource<T>(key: string | null, load: () => Promise<Outcome<T>>): Resource<T> {
  const kept = (): T | null => (key === null ? null : known.get(key) as T | undefined) ?? null;
  const [state, setState] = useState<{ key: string | null; value: T | null; problem: Problem | null }>(() => ({ key, value: kept(), problem: null }));
  const reload = useCallback(async () => {
    if (key === null) return;
    const outcome = await load();
    if (outcome.ok) known.set(key, outcome.value);
    setState(now => outcome.ok ? { key, value: outcome.value, problem: null } : { key, value: now.key === key ? now.value : null, problem: outcome.problem });
  }, [key]);
  useEffect(() => {
    setState({ key, value: kept(), problem: null });
    void reload();
    const again = () => void reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [reload]);
  const current = state.key === key ? state : { value: kept(), problem: null };
  return { value: current.value, problem: current.problem, loading: current.value === null && current.problem === null, reload };
}

export interface Paged<T> { items: T[]; nextCursor: string | null }

/** A list that grows by "show more". */
export function useList<T>(key: string | null, load: (cursor: string | undefined) => Promise<Outcome<Paged<T>>>): Resource<T[]> & { more: (() => Promise<void>) | null; loadingMore: boolean } {
  const firstPage = useResource<Paged<T>>(key, () => load(undefined));
  const [further, setFurther] = useState<{ key: string | null; after: Paged<T> | null; pages: Paged<T>[]; busy: boolean }>({ key, after: null, pages: [], busy: false });
  const pages = further.key === key && further.after === firstPage.value ? further.pages : [];
  const last = pages.at(-1) ?? firstPage.value;
  const more = last?.nextCursor ? async () => {
    setFurther({ key, after: firstPage.value, pages, busy: true });
    const outcome = await load(last.nextCursor ?? undefined);
    setFurther({ key, after: firstPage.value, pages: outcome.ok ? [...pages, outcome.value] : pages, busy: false });
  } : null;
  return { ...firstPage, value: firstPage.value && [firstPage.value, ...pages].flatMap(page => page.items), more, loadingMore: further.busy };
}
