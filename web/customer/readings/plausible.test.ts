import { describe, expect, it } from 'vitest';
import { judge } from './plausible';

const expected = { from: 492, to: 502, confirmAbove: 515 };

describe('a reading while it is typed', () => {
  it.each([['', 'nothing'], ['49a', 'nothing'], ['500001', 'too-long'], ['487', 'lower'], ['488', 'same'], ['490', 'less'], ['492', 'usual'], ['00502', 'usual'], ['503', 'more'], ['4 97', 'usual']])('"%s" is %s', (typed, kind) => {
    expect(judge(typed, 5, 488, expected).kind).toBe(kind);
  });
  it('says how much it would be', () => expect(judge('00497', 5, 488, expected)).toEqual({ kind: 'usual', use: 9 }));
  it('knows that a meter starts again after its last digit', () => expect(judge('00004', 5, 99995, null)).toEqual({ kind: 'plain', use: 9 }));
  it('has no opinion where nothing is known', () => expect(judge('12', 5, null, null)).toEqual({ kind: 'plain', use: 12 }));
});
