import { PROOF_KINDS, type ProofKind } from './compensation.kinds';
import {
  executableKinds,
  lacksOf,
  settlementSuffices,
  unprovenOf,
  type ProofCircumstances,
  type ProofPaper,
  type Proofs,
} from './proof.states';

const blank = (kind: ProofKind): ProofPaper => ({
  ...{ kind, dated: null, number: null, issuer: null, harm: null, extent: null, causes: null, isFinal: false },
  ...{ hasDocument: false, members: [], admittedBy: null, admittedAs: null, authority: null },
});

const whole = (kind: ProofKind, more: Partial<ProofPaper> = {}): ProofPaper => ({
  ...{ kind, dated: '2026-01-06', number: '12', issuer: 'المحكمة العامة', harm: 'تلف', extent: 'كله', causes: 'سقوط' },
  ...{ isFinal: true, hasDocument: true, admittedBy: 'سعود الهاجري', admittedAs: 'chair', authority: null },
  members: [
    { account: 'head', stand: 'approved' },
    { account: 'member', stand: 'approved' },
  ],
  ...more,
});

const around: ProofCircumstances = { seated: ['head', 'member'], concerned: [], today: '2026-01-08' };
const lacks = (paper: ProofPaper, more: Partial<ProofCircumstances> = {}): string =>
  lacksOf(paper, { ...around, ...more }).join(' ');

test('an empty paper lacks all that its kind needs', () => {
  expect(lacks(blank('fault'))).toBe('document date harm causes');
  expect(lacks(blank('minutes'))).toBe('document date harm extent causes members approval admission');
  expect(lacks(blank('judgment'))).toBe('document date issuer number');
  expect(lacks(blank('ruling'))).toBe('document date issuer number final');
  expect(lacks(blank('other'))).toBe('document date harm');
});

test('a whole paper lacks nothing', () => {
  for (const kind of PROOF_KINDS) expect([kind, lacks(whole(kind))]).toEqual([kind, '']);
});

test.each<[string, Partial<ProofPaper>]>([
  ['document', { hasDocument: false }],
  ['date', { dated: null }],
  ['dateAhead', { dated: '2026-01-09' }],
  ['harm', { harm: '  ' }],
  ['extent', { extent: '' }],
  ['causes', { causes: null }],
  ['members', { members: [{ account: 'head', stand: 'approved' }] }],
  ['members approval', { members: [] }],
  [
    'approval',
    {
      members: [
        { account: 'head', stand: 'recused', reason: 'شارك في النقل' },
        { account: 'member', stand: 'recused', reason: 'شارك في النقل' },
      ],
    },
  ],
  [
    'recusal approval',
    {
      members: [
        { account: 'head', stand: 'approved' },
        { account: 'member', stand: 'recused', reason: ' ' },
      ],
    },
  ],
  ['admission', { admittedBy: ' ' }],
  ['admission', { admittedAs: null }],
  ['authority', { admittedAs: 'attorney' }],
  ['authority', { admittedAs: 'attorney', authority: ' ' }],
])('minutes lack: %s', (expected, more) => expect(lacks(whole('minutes', more))).toBe(expected));

test('minutes of the day itself, and an attorney with a paper, lack nothing', () => {
  expect(lacks(whole('minutes', { dated: '2026-01-08' }))).toBe('');
  expect(lacks(whole('minutes', { admittedAs: 'attorney', authority: 'وكالة 12' }))).toBe('');
});

test('a judgment need not be final, a ruling has to be', () => {
  expect(lacks(whole('judgment', { isFinal: false }))).toBe('');
  expect(lacks(whole('ruling', { isFinal: false }))).toBe('final');
});

test('a body nobody sits in approves nothing; strangers are none of it', () => {
  expect(lacks(whole('minutes'), { seated: [] })).toBe('body strangers');
  expect(lacks(whole('minutes'), { seated: ['head'] })).toBe('strangers');
  expect(lacks(whole('minutes'), { seated: ['head', 'member', 'third'] })).toBe('members');
});

type Stands = Readonly<Record<string, 'approved' | 'recused' | 'silent'>>;
/** Who stepped back gives a reason, unless they are `silent` about it. */
const stood = (stands: Stands): Partial<ProofPaper> => ({
  members: Object.entries(stands).map(([account, stand]) =>
    stand === 'silent'
      ? { account, stand: 'recused', reason: null }
      : { account, stand, reason: stand === 'recused' ? 'قرابة' : null },
  ),
});

