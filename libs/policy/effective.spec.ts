import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { blocking, checkDecision } from './answers';
import { effectivePolicy, type EffectivePolicy } from './effective';
import { lint } from './linter';
import { loadAnswers, loadPolicy } from './load';
import type { Decision, Overlay, PolicyAnswers } from './schema/decisions';
import type { PolicyDocument } from './schema/document';

const NOTHING: PolicyAnswers = { decisions: [], overlays: [] };
const demo = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml');

function policy(slug: string, answers: PolicyAnswers = NOTHING): EffectivePolicy {
  return effectivePolicy(loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), slug), answers);
}

const withDemo = (slug: string) => policy(slug, demo.get(slug));
const by = { by: 'منيرة السالم', on: '2026-01-01' };
const decided = (...decisions: Partial<Decision>[]): PolicyAnswers => ({
  decisions: decisions.map((decision) => ({ finding: 'x', ...by, ...decision })),
  overlays: [],
});
const added = (...overlays: Partial<Overlay>[]): PolicyAnswers => ({
  decisions: [],
  overlays: overlays.map((overlay) => ({
    id: 'x',
    addedBy: 'association',
    name: 'x',
    on: '2026-01-01',
    why: 'x',
    ...overlay,
  })),
});

describe('branches', () => {
  const branch = { id: 'north', label: 'فرع الشمال' };
  const named = (): PolicyDocument => {
    const document = loadPolicy(readFileSync(join(policiesFolder, 'ghimar.yaml'), 'utf8'), 'ghimar');
    document.rules.branches = { places: [{ id: 'main', label: 'فرع الوسط', clause: 'channels-8' }] };
    return document;
  };

  it('are those of the text, then those that were added, each with where it comes from', () => {
    expect(policy('ghimar').branches).toEqual([]);
    const { branches } = effectivePolicy(named(), added({ branches: [branch] }));
    expect(branches).toMatchObject([
      { id: 'main', from: { source: 'text', clause: 'channels-8' } },
      { id: 'north', from: { source: 'overlay', why: 'x' } },
    ]);
  });

  it('are told apart by their ids', () => {
    expect(() => effectivePolicy(named(), added({ branches: [{ ...branch, id: 'main' }] }))).toThrow('branch_repeated');
  });
});

describe('a floor', () => {
  it('binds as «no notice earlier» and has no start until somebody chooses', () => {
    const floor = policy('natiq').floorOn('requestResponse');
    expect(floor).toMatchObject({ amount: 2, unit: 'week', from: { source: 'text', clause: 'handling-5' } });
    expect([floor?.startsOn, floor?.reading]).toEqual([undefined, undefined]);
    expect(policy('natiq').isUnbounded('requestResponse')).toBe(true);
  });

  it('takes start and reading from the decisions, and says whose they are', () => {
    const floor = withDemo('natiq').floorOn('requestResponse');
    expect(floor?.startsOn).toMatchObject({
      value: 'committeeReferral',
      from: { source: 'decision', demo: true, on: '2026-01-04' },
    });
    expect(floor?.reading).toMatchObject({ value: 'noNoticeEarlier', from: { finding: 'floor.as_response_time' } });
  });

  it('read as an expectation forbids nothing and stays listed', () => {
    const read = policy('natiq', decided({ floorReading: 'expectation' }));
    expect(read.floorOn('requestResponse')).toBeUndefined();
    expect(read.isUnbounded('requestResponse')).toBe(true);
    expect(read.deadlines).toHaveLength(1);
  });

  it('read as a slip for «at most» is a ceiling', () => {
    const read = policy('natiq', decided({ floorReading: 'slipForAtMost' }));
    expect(read.floorOn('requestResponse')).toBeUndefined();
    expect(read.ceilingOn('requestResponse')).toMatchObject({ bound: 'AT_MOST', amount: 2, unit: 'week' });
  });

  it('a decision on another rule leaves it alone', () => {
    expect(
      policy('natiq', decided({ startsOn: 'submission', subject: 'handling-4' })).floorOn('requestResponse')?.startsOn,
    ).toBeUndefined();
    expect(
      policy('natiq', decided({ startsOn: 'submission', subject: 'handling-5' })).floorOn('requestResponse')?.startsOn
        ?.value,
    ).toBe('submission');
  });
});

describe('a ceiling', () => {
  it('starts on completeness by the text itself, without a reminder of its own', () => {
    const ceiling = policy('mabarra').ceilingOn('requestResponse');
    expect(ceiling).toMatchObject({
      amount: 15,
      unit: 'workingDay',
      startsOn: { value: 'completeness', from: { source: 'text', clause: 'handling-6' } },
    });
    expect(ceiling?.reminders).toEqual([]);
    expect(policy('mabarra').floorOn('requestResponse')).toBeUndefined();
  });

  it('is reminded of by a ladder that is labelled as an addition', () => {
    const reminders = withDemo('mabarra').ceilingOn('requestResponse')?.reminders ?? [];
    expect(reminders.map(({ value }) => value.daysBefore)).toEqual([5, 2, 0, -1, -3]);
    expect(reminders.every(({ from }) => from.source === 'overlay' && from.demo)).toBe(true);
  });
});

