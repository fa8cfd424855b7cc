import { language } from '../texts/language';

const DAYS: Record<string, string> = { pn: 'Mon', wt: 'Tue', śr: 'Wed', czw: 'Thu', pt: 'Fri', sob: 'Sat', nd: 'Sun' };

/** Opening hours as the utility wrote them, "pn.-pt. 7.00-15.00", as people read them: "pn.–pt. 7:00–15:00", "Mon–Fri 7:00–15:00". */
export function hours(text: string, of: 'pl' | 'en' = language): string {
  const typeset = text.replace(/(\d{1,2})\.(\d{2})/g, '$1:$2').replace(/\s*-\s*/g, '–');
  return of === 'pl' ? typeset : typeset.replace(/(\p{L}+)\./gu, (whole, day: string) => DAYS[day] ?? whole);
}
