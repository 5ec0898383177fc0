import { roles } from '@config/roles';
import { readDemoAssociation } from '@config/demo/world';
import { loadHolidays } from '@config/holidays';
import { Calendar } from '@sanad/business-time';
import { effectivePolicy, type Overlay } from '@sanad/policy/pure';
import { dueOf, mustSign, readerState } from './reader';
import { READING_LISTS, readingList } from './reading-list';
import { hashOfSignature } from './signatures.service';

const { document, answers } = readDemoAssociation('mabarra');
const natiq = readDemoAssociation('natiq');
const overlay = (circulation: Overlay['circulation']): Overlay => ({
  ...{ id: 'overlay-signing', addedBy: 'association', name: 'إدارة الجمعية', on: '2026-01-01', why: 'قرار الإدارة' },
  circulation,
});
const termsWith = (circulation: Overlay['circulation'], of = { document, answers }) =>
  effectivePolicy(of.document, { ...of.answers, overlays: [...of.answers.overlays, overlay(circulation)] }).circulation;

const { covers, holidays } = loadHolidays();
const calendar = new Calendar({ covers, holidays });
const thursday = new Date('2026-01-08T07:00:00Z');
const reached = { reachedAt: thursday, joined: false, kind: null };

describe('what a circulation asks for', () => {
  test('the text of mabarra asks for a signature, that of natiq does not; a time stands in neither', () => {
    expect(effectivePolicy(document, answers).circulation).toMatchObject({
      signature: { value: true, from: { source: 'text', clause: 'responsibilities-1' } },
      exceptionsClause: 'scope-1',
      reminders: [],
    });
    const silent = effectivePolicy(natiq.document, natiq.answers).circulation;
    expect([silent.signature, silent.graceDays]).toEqual([undefined, undefined]);
  });

  test('an addition asks for it where the text is silent, and keeps its label', () => {
    const { signature, graceDays } = termsWith({ signature: true, graceDays: 5 }, natiq);
    expect(signature).toMatchObject({ value: true, from: { source: 'overlay', name: 'إدارة الجمعية' } });
    expect(graceDays).toMatchObject({ value: 5, from: { overlay: 'overlay-signing' } });
  });

  test('the text binds whoever works under the association’s management; a contract does not sign', () => {
    const terms = effectivePolicy(document, answers).circulation;
    expect([null, 'staff', 'contractor'].map((kind) => mustSign(terms, kind as null))).toEqual([true, true, false]);
  });
});

describe('by when somebody signs', () => {
  test('five working days after it reached them, and nothing is shut before the last is over', () => {
    expect(dueOf(termsWith({ graceDays: 5 }), reached, calendar)).toEqual({
      dueOn: '2026-01-15',
      dueAt: new Date('2026-01-15T21:00:00Z'),
      heldFrom: new Date('2026-01-15T21:00:00Z'),
    });
  });

  test('whoever joins has a time of their own, which alone shuts nothing', () => {
    const joined = { ...reached, joined: true };
    expect(dueOf(termsWith({ graceDays: 5, joinerDays: 10 }), joined, calendar)?.dueOn).toBe('2026-01-22');
    expect(dueOf(termsWith({ joinerDays: 10 }), joined, calendar)).toMatchObject({ heldFrom: null });
    expect(dueOf(termsWith({ joinerDays: 10 }), reached, calendar)).toBeNull();
  });

  test('without a time set, or a signature asked for, nobody is ever late', () => {
    expect(dueOf(effectivePolicy(document, answers).circulation, reached, calendar)).toBeNull();
    expect(dueOf(termsWith({ graceDays: 5 }, natiq), reached, calendar)).toBeNull();
    expect(dueOf(termsWith({ graceDays: 5 }), { ...reached, kind: 'contractor' }, calendar)).toBeNull();
  });

  test('a signature stands whatever came after it; late is late from the end of the day on', () => {
    const facts = { signedAt: null, exceptedAt: null, leftAt: null, dueAt: new Date('2026-01-15T21:00:00Z') };
    const at = (instant: string, more = {}) => readerState({ ...facts, ...more }, new Date(instant));
    expect(at('2026-01-15T20:59:59Z')).toBe('waiting');
    expect(at('2026-01-15T21:00:00Z')).toBe('late');
    expect(at('2026-02-01T00:00:00Z', { exceptedAt: thursday })).toBe('excepted');
    expect(at('2026-02-01T00:00:00Z', { leftAt: thursday, exceptedAt: thursday })).toBe('left');
    expect(at('2026-02-01T00:00:00Z', { leftAt: thursday, signedAt: thursday })).toBe('signed');
  });
});

describe('the reading list', () => {
  test('every role of an association has one', () => {
    const held = Object.entries(roles).flatMap(([role, { of }]) => (of === 'association' ? [role] : []));
    expect(Object.keys(READING_LISTS).sort()).toEqual(held.sort());
  });

  test('it names clauses of the version, in the order of its text, those of every role somebody holds', () => {
    const desk = readingList(document, ['relationsOfficer']);
    expect(desk).toEqual(expect.arrayContaining(['handling-1', 'handling-6', 'responsibilities-1']));
    expect(desk).not.toContain('complaints-1');
    const both = readingList(document, ['complaintsOfficer', 'relationsOfficer']);
    expect(both).toContain('complaints-1');
    const order = document.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(both).toEqual(order.filter((id) => both.includes(id)));
  });
});

test('a signature’s hash follows everything it is taken over', () => {
  const content = {
    ...{ wordingVersion: 'reading-1', contentHash: 'a'.repeat(64), account: 'one', signedAs: 'نورة' },
    signedAt: thursday,
  };
  const others = [
    { wordingVersion: 'reading-2' },
    { contentHash: 'b'.repeat(64) },
    { account: 'two' },
    { signedAs: 'نوره' },
    { signedAt: new Date(thursday.getTime() + 1) },
  ];
  const hashes = [{}, ...others].map((other) => hashOfSignature({ ...content, ...other }));
  expect(new Set(hashes).size).toBe(hashes.length);
});
