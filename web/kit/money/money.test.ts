import { describe, expect, it } from 'vitest';
import { accountNumber, cents, decimal, fromCents, isAccountNumber, money, typedAmount } from './money';

describe('money', () => {
  it('groups thousands with a hard space and a comma, as people here write amounts', () => {
    expect(money('1234.56')).toBe('1\u00a0234,56\u00a0zł');
    expect(money('-0.05')).toBe('-0,05\u00a0zł');
  });
  it('keeps every grosz of an amount that no double holds', () => {
    expect(money('99999999999999999.99')).toBe('99\u00a0999\u00a0999\u00a0999\u00a0999\u00a0999,99\u00a0zł');
    expect(fromCents(cents('99999999999999999.99') + cents('-0.01'))).toBe('99999999999999999.98');
  });
  it('shows a price with as many decimals as it has', () => expect(decimal('6.390')).toBe('6,390'));
  it.each([['194,50', '194.50'], ['194.5', '194.50'], [' 1 234,5 zł', '1234.50'], ['1.234,56', '1234.56'], ['218', '218.00'], ['0,07', '0.07']])('reads "%s" as %s', (typed, amount) => {
    expect(typedAmount(typed)).toBe(amount);
  });
  it.each(['', 'abc', '12,345,6', '1,2,3', '-5', '12.3456'])('reads "%s" as no amount', typed => expect(typedAmount(typed)).toBeNull());
});

describe('account numbers', () => {
  it('are printed in groups', () => expect(accountNumber('66102052266453000000101001')).toBe('66 1020 5226 6453 0000 0010 1001'));
  it('are right by their check digits', () => {
    expect(isAccountNumber('66 1020 5226 6453 0000 0010 1001')).toBe(true);
    expect(isAccountNumber('PL66102052266453000000101001')).toBe(true);
  });
  it('are wrong with two digits swapped or one missing', () => {
    expect(isAccountNumber('66102052266453000000110001')).toBe(false);
    expect(isAccountNumber('6610205226645300000010100')).toBe(false);
  });
});
