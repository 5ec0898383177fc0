import { Calendar } from '@sanad/business-time';
import { readSamples } from '@config/samples';
import type { CaseHappening, PastCase } from '@sanad/intake';
import type { EffectiveDeadline, EffectivePolicy } from '@sanad/policy/pure';
import fc from 'fast-check';
import { rule } from '../../test/world/deadlines';
import { OUTCOMES, replay, type CaseOutcome } from './engine';
import { countIn, noCounts, totalOf } from './tally';
import { rulesOf, type ReplayedPolicy, type VersionRules } from './version-rules';

const holiday = (date: string) => ({ date, name: { ar: 'عيد الفطر', en: 'Eid' }, source: 'test' });
const calendar = new Calendar({
  holidays: ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'].map(holiday),
  covers: { from: '2025-01-01', to: '2027-12-31' },
});
const asOf = new Date('2026-12-31T21:00:00Z');
const at = (day: string): Date => new Date(day.length === 10 ? `${day}T10:30:00+03:00` : day);

function version(deadlines: readonly EffectiveDeadline[], more: Partial<ReplayedPolicy> = {}): VersionRules {
  const effective = { deadlines, clause: () => undefined, module: () => undefined } as unknown as EffectivePolicy;
  const named = { versionId: 'v', number: 2, contentHash: 'h', demo: false };
  return rulesOf({ ...named, effective, stoppedModules: [], ...more });
}

const ceiling = rule({ id: 'ceiling' });
const floor = rule({ id: 'floor', bound: 'AT_LEAST', amount: 2, unit: 'week', startsOn: 'committeeReferral' });

const reach = (moment: 'completeness' | 'committeeReferral' | 'decision' | 'reply', day: string): CaseHappening => ({
  ...{ kind: 'reach', moment, at: at(day) },
});
const notice = (day: string): CaseHappening => ({ kind: 'notice', at: at(day) });

const pastCase = (happenings: readonly CaseHappening[], facts: Partial<PastCase> = {}): PastCase => ({
  ...{ id: 'c', kind: 'supportRequest', reference: 'R', channel: 'PHONE', policyVersionId: null },
  ...{ receivedAt: at('2026-03-01'), receivedDateOnly: false, delegateReceivedAt: null, happenings },
  ...facts,
});

const under = (rules: VersionRules, happenings: readonly CaseHappening[], facts?: Partial<PastCase>): CaseOutcome => {
  const { outcome, held } = replay(pastCase(happenings, facts), rules, calendar, asOf);
  return { outcome, held };
};

describe('a ceiling', () => {
  const rules = version([ceiling]);
  // Complete on Thursday 5 March 2026, over Eid: the fifteenth working day is Monday 30 March.
  test.each([
    ['2026-03-30T23:59:59+03:00', 'onTime'],
    ['2026-03-31T00:00:00+03:00', 'late'],
  ])('answered at %s: %s', (replied, outcome) => {
    expect(under(rules, [reach('completeness', '2026-03-05'), reach('reply', replied)])).toEqual({
      outcome,
      held: null,
    });
  });

  test('a pause leaves the days that were used, a restart does not; what came back had never arrived', () => {
    const begun = reach('completeness', '2026-01-08');
    const [paused, resumed] = [
      { kind: 'pause', at: at('2026-01-13'), reason: '-' },
      { kind: 'resume', at: at('2026-01-18') },
    ] as const;
    expect(under(rules, [begun, paused, resumed, reach('reply', '2026-02-04')]).outcome).toBe('onTime');
    expect(under(rules, [begun, paused, resumed, reach('reply', '2026-02-05')]).outcome).toBe('late');
    const restarted = { kind: 'restart', at: at('2026-01-18') } as const;
    expect(under(rules, [begun, paused, restarted, reach('reply', '2026-02-08')]).outcome).toBe('onTime');
    const back = { kind: 'reopen', moment: 'reply', at: at('2026-01-25') } as const;
    expect(under(rules, [begun, reach('reply', '2026-01-22'), back]).outcome).toBe('late');
  });

  test('whatever has not ended is open or late, and a withdrawal owes nothing', () => {
    expect(under(rules, []).outcome).toBe('open');
    expect(under(rules, [reach('completeness', '2026-12-20')]).outcome).toBe('open');
    expect(under(rules, [reach('completeness', '2026-03-05')]).outcome).toBe('late');
    expect(under(rules, [reach('completeness', '2026-03-05'), { kind: 'close', at: at('2026-03-08') }]).outcome).toBe(
      'ended',
    );
  });

  test('that would end beyond the known holidays is not counted, rather than guessed', () => {
    expect(under(rules, [reach('completeness', '2027-12-20')])).toEqual({ outcome: 'uncounted', held: null });
  });
});

