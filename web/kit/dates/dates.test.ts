import { describe, expect, it } from 'vitest';
import { date, daysBetween, longDate, monthRange, months, plusDays, range, shortDate, time, today, until } from './dates';

describe('dates', () => {
  it('are words in sentences and digits in tables', () => {
    expect(date('2026-11-19')).toBe('19 listopada 2026');
    expect(shortDate('2026-11-09')).toBe('09.11.2026');
    expect(longDate('2026-11-19')).toBe('czwartek, 19 listopada 2026');
  });
  it.each([['2026-11-19', 'do czwartku, 19 listopada'], ['2026-11-22', 'do niedzieli, 22 listopada'], ['2026-11-25', 'do środy, 25 listopada']])('name the day until which, %s', (iso, text) => expect(until(iso)).toBe(text));
  it('say the year of a period once', () => {
    expect(range('2026-09-01', '2026-10-31')).toBe('1 września – 31 października 2026');
    expect(range('2025-12-01', '2026-01-31')).toBe('1 grudnia 2025 – 31 stycznia 2026');
    expect(months('2026-09-01', '2026-10-31')).toBe('wrzesień – październik 2026');
    expect(months('2026-02-01', '2026-02-28')).toBe('luty 2026');
    expect(months('2026-09-01', '2026-10-14')).toBe('1 września – 14 października 2026');
    expect(monthRange('2026-09-01', '2026-10-31')).toBe('wrz–paź');
  });
  it('of instants are those of Warsaw, on both sides of midnight and of the change of the clock', () => {
    expect(today(new Date('2026-11-05T22:59:59Z'))).toBe('2026-11-05');
    expect(today(new Date('2026-11-05T23:00:00Z'))).toBe('2026-11-06');
    expect(today(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(time('2026-11-12T08:05:00Z')).toBe('9:05');
  });
  it('are counted by days, whatever the clock does', () => {
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});
