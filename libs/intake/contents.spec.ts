import { contentOf, differenceOf, hashOfContent } from './attestation';
import type { CaseFile, CaseItem } from './case-file';
import { dateOf, latest } from './times';
import { hadLapsed, lastDay } from './validity';

describe('validity', () => {
  test.each([
    [{ validUntil: '2026-03-01' }, 6, '2026-03-01'],
    [{ validFrom: '2025-08-31' }, 6, '2026-02-28'],
    [{ validFrom: '2025-12-15', validUntil: '2026-01-01' }, 12, '2026-01-01'],
    [{ validFrom: '2025-12-15' }, 1, '2026-01-15'],
    [{ validFrom: '2025-12-15' }, null, undefined],
    [{}, 6, undefined],
  ])('%j with %s months lasts until %s', (validity, months, last) => {
    expect(lastDay(validity, months)).toBe(last);
  });

  test('the last day still counts; the day after, it had lapsed; what has no end never lapses', () => {
    expect(hadLapsed({ validUntil: '2026-01-08' }, null, '2026-01-08')).toBe(false);
    expect(hadLapsed({ validUntil: '2026-01-08' }, null, '2026-01-09')).toBe(true);
    expect(hadLapsed({}, null, '2999-01-01')).toBe(false);
  });
});

describe('what is signed', () => {
  const file = { applicantId: 'a', beneficiaryId: 'a', capacity: 'self', subject: 'x' } as CaseFile;
  const item = { id: 'identity', arrivedAt: new Date('2026-01-08T07:00:00Z'), validFrom: null, validUntil: null };
  const items = [item as CaseItem];
  const facts = new Map([
    ['a', 'of a'],
    ['b', 'of b'],
  ]);
  const content = contentOf({ file, items }, facts);

  test('its hash does not depend on the order of the items, and depends on the wording', () => {
    const reversed = Object.fromEntries(Object.entries(content).reverse());
    expect(hashOfContent(reversed)).toBe(hashOfContent(content));
    expect(hashOfContent(content, 'attestation-0')).not.toBe(hashOfContent(content));
  });

  test.each<[string, Partial<CaseFile>, Partial<CaseItem>, string[]]>([
    ['another subject', { subject: 'y' }, {}, ['subject']],
    [
      'another beneficiary',
      { beneficiaryId: 'b', capacity: 'guardian' },
      {},
      ['beneficiary', 'beneficiary.facts', 'capacity'],
    ],
    ['another document', {}, { arrivedAt: new Date('2026-01-09T07:00:00Z') }, ['item.identity']],
    ['another date of expiry', {}, { validUntil: '2026-05-01' }, ['item.identity']],
    ['a document taken away', {}, { arrivedAt: null }, ['item.identity']],
    ['a ruling on a document', {}, { state: 'valid' }, []],
    ['another reply channel', { replyChannel: 'EMAIL' }, {}, []],
  ])('%s is the difference to be signed again', (_, fileChange, itemChange, expected) => {
    const now = contentOf({ file: { ...file, ...fileChange }, items: [{ ...items[0]!, ...itemChange }] }, facts);
    expect(differenceOf(content, now)).toEqual(expected);
    expect(hashOfContent(now) === hashOfContent(content)).toBe(expected.length === 0);
  });

  test('the facts of a person are the difference, of the beneficiary where it is another; what is not known yet is none', () => {
    const guardian = { file: { ...file, beneficiaryId: 'b' }, items };
    const signed = contentOf(guardian, facts);
    expect(differenceOf(signed, contentOf(guardian, new Map([...facts, ['b', 'anew']])))).toEqual([
      'beneficiary.facts',
    ]);
    expect(differenceOf(content, contentOf({ file, items }, new Map([['a', 'anew']])))).toEqual(['applicant.facts']);
    expect(Object.keys(contentOf({ file, items }, new Map()))).not.toContain('applicant.facts');
  });
});

test('a day is the day in Riyadh', () => {
  expect(dateOf(new Date('2026-01-08T20:59:59Z'))).toBe('2026-01-08');
  expect(dateOf(new Date('2026-01-08T21:00:00Z'))).toBe('2026-01-09');
  expect(latest(null, new Date(5), undefined, new Date(3))).toEqual(new Date(5));
});
