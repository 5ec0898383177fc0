import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { newReference, parseReference } from './reference';

// Every draw differs from all before: where they came round again, a circle of signs would be drawn from for ever.
const drawn = fc.nat().map((seed) => {
  let draws = 0;
  return newReference((size) => createHash('sha256').update(`${seed} ${draws++}`).digest().subarray(0, size));
});

test('a reference is nine letters and digits, and is read back however it is typed', () => {
  fc.assert(
    fc.property(drawn, (reference) => {
      expect(reference).toMatch(/^[0-9A-Z]{9}$/);
      const spoken = reference
        .toLowerCase()
        .replace(/^(.{4})(.{4})/, '$1-$2 ')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      expect(parseReference(`${spoken.slice(0, 10)}${reference.at(-1)}`)).toBe(reference);
    }),
  );
});

test('Arabic digits are digits', () => {
  const reference = newReference(() => Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]));
  const arabic = reference.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  expect(parseReference(arabic)).toBe(reference);
});

test('one character wrong, or two neighbours exchanged, and it is nobody’s', () => {
  fc.assert(
    fc.property(drawn, fc.nat(7), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (reference, place, other) => {
      const wrong = reference.slice(0, place) + other + reference.slice(place + 1);
      expect(parseReference(wrong)).toBe(wrong === reference ? reference : undefined);
      const [a, b] = [reference[place]!, reference[place + 1]!];
      if (place < 7 && a !== b) {
        expect(parseReference(reference.slice(0, place) + b + a + reference.slice(place + 2))).toBeUndefined();
      }
    }),
  );
});

test.each(['', 'ABC', '123456789012', 'خطأ'])('«%s» is no reference', (typed) => {
  expect(parseReference(typed)).toBeUndefined();
});
