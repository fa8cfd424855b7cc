import { language } from '../../texts/language';

// useGrouping: Polish rules group from five digits on only, people write 1 234,56.
const zloty = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'pl-PL',
  { style: 'currency', currency: 'PLN', currencyDisplay: language === 'en' ? 'code' : 'symbol', useGrouping: 'always' });
const decimals = new Map<number, Intl.NumberFormat>();

/** "1234.56" → "1 234,56 zł"; the amount stays text, so nothing is lost on the way. */
export function money(amount: string): string {
  return zloty.format(amount as Intl.StringNumericLiteral);
}

/** A price with as many decimals as it was given with: "6.39" → "6,39". */
export function decimal(value: string): string {
  const digits = value.split('.')[1]?.length ?? 0;
  let format = decimals.get(digits);
  if (!format) {
    format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'pl-PL', { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' });
    decimals.set(digits, format);
  }
  return format.format(value as Intl.StringNumericLiteral);
}

/** In grosze, exact. */
export function cents(amount: string): bigint {
  const negative = amount.startsWith('-');
  const [whole = '0', part = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt((part + '00').slice(0, 2));
  return negative ? -value : value;
}

export function fromCents(value: bigint): string {
  const absolute = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`;
}

/** What a person typed, "1 234,5 zł", as the API wants it, "1234.50"; null when it is no amount. */
export function typedAmount(text: string): string | null {
  const plain = text.replace(/z[łl]|PLN/gi, '').replace(/[\s\u00a0\u202f]/g, '');
  const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain) ?? /^(\d{1,3}(?:[.,]\d{3})+)[.,](\d{2})$/.exec(plain);
  return found?.[1] ? `${found[1].replace(/[.,]/g, '')}.${(found[2] ?? '').padEnd(2, '0')}` : null;
}

/** 26 digits in groups, as banks print them. */
export function accountNumber(digits: string): string {
  return digits.replace(/^(\d{2})/, '$1 ').replace(/(\d{4})(?=\d)/g, '$1 ').trim();
}

/** Whether it is a Polish account number: 26 digits with the right check digits. */
export function isAccountNumber(text: string): boolean {
  const digits = text.replace(/^PL/i, '').replace(/\s/g, '');
  return /^\d{26}$/.test(digits) && BigInt(`${digits.slice(2)}2521${digits.slice(0, 2)}`) % 97n === 1n;
}
