/** The language of the page. It is chosen once a page load: switching loads the page again, and drafts survive that. */
export type Language = 'pl' | 'en';

const COOKIE = 'ebok-language';
const YEAR_IN_SECONDS = 31_536_000;

function asked(): Language {
  const given = new URLSearchParams(location.search).get('lang');
  const kept = new RegExp(`(?:^|; )${COOKIE}=(pl|en)`).exec(document.cookie)?.[1];
  return (given ?? kept) === 'en' ? 'en' : 'pl';
}

export const language: Language = typeof document === 'undefined' ? 'pl' : asked();
export const locale = language === 'en' ? 'en-GB' : 'pl-PL';

/** Keeps the choice on this device for a year, as the person asked for it, and shows the page again. */
export function speak(next: Language): void {
  document.cookie = `${COOKIE}=${next}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  const here = new URL(location.href);
  here.searchParams.delete('lang');
  if (here.href === location.href) location.reload();
  else location.replace(here);
}
