import { language, locale } from '../../texts/language';

const ZONE = 'Europe/Warsaw';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const day = iso.length === 10;
  const key = JSON.stringify(options) + day;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone: day ? 'UTC' : ZONE });
    formats.set(key, known);
  }
  return known.format(new Date(day ? `${iso}T00:00:00Z` : iso));
}

/** 19.11.2026, for tables. */
export const shortDate = (iso: string): string => format(iso, { day: '2-digit', month: '2-digit', year: 'numeric' });
/** 19 listopada 2026. */
export const date = (iso: string): string => format(iso, { day: 'numeric', month: 'long', year: 'numeric' });
/** czwartek, 19 listopada 2026. */
export const longDate = (iso: string): string => format(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** 19 listopada. */
export const dayMonth = (iso: string): string => format(iso, { day: 'numeric', month: 'long' });
/** czwartek. */
export const weekday = (iso: string): string => format(iso, { weekday: 'long' });
/** 9:05. */
export const time = (instant: string): string => format(instant, { hour: 'numeric', minute: '2-digit' });

/** 1 września – 31 października 2026, with the year once where it is the same. */
export function range(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4) ? `${dayMonth(from)} – ${date(to)}` : `${date(from)} – ${date(to)}`;
}

/** Whole months by their names, "wrzesień – październik 2026"; other periods by their days. */
export function months(from: string, to: string): string {
  if (!from.endsWith('-01') || !plusDays(to, 1).endsWith('-01') || from.slice(0, 4) !== to.slice(0, 4)) return range(from, to);
  const last = format(to, { month: 'long', year: 'numeric' });
  return from.slice(0, 7) === to.slice(0, 7) ? last : `${format(from, { month: 'long' })} – ${last}`;
}

/** wrz–paź, for the foot of a bar. */
export function monthRange(from: string, to: string): string {
  const first = format(from, { month: 'short' }).replace('.', '');
  const last = format(to, { month: 'short' }).replace('.', '');
  return first === last ? first : `${first}–${last}`;
}

/** The day in Warsaw, 2026-11-19. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
}

export function plusDays(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** "do czwartku", "w czwartek" need cases that Intl does not have: the weekday after "do", by its number from Sunday. */
const UNTIL_PL = ['niedzieli', 'poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty'];

/** do czwartku, 19 listopada / by Thursday, 19 November. */
export function until(iso: string): string {
  const name = UNTIL_PL[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  return language === 'en' ? `by ${weekday(iso)}, ${dayMonth(iso)}` : `do ${name}, ${dayMonth(iso)}`;
}
