/** Use by billing period, all meters together, each beside the same period a year before. */
export interface Use { meterId: string; from: string; to: string; volume: number; estimated: boolean }
export interface Period { from: string; to: string; volume: number; estimated: boolean; before: number | undefined }

/** Months from some beginning to the middle of a period: two periods are the same one of two years when these are 12 apart. */
function month(from: string, to: string): number {
  const middle = new Date((Date.parse(`${from}T00:00:00Z`) + Date.parse(`${to}T00:00:00Z`)) / 2);
  return middle.getUTCFullYear() * 12 + middle.getUTCMonth() + middle.getUTCDate() / 31;
}

export function periods(uses: readonly Use[]): Period[] {
  const byEnd = new Map<string, Period>();
  for (const use of uses) {
    const known = byEnd.get(use.to);
    if (known) {
      known.volume += use.volume;
      known.estimated ||= use.estimated;
      // An exchanged meter: the period began with the one before.
      if (use.from < known.from) known.from = use.from;
    } else byEnd.set(use.to, { from: use.from, to: use.to, volume: use.volume, estimated: use.estimated, before: undefined });
  }
  const inOrder = [...byEnd.values()].sort((one, other) => one.to.localeCompare(other.to));
  for (const period of inOrder) {
    const year = inOrder.find(earlier => Math.abs(month(period.from, period.to) - month(earlier.from, earlier.to) - 12) < 0.6);
    period.before = year?.volume;
  }
  return inOrder;
}