describe('a floor', () => {
  const rules = version([floor]);
  const put = reach('committeeReferral', '2026-03-05');

  test('holds back the notice that went out a second too early, though the case is unbounded all the same', () => {
    expect(under(rules, [put, notice('2026-03-19T10:29:59+03:00')])).toEqual({ outcome: 'unbounded', held: 'early' });
    expect(under(rules, [put, notice('2026-03-19T10:30:00+03:00')])).toEqual({ outcome: 'unbounded', held: null });
  });

  test('gives way to a hardship recorded before the notice, and to none recorded after it', () => {
    const hardship = { kind: 'hardship', at: at('2026-03-06') } as const;
    expect(under(rules, [put, hardship, notice('2026-03-07')]).held).toBeNull();
    expect(under(rules, [put, notice('2026-03-07'), hardship]).held).toBe('early');
  });

  test('that had not begun, that nobody can compute, or that a doubt stops, lets nothing out; an expectation does', () => {
    expect(under(rules, [notice('2026-05-01')]).held).toBe('notStarted');
    expect(under(rules, [notice('2026-03-04'), put]).held).toBe('notStarted');
    const unresolved = version([rule({ id: 'floor', bound: 'AT_LEAST', amount: 2, unit: 'week', startsOn: null })]);
    expect(under(unresolved, [put, notice('2026-05-01')]).held).toBe('unresolved');
    expect(under(version([floor], { stoppedModules: ['deadlines'] }), [put, notice('2026-05-01')]).held).toBe(
      'stopped',
    );
    const expectation = version([
      rule({
        id: 'floor',
        bound: 'AT_LEAST',
        amount: 2,
        unit: 'week',
        startsOn: 'committeeReferral',
        reading: 'expectation',
      }),
    ]);
    expect(under(expectation, [put, notice('2026-03-06')]).held).toBeNull();
  });

  test('stands beside a ceiling: each says its own', () => {
    const both = version([ceiling, floor]);
    const happenings = [reach('completeness', '2026-03-05'), put, notice('2026-03-10'), reach('reply', '2026-03-10')];
    expect(under(both, happenings)).toEqual({ outcome: 'onTime', held: 'early' });
  });
});

test('a request that a delegate brought runs from the receipt that the version names', () => {
  const fromSubmission = rule({ id: 'ceiling', amount: 3, startsOn: 'submission' });
  const facts = { receivedAt: at('2026-01-08'), delegateReceivedAt: at('2026-01-05') };
  const replied = [reach('reply', '2026-01-12')];
  const effective = { delegateReceipt: { value: 'delegate' } };
  const office = version([fromSubmission]);
  expect(under(office, replied, facts).outcome).toBe('onTime');
  expect(
    under({ ...office, fromDelegate: effective.delegateReceipt.value === 'delegate' }, replied, facts).outcome,
  ).toBe('late');
});

test('an enquiry goes by what is owed to it, and by no limit on requests', () => {
  const enquiry = { kind: 'enquiry' } as const;
  const answered = [{ kind: 'meet', at: at('2026-03-04') }] as const;
  expect(under(version([ceiling]), answered, enquiry).outcome).toBe('unbounded');
  const quick = rule({ id: 'q', obligation: 'enquiryAnswer', amount: 2, startsOn: 'submission' });
  expect(under(version([quick]), answered, enquiry).outcome).toBe('late');
});

test('a longer ceiling makes nothing late that was not, whatever happened', () => {
  const days = fc.integer({ min: 0, max: 90 });
  const happened = fc.record({ complete: days, put: days, paused: days, resumed: days, replied: days });
  fc.assert(
    fc.property(happened, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (days, amount, more) => {
      const [complete, pause, resume, replied] = [days.complete, days.paused, days.resumed, days.replied]
        .sort((a, b) => a - b)
        .map((day) => new Date(at('2026-02-01').getTime() + day * 86_400_000));
      const happenings: CaseHappening[] = [
        { kind: 'reach', moment: 'completeness', at: complete! },
        { kind: 'pause', at: pause!, reason: '-' },
        { kind: 'resume', at: resume! },
        { kind: 'reach', moment: 'reply', at: replied! },
      ];
      const [short, long] = [amount, amount + more].map((amount) => version([rule({ id: 'ceiling', amount })]));
      expect(under(long!, happenings).outcome === 'late' && under(short!, happenings).outcome !== 'late').toBe(false);
    }),
  );
});

test('every case is counted once: in all, in its month, in its channel', () => {
  const { cases, asOf: end } = readSamples();
  const counts = noCounts();
  for (const past of cases) {
    const proposed = replay(past, version([ceiling, floor]), calendar, end);
    countIn(counts, past, { proposed, own: null, today: replay(past, version([floor]), calendar, end) }, calendar);
  }
  expect(totalOf(counts.all!.proposed)).toBe(cases.length);
  for (const parts of [counts.months, counts.channels]) {
    for (const key of [...OUTCOMES, 'held'] as const) {
      const sum = Object.values(parts).reduce((sum, { proposed }) => sum + proposed[key], 0);
      expect(sum).toBe(counts.all!.proposed[key]);
    }
  }
  expect(counts.all!.own).toBeNull();
  // The sample shows something of everything, and none of it after its end.
  expect(counts.all!.proposed).toMatchObject({ uncounted: 0, open: 0 });
  for (const outcome of ['onTime', 'late', 'ended', 'unbounded', 'held'] as const)
    expect(counts.all!.proposed[outcome]).toBeGreaterThan(0);
  expect(counts.changed).toBeGreaterThan(0);
});
