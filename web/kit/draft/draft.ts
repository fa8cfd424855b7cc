import { useLayoutEffect, useState } from 'preact/hooks';

const PREFIX = 'draft:';

function read<T>(key: string): T | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    return kept === null ? null : JSON.parse(kept) as T;
  } catch {
    return null;
  }
}

/** What is typed survives a reload, a sign-out and a change of language, in this tab. `forget` after it was sent. */
export function useDraft<T extends object>(key: string, empty: T): { value: T; set: (change: Partial<T>) => void; forget: () => void; restored: boolean } {
  const [state, setState] = useState(() => {
    const kept = read<Partial<T>>(key);
    return { value: { ...empty, ...kept }, restored: kept !== null, touched: kept !== null };
  });
  // With the drawing, not after it: what is seen is kept, also where the page goes in the next moment.
  useLayoutEffect(() => {
    try {
      if (state.touched) sessionStorage.setItem(PREFIX + key, JSON.stringify(state.value));
    } catch { /* a full or forbidden storage must not stop anybody from typing */ }
  }, [key, state]);
  return {
    value: state.value,
    restored: state.restored,
    set: change => setState(now => ({ ...now, touched: true, value: { ...now.value, ...change } })),
    forget: () => {
      sessionStorage.removeItem(PREFIX + key);
      setState({ value: empty, restored: false, touched: false });
    },
  };
}