test('whom it concerns steps back with the reason, and approves nothing', () => {
  expect(lacks(whole('minutes'), { concerned: ['member'] })).toBe('conflict');
  expect(lacks(whole('minutes'), { concerned: ['head', 'member'] })).toBe('conflict approval');
  expect(lacks(whole('minutes'), { concerned: ['somebody'] })).toBe('');
  const back = stood({ head: 'approved', member: 'recused' });
  expect(lacks(whole('minutes', back), { concerned: ['member'] })).toBe('');
  const silent = stood({ head: 'approved', member: 'silent' });
  expect(lacks(whole('minutes', silent), { concerned: ['member'] })).toBe('recusal');
});

test('more than half of those whom it does not concern approve, whatever the others give for their reasons', () => {
  const seated = ['a', 'b', 'c', 'd'];
  const one = stood({ a: 'approved', b: 'recused', c: 'recused', d: 'recused' });
  const two = stood({ a: 'approved', b: 'approved', c: 'recused', d: 'recused' });
  const three = stood({ a: 'approved', b: 'approved', c: 'approved', d: 'recused' });
  expect(lacks(whole('minutes', one), { seated })).toBe('approval');
  expect(lacks(whole('minutes', two), { seated })).toBe('approval');
  expect(lacks(whole('minutes', three), { seated })).toBe('');
  expect(lacks(whole('minutes', two), { seated, concerned: ['d'] })).toBe('');
  expect(lacks(whole('minutes', one), { seated, concerned: ['b', 'c', 'd'] })).toBe('');
});

const MABARRA = ['fault', 'admission', 'ruling', 'negotiation'] as const;
const left = (
  reading: Proofs['reading'],
  valid: readonly ProofKind[],
  conditions: Proofs['conditions'] = MABARRA,
): string => {
  const { conditions: missing, one } = unprovenOf({ reading, conditions, valid });
  return `${one ? 'one of' : 'each of'}: ${missing.join(' ')}`;
};

test('proof, then settlement: an admission or a ruling, either of them', () => {
  expect(left('proofThenSettlement', [])).toBe('one of: admission ruling');
  expect(left('proofThenSettlement', ['fault'])).toBe('one of: admission ruling');
  expect(left('proofThenSettlement', ['minutes'])).toBe('one of: ');
  expect(left('proofThenSettlement', ['judgment'])).toBe('one of: ');
  expect(left('proofThenSettlement', ['ruling'])).toBe('one of: ');
  expect(left('proofThenSettlement', ['other'])).toBe('one of: admission ruling');
});

test('all of them: each by a paper of its own', () => {
  expect(left('all', [])).toBe('each of: fault admission ruling');
  expect(left('all', ['minutes', 'judgment'])).toBe('each of: fault');
  expect(left('all', ['fault', 'minutes', 'ruling'])).toBe('each of: ');
  expect(left('all', ['fault'], ['fault', 'other'])).toBe('each of: other');
  expect(left('all', ['fault', 'other'], ['fault', 'other'])).toBe('each of: ');
});

test('any of them: one paper is enough, and so is a settlement where the text lists it', () => {
  expect(left('any', [])).toBe('one of: fault admission ruling');
  expect(left('any', ['fault'])).toBe('one of: ');
  expect(settlementSuffices({ reading: 'any', conditions: MABARRA })).toBe(true);
  expect(settlementSuffices({ reading: 'any', conditions: ['fault'] })).toBe(false);
  expect(settlementSuffices({ reading: 'any', conditions: [] })).toBe(true);
  expect(settlementSuffices({ reading: 'all', conditions: MABARRA })).toBe(false);
  expect(settlementSuffices({ reading: null, conditions: MABARRA })).toBe(false);
});

test('what a court or an authority decided is executed under each reading, where the text names it', () => {
  const executed = (reading: Proofs['reading'], conditions: Proofs['conditions'] = MABARRA): string =>
    executableKinds({ reading, conditions }).join(' ');
  expect(executed('proofThenSettlement')).toBe('judgment ruling');
  expect(executed('all')).toBe('judgment ruling');
  expect(executed('any')).toBe('fault minutes judgment ruling');
  expect(executed(null)).toBe('');
  expect(executed('all', ['fault', 'admission', 'negotiation'])).toBe('');
  expect(executed('any', ['other', 'negotiation'])).toBe('other');
  expect(executed('proofThenSettlement', [])).toBe('judgment ruling');
});

test('an addition without conditions asks for an admission or a ruling', () => {
  expect(left('proofThenSettlement', [], [])).toBe('one of: admission ruling');
  expect(left('all', ['minutes'], [])).toBe('each of: ruling');
});
