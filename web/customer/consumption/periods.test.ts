import { describe, expect, it } from 'vitest';
import { periods } from './periods';

const use = (from: string, to: string, volume: number, meterId = 'M1', estimated = false) => ({ meterId, from, to, volume, estimated });

describe('use by period', () => {
  it('stands beside the same period a year before', () => {
    const found = periods([use('2025-09-01', '2025-10-31', 11), use('2025-11-01', '2025-12-31', 8), use('2026-09-01', '2026-10-31', 9)]);
    expect(found.map(period => period.before)).toEqual([undefined, undefined, 11]);
  });
  it('finds the year before also when readings moved the days', () => expect(periods([use('2025-09-03', '2025-11-04', 11), use('2026-09-01', '2026-10-31', 9)]).at(-1)?.before).toBe(11));
  it('does not take the neighbouring period for it', () => expect(periods([use('2025-07-01', '2025-08-31', 20), use('2026-09-01', '2026-10-31', 9)]).at(-1)?.before).toBeUndefined());
  it('adds meters up, and says that part is an estimate', () => expect(periods([use('2026-09-01', '2026-10-31', 9), use('2026-09-01', '2026-10-31', 4, 'M2', true)])).toEqual([{ from: '2026-09-01', to: '2026-10-31', volume: 13, estimated: true, before: undefined }]));
});
