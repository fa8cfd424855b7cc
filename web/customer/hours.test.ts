import { expect, it } from 'vitest';
import { hours } from './hours';

it.each([['pn.-pt. 7.00-15.00', 'pl', 'pn.–pt. 7:00–15:00'], ['pn.-pt. 7.00-15.00', 'en', 'Mon–Fri 7:00–15:00'], ['pn. 8.00 - 18.00, wt.-pt. 7:30-15:30', 'en', 'Mon 8:00–18:00, Tue–Fri 7:30–15:30']] as const)('%s in %s', (given, language, read) => {
  expect(hours(given, language)).toBe(read);
});
