import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ErrorSummary, type Errors } from '../error-summary/error-summary';

/** What a sending found to mend; nothing where all is well. */
type Found = Record<string, string | undefined>;

export interface FormState {
  errors: Errors;
  round: number;
  busy: boolean;
  /** Shows what is to mend; true when there is nothing. */
  check: (errors: Errors) => boolean;
  /** Runs once at a time; what it gives back is to mend. */
  send: (work: () => Promise<Found | void>) => Promise<void>;
}

export function useForm(): FormState {
  const [errors, setErrors] = useState<Errors>({});
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const check = (found: Errors): boolean => {
    setErrors(found);
    setRound(count => count + 1);
    return Object.keys(found).length === 0;
  };
  const send = async (work: () => Promise<Found | void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      check(Object.fromEntries(Object.entries((await work()) ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)));
    } finally {
      setBusy(false);
    }
  };
  return { errors, round, busy, check, send };
}

/** Checks are ours (`novalidate`), so that they look and sound as everything else. */
export function Form({ state, onSend, children, label }: { state: FormState; onSend: () => void; children: ComponentChildren; label?: string }) {
  return (
    <form class="stack" noValidate aria-label={label} onSubmit={event => { event.preventDefault(); onSend(); }}>
      <ErrorSummary errors={state.errors} round={state.round} />
      {children}
    </form>
  );
}
