/** Texts: one catalogue an area and language, of which only the language in use is loaded. */
import { date, dayMonth, longDate, monthRange, range, shortDate, weekday, time } from '../kit/dates/dates';
import { money } from '../kit/money/money';
import { language } from './language';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const plurals = new Intl.PluralRules(language);

/** "2 odczyty", "5 odczytów": the form that goes with the number, without the number itself. */
function form(count: number, forms: Forms): string {
  return forms[plurals.select(count)] ?? forms.other;
}

/** What catalogues may call: handed to them, so that a file of texts imports nothing. */
export const say = {
  form,
  count: (count: number, forms: Forms): string => `${count.toLocaleString(language)}\u00a0${form(count, forms)}`,
  money, date, shortDate, longDate, dayMonth, weekday, range, monthRange, time,
};
export type Say = typeof say;

type Source<T> = () => Promise<{ default: (say: Say) => T }>;

/** The catalogue of an area in the language of the page. */
export async function texts<T>(pl: Source<T>, en: Source<T>): Promise<T> {
  const source = await (language === 'en' ? en : pl)();
  return source.default(say);
}
