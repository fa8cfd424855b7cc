import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar';

const file = calendarFile({ code: 'W-1', title: 'Wizyta; podpisanie, umowy', start: '2026-11-12T09:00:00+01:00', end: '2026-11-12T09:45:00+01:00', place: 'ul. Wodna 1, Gorzów', note: 'Kod\nW-1 – zażółć gęślą jaźń zażółć gęślą jaźń zażółć gęślą jaźń zażółć gęślą jaźń' }, new Date('2026-11-05T10:00:00Z'));

describe('the calendar file', () => {
  it('has the hour in UTC', () => expect(file).toContain('DTSTART:20261112T080000Z\r\nDTEND:20261112T084500Z'));
  it('escapes what separates values', () => expect(file).toContain('SUMMARY:Wizyta\\; podpisanie\\, umowy'));
  it('has lines of at most 75 bytes, none of them cut in a letter', () => {
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map(line => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(file.replace(/\r\n /g, '')).toContain('Kod\\nW-1 – zażółć gęślą jaźń zażółć');
  });
});
