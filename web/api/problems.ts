/** Refusals as the pages see them: what the API said, or that it could not be reached. */
import { language } from '../texts/language';

export interface Violation { field: string; message: string }

export interface Problem {
  /** The last part of the problem's type, or `offline`. */
  slug: string;
  status: number;
  title: string;
  detail: string;
  violations: Violation[];
  retryAfterSeconds: number | null;
  /** Whatever else the problem carries: `previous`, `expected`, `version`. */
  more: Record<string, unknown>;
}

const pl = {
  offline: 'Nie udało się połączyć z e-BOK. Sprawdź internet i spróbuj ponownie; nic z tego, co tu wpisano, nie przepadło.', offlineTitle: 'Brak połączenia',
  strange: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.', strangeTitle: 'Nie udało się',
};
const en: typeof pl = {
  offline: 'We could not reach the e-office. Check your internet connection and try again; nothing you typed is lost.', offlineTitle: 'No connection',
  strange: 'Something went wrong on our side. Try again in a moment.', strangeTitle: 'That did not work',
};
const words = language === 'en' ? en : pl;

export const offline: Problem = { slug: 'offline', status: 0, title: words.offlineTitle, detail: words.offline, violations: [], retryAfterSeconds: null, more: {} };

function isViolation(value: unknown): value is Violation {
  return typeof value === 'object' && value !== null && 'field' in value && 'message' in value && typeof value.field === 'string' && typeof value.message === 'string';
}

export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const found: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { type, title, detail, violations, ...more } = found;
  const retry = Number(answer.headers.get('Retry-After'));
  return {
    slug: typeof type === 'string' ? type.slice(type.lastIndexOf('/') + 1) : 'unexpected',
    status: answer.status,
    title: typeof title === 'string' ? title : words.strangeTitle,
    detail: typeof detail === 'string' ? detail : words.strange,
    violations: Array.isArray(violations) ? violations.filter(isViolation) : [],
    retryAfterSeconds: retry > 0 ? retry : null,
    more,
  };
}

/**
 * What to mend, by field of the page. A violation of a field the page does not have, and the problem itself where it has no
 * violations, stand for the form as a whole.
 */
export function errorsOf(problem: Problem, fields: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, message } of problem.violations) {
    if (fields.includes(field)) errors[field] = message;
  }
  return Object.keys(errors).length > 0 ? errors : { '': problem.detail };
}