describe('an internal target', () => {
  it('is no ceiling: the obligation stays unbounded', () => {
    const natiq = withDemo('natiq');
    expect(natiq.targetsOn('requestResponse')).toMatchObject([
      {
        id: 'reply-target',
        bound: 'AT_MOST',
        amount: 20,
        from: { source: 'overlay', addedBy: 'association', demo: true },
      },
    ]);
    expect(natiq.ceilingOn('requestResponse')).toBeUndefined();
    expect(natiq.isUnbounded('requestResponse')).toBe(true);
    expect(natiq.floorOn('requestResponse')?.reminders).toEqual([]);
  });
});

describe('steps and channels', () => {
  it('mabarra has no matching, referral, registration or delivery; natiq has all of them', () => {
    const missing = ['dataMatching', 'referral', 'registration', 'delivery'] as const;
    expect(missing.map((kind) => withDemo('mabarra').hasStep(kind))).toEqual([false, false, false, false]);
    expect(missing.map((kind) => withDemo('natiq').hasStep(kind))).toEqual([true, true, true, true]);
    expect(
      policy('mabarra')
        .stepsOf('completeness')
        .map(({ clause }) => clause),
    ).toEqual(['handling-2', 'handling-3']);
  });

  it('a channel is listed or not; nothing stands in for it', () => {
    expect(policy('ghimar').channel('BRANCH_DELEGATE')?.label).toBe('مناديب المكاتب الفرعية');
    expect(policy('natiq').channel('BRANCH_DELEGATE')).toBeUndefined();
    expect(policy('awj').channels[2]?.kind).toBe('WEBSITE');
  });
});

describe('a committee', () => {
  it('that is charged with the reply decides; one charged with study alone has no power until answered', () => {
    expect(policy('natiq').committeeFor('study')?.power).toMatchObject({ value: 'decides', from: { source: 'text' } });
    expect(policy('mabarra').committeeFor('study')?.power).toBeUndefined();
    expect(withDemo('mabarra').committeeFor('study')?.power).toMatchObject({
      value: 'decides',
      from: { source: 'decision', demo: true },
    });
    expect(withDemo('mabarra').committee('follow-up-committee')?.power).toBeUndefined();
  });

  it('has a quorum only by an addition; its own goes before one for all', () => {
    expect(policy('natiq').committee('research-committee')?.quorum).toBeUndefined();
    const both = policy('mabarra', added({ quorum: 2, appliesTo: 'follow-up-committee' }, { id: 'y', quorum: 3 }));
    expect(both.committees.map(({ quorum }) => quorum?.value)).toEqual([3, 3, 2]);
  });
});

describe('what the text leaves open', () => {
  it('compensation: referred in family A, locked in mabarra until its reading is chosen', () => {
    expect(policy('natiq').compensation).toBeUndefined();
    expect(policy('natiq').module('compensation')).toMatchObject({
      status: 'referred',
      refersTo: 'أنظمة العمل والعقود',
    });
    expect(policy('mabarra').compensation?.reading).toBeUndefined();
    expect(withDemo('mabarra').compensation?.reading?.value).toBe('proofThenSettlement');
  });

  it('the date of approval: of the text where undisputed, declared otherwise, unset meanwhile', () => {
    expect(policy('awj').approval.date).toEqual({
      value: '2022-12-25',
      from: { source: 'text', clause: 'approval-1' },
    });
    expect(policy('ghimar').approval.date).toBeUndefined();
    expect(withDemo('ghimar').approval).toMatchObject({
      date: { value: '2025-05-08' },
      dateAsWritten: '8 / 5 / 2025 م',
    });
    expect(withDemo('mabarra').approval).toMatchObject({ minutes: expect.stringContaining('محضر تجريبي') as string });
  });

  it('the name: confirmed by a person, every other form kept as an alias', () => {
    expect(policy('ghimar').name).toMatchObject({ confirmed: false, name: { value: 'جمعية عمار الشبابية' } });
    expect(withDemo('ghimar').name).toMatchObject({ confirmed: true, name: { value: 'جمعية غمار الشبابية' } });
    expect(withDemo('ghimar').name.aliases).toContain('جمعية عمار الشبابية');
  });

  it('supersession: nothing until the policies are named', () => {
    expect(policy('natiq').supersedes[0]?.targets.value).toEqual([]);
    expect(withDemo('natiq').supersedes[0]?.targets).toMatchObject({ from: { source: 'decision' } });
  });
});

describe('an answer that touches nothing is refused', () => {
  it.each([
    ['a decision', decided({ startsOn: 'submission', subject: 'reply-flor' })],
    ['an addition', added({ quorum: 2, appliesTo: 'no-committee' })],
  ])('%s', (_name, answers) => {
    expect(() => policy('natiq', answers)).toThrow(
      expect.objectContaining({ code: 'policy.answer_unmatched' }) as Error,
    );
  });
});

describe('the demonstration', () => {
  it.each(['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'])('%s: every answer is marked as demo data', (slug) => {
    const { decisions = [], overlays = [] } = demo.get(slug) ?? {};
    expect(decisions.length).toBeGreaterThan(0);
    expect([...decisions, ...overlays].filter((answer) => answer.demo !== true)).toEqual([]);
  });

  it.each(['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'])(
    '%s: nothing blocks any more, and no answer misses its question',
    (slug) => {
      const document = loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), slug);
      const answers = demo.get(slug) ?? NOTHING;
      expect(blocking(lint(document), NOTHING).length).toBeGreaterThan(0);
      expect(blocking(lint(document), answers).map(({ code }) => code)).toEqual([]);
      expect(answers.decisions.map((decision) => checkDecision(decision, document)?.message)).toEqual(
        answers.decisions.map(() => undefined),
      );
    },
  );
});
