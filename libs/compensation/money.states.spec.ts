import * as fc from 'fast-check';
import { approversOf, halalasOf, inRiyals, MOST_HALALAS, mostApproved, parseRiyals } from './money.states';

const amounts = fc.bigInt({ min: 1n, max: MOST_HALALAS });

test('halalas travel as digits, from one to one billion riyals', () => {
  expect(halalasOf('1')).toBe(1n);
  expect(halalasOf('100000000000')).toBe(MOST_HALALAS);
  for (const wrong of [
    '',
    '0',
    '007',
    '-1',
    '1.0',
    '1e3',
    '٥',
    ' 5',
    '5 ',
    '100000000001',
    '999999999999',
    '1000000000000',
  ])
    expect([wrong, halalasOf(wrong)]).toEqual([wrong, undefined]);
});

test.each([
  ['1500', 150_000n],
  ['1500.5', 150_050n],
  ['1,500.05', 150_005n],
  ['٤٢٠٠٫٥٠', 420_050n],
  ['٤٬٢٠٠٫٠٥', 420_005n],
  ['۱۲۳', 12_300n],
  [' 7 ', 700n],
  ['0.01', 1n],
  ['0.10', 10n],
  ['12,345,678.90', 1_234_567_890n],
  ['1000000000', MOST_HALALAS],
  ['1,000,000,000.00', MOST_HALALAS],
])('%s riyals are %s halalas', (typed, halalas) => expect(parseRiyals(typed)).toBe(halalas));

test.each([
  '',
  '0',
  '0.00',
  '-5',
  '1.234',
  '1.',
  '.5',
  '15,00',
  '1,5000',
  '1 500',
  '1e3',
  'ألف',
  '5 ريال',
  '1.2.3',
  '1000000000.01',
  '12345678901',
  '1,23',
  'x5',
  '5x',
  '0,100x',
])('«%s» is no amount', (typed) => expect(parseRiyals(typed)).toBeUndefined());

test('what is shown has its halalas, and thousands set apart', () => {
  expect(inRiyals(1n)).toBe('0.01');
  expect(inRiyals(100n)).toBe('1.00');
  expect(inRiyals(99_999n)).toBe('999.99');
  expect(inRiyals(100_000n)).toBe('1,000.00');
  expect(inRiyals(420_050n)).toBe('4,200.50');
  expect(inRiyals(123_456_789n)).toBe('1,234,567.89');
  expect(inRiyals(MOST_HALALAS)).toBe('1,000,000,000.00');
});

test('what is shown is read back as the same amount, to the halala', () => {
  fc.assert(
    fc.property(amounts, (halalas) => parseRiyals(inRiyals(halalas)) === halalas),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(amounts, (halalas) => halalasOf(halalas.toString()) === halalas),
    { numRuns: 2_000 },
  );
});

describe('how many approve', () => {
  const tiers = [
    { upTo: 50_000, approvers: 2 },
    { upTo: 5_000, approvers: 1 },
  ];

  test('the least step that reaches, its bound included, in whatever order they were written', () => {
    expect(approversOf(tiers, 1n)).toBe(1);
    expect(approversOf(tiers, 500_000n)).toBe(1);
    expect(approversOf(tiers, 500_001n)).toBe(2);
    expect(approversOf(tiers, 5_000_000n)).toBe(2);
    expect(approversOf([...tiers].reverse(), 500_000n)).toBe(1);
    expect(approversOf([...tiers].reverse(), 500_001n)).toBe(2);
  });

  test('above every step there is none, unless one is without a bound', () => {
    expect(approversOf(tiers, 5_000_001n)).toBe('beyond');
    expect(approversOf([], 1n)).toBe('beyond');
    expect(approversOf([{ approvers: 3 }, ...tiers], 5_000_001n)).toBe(3);
    expect(approversOf([{ approvers: 3 }, ...tiers], 5_000_000n)).toBe(2);
  });

  test('the highest step, in halalas; nothing where there is none', () => {
    expect(mostApproved(tiers)).toBe(5_000_000n);
    expect(mostApproved([...tiers].reverse())).toBe(5_000_000n);
    expect(mostApproved([])).toBe(0n);
    expect(mostApproved([{ approvers: 3 }])).toBe(0n);
  });

  test('of two steps with one bound the first counts', () => {
    const same = [
      { upTo: 10, approvers: 1 },
      { upTo: 10, approvers: 2 },
    ];
    expect(approversOf(same, 1n)).toBe(1);
  });
});
