/** What is said beside a reading while it is typed, by what the meter usually uses. */
export interface Expected { from: number; to: number; confirmAbove: number }
export type Verdict =
  | { kind: 'nothing' } | { kind: 'too-long' } | { kind: 'lower'; last: number } | { kind: 'same' }
  | { kind: 'usual' | 'less' | 'more' | 'plain'; use: number };

export function judge(typed: string, digits: number, last: number | null, expected: Expected | null): Verdict {
  const text = typed.replace(/\s/g, '');
  if (!/^\d+$/.test(text)) return { kind: 'nothing' };
  if (text.length > digits) return { kind: 'too-long' };
  const value = Number(text);
  if (last === null) return { kind: 'plain', use: value };
  if (value < last) {
    // Past 99999 a meter starts again at 0: close to its end, a small number is no mistake.
    const round = 10 ** digits;
    return last > round * 0.9 && value < round * 0.1 ? { kind: 'plain', use: value + round - last } : { kind: 'lower', last };
  }
  if (value === last) return { kind: 'same' };
  if (!expected) return { kind: 'plain', use: value - last };
  const kind = value < expected.from ? 'less' : value > expected.to ? 'more' : 'usual';
  return { kind, use: value - last };
}
