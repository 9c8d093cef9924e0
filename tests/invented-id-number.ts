import fc from 'fast-check';

// ID numbers that are valid in form and nobody's: no place has the code 999999.

const place = '999999';

/** A valid number for a birthday written `19850312` and an order of three digits, odd for men. */
export function inventedIdNumber(birthday: string, order: string): string {
  const digits = `${place}${birthday}${order}`;
  // 2 to the power of 17, 16 … 1, modulo 11: the weights of ISO 7064 MOD 11-2.
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${digits}${'10X98765432'.charAt(sum % 11)}`;
}

/** Any such number. */
export const anyIdNumber = fc
  .tuple(fc.integer({ min: 1930, max: 2010 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 999 }))
  .map(([year, month, day, order]) => inventedIdNumber(`${year}${twoDigits(month)}${twoDigits(day)}`, String(order).padStart(3, '0')));

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
