import fc from 'fast-check';
import { isIdNumber, normaliseIdNumber, normaliseMobile } from './identity-number';

describe('identity numbers', () => {
  const withCheckDigit = (nine: string): string =>
    [...'0123456789']
      .map((digit) => nine + digit)
      .find((number) => isIdNumber(number[0] === '1' ? 'nationalId' : 'iqama', number))!;

  it('has exactly one check digit for any nine digits', () => {
    fc.assert(
      fc.property(fc.constantFrom('1', '2'), fc.stringMatching(/^\d{8}$/), (first, rest) => {
        const kind = first === '1' ? 'nationalId' : 'iqama';
        const fitting = [...'0123456789'].filter((digit) => isIdNumber(kind, first + rest + digit));
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  it('finds any one mistyped digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{8}$/),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (rest, position, by) => {
          const right = withCheckDigit(`1${rest}`);
          const wrong = [...right];
          wrong[position] = String((Number(wrong[position]) + by) % 10);
          expect(isIdNumber('nationalId', wrong.join(''))).toBe(false);
        },
      ),
    );
  });

  it('tells citizens from residents by the first digit', () => {
    const number = withCheckDigit('200000000');
    expect([isIdNumber('iqama', number), isIdNumber('nationalId', number)]).toEqual([true, false]);
  });

  it('folds Arabic digits, spaces and dashes', () => {
    expect(normaliseIdNumber('١٠٠ ٠٠٠-٠٠٠٠')).toBe('1000000000');
  });

  it.each(['0551234567', '+966551234567', '00966551234567', '٠٥٥ ١٢٣ ٤٥٦٧'])(
    'brings the mobile %s to one form',
    (text) => {
      expect(normaliseMobile(text)).toBe('+966551234567');
    },
  );

  it.each(['055123456', '0112345678', '+971551234567', 'رقمي'])('does not take %s for a Saudi mobile', (text) => {
    expect(normaliseMobile(text)).toBeUndefined();
  });
});
