import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The function of the distribution, as it is deployed, taken out of its template. */
const code = /FunctionCode: \|\n((?: {8}.*\n)+)/.exec(readFileSync('../templates/pages.yaml', 'utf8'))?.[1] ?? '';
const handler = new Function(`${code}; return handler;`)() as (event: { request: { uri: string } }) => { uri: string };
const goes = (uri: string) => handler({ request: { uri } }).uri;

describe('paths at the distribution', () => {
  it.each([
    ['/', '/customer.html'], ['/przeglad', '/customer.html'], ['/faktury/FV-U-2019-101001-0004', '/customer.html'], ['/registration/confirmation', '/customer.html'], ['/staffing', '/customer.html'],
    ['/staff', '/staff.html'], ['/staff/', '/staff.html'], ['/staff/customers/101001', '/staff.html'],
    ['/assets/base-1.js', '/assets/base-1.js'], ['/config.json', '/config.json'], ['/api/me', '/me'], ['/api/customers/101001/invoices/FV.1', '/customers/101001/invoices/FV.1'],
  ])('%s is answered with %s', (asked, answered) => expect(goes(asked)).toBe(answered));
});
