import { demoAnswersFile, policiesFolder } from '@config/paths';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocking, checkDecision } from './answers';
import { lint } from './linter';
import { aPolicy, saying } from './linter/cases/a-policy';
import { loadAnswers, loadPolicy } from './load';
import type { Decision, PolicyAnswers } from './schema/decisions';
import type { PolicyDocument } from './schema/document';

const source = (slug: string) => loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), slug);
const decision = (finding: string, answer: Partial<Decision>): Decision => ({
  finding,
  by: 'أمين المجلس',
  on: '2026-01-04',
  ...answer,
});
const answered = (...decisions: Decision[]): PolicyAnswers => ({ decisions, overlays: [] });
const open = (document: PolicyDocument, ...decisions: Decision[]) =>
  blocking(lint(document), answered(...decisions)).map(({ code }) => code);

const MINUTES = { minutes: 'محضر 5/1447' };
const START = decision('deadline.start_unstated', { startsOn: 'committeeReferral', ...MINUTES });
const NAME = decision('names.differ', { legalName: 'جمعية النور' });

describe('what blocks the five, and what unblocks them', () => {
  test.each([
    ['natiq', ['names.differ', 'approval.date_month_day', 'supersession.other_type', 'deadline.start_unstated']],
    ['mabarra', ['approval.missing', 'compensation.no_connective']],
    ['basmat', ['deadline.start_unstated']],
    ['ghimar', ['names.differ', 'approval.date_ambiguous', 'deadline.start_unstated']],
    ['awj', ['names.differ', 'deadline.start_unstated']],
  ])('%s: without answers', (slug, codes) => expect(open(source(slug))).toEqual(codes));

  test.each([
    [
      'natiq',
      [
        NAME,
        START,
        decision('approval.date_month_day', { date: '2023-03-27' }),
        decision('supersession.other_type', { supersedes: [] }),
      ],
    ],
    [
      'mabarra',
      [
        decision('approval.missing', { date: '2025-11-02', ...MINUTES }),
        decision('compensation.no_connective', { compensationReading: 'proofThenSettlement', ...MINUTES }),
      ],
    ],
    ['basmat', [START]],
    ['ghimar', [NAME, START, decision('approval.date_ambiguous', { date: '2025-05-08' })]],
    ['awj', [NAME, START]],
  ])('%s: with fitting answers nothing blocks, and every finding stays', (slug, decisions) => {
    expect(open(source(slug), ...decisions)).toEqual([]);
    expect(decisions.map((one) => checkDecision(one, source(slug)))).toEqual(decisions.map(() => undefined));
    expect(lint(source(slug)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(decisions.map(({ finding }) => finding)),
    );
  });
});

test('the answers of the demonstration fit, and leave nothing that blocks', () => {
  const demo = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml');
  expect([...demo.keys()].sort()).toEqual(['awj', 'basmat', 'ghimar', 'mabarra', 'natiq']);
  for (const [slug, { decisions }] of demo) {
    const refusals = decisions.map((one) => checkDecision(one, source(slug))?.message).filter(Boolean);
    expect([slug, refusals, open(source(slug), ...decisions)]).toEqual([slug, [], []]);
  }
});

describe('an answer that does not fit', () => {
  const refused = (slug: string, one: Decision) => checkDecision(one, source(slug))?.code;

  test.each([
    ['another kind of answer', 'natiq', decision('names.differ', { confirmed: 'نعم' }), 'policy.decision_wrong_kind'],
    [
      'two kinds at once',
      'natiq',
      decision('names.differ', { legalName: 'جمعية النور', confirmed: 'نعم' }),
      'policy.decision_wrong_kind',
    ],
    ['no answer', 'natiq', decision('names.differ', {}), 'policy.decision_wrong_kind'],
    ['an empty name', 'natiq', decision('names.differ', { legalName: '' }), 'policy.decision_wrong_kind'],
    [
      'a date the text does not allow',
      'ghimar',
      decision('approval.date_ambiguous', { date: '2025-05-09' }),
      'policy.decision_not_candidate',
    ],
    [
      'a moment no period of reply starts on',
      'awj',
      decision('deadline.start_unstated', { startsOn: 'closure', ...MINUTES }),
      'policy.decision_not_candidate',
    ],
    [
      'a start without minutes',
      'awj',
      decision('deadline.start_unstated', { startsOn: 'submission' }),
      'policy.decision_minutes_missing',
    ],
    [
      'an approval without minutes',
      'mabarra',
      decision('approval.missing', { date: '2025-11-02' }),
      'policy.decision_minutes_missing',
    ],
    [
      'minutes that are blank',
      'mabarra',
      decision('approval.missing', { date: '2025-11-02', minutes: ' ' }),
      'policy.decision_minutes_missing',
    ],
    [
      'an approval yet to come',
      'mabarra',
      decision('approval.missing', { date: '2026-01-05', ...MINUTES }),
      'policy.decision_date_ahead',
    ],
    ['a finding this policy has not', 'basmat', NAME, 'policy.decision_without_finding'],
    ['another rule', 'awj', { ...START, subject: 'other-floor' }, 'policy.decision_without_finding'],
  ])('%s is refused and unblocks nothing', (_, slug, one, code) => {
    expect(refused(slug, one)).toBe(code);
    expect(open(source(slug), one)).toEqual(open(source(slug)));
  });

  test('the refusal names the field and the way out in both languages', () => {
    const refusal = checkDecision(decision('approval.date_ambiguous', { date: '2025-05-09' }), source('ghimar'));
    expect(refusal?.text('ar')).toContain('2025-05-08, 2025-08-05');
    expect(refusal?.text('en')).not.toMatch(/[{}]/);
  });

  test('no decision stands in for text that must change', () => {
    const policy = aPolicy(saying('preamble-1', 'تنظم ${name} علاقتها.'));
    const one = decision('text.unfilled_template', { confirmed: 'نعم' });
    expect(checkDecision(one, policy)?.code).toBe('policy.decision_needs_amendment');
    expect(open(policy, one)).toEqual(['text.unfilled_template']);
  });
});

describe('what a decision is on', () => {
  const FLOOR = {
    clause: 'handling-1',
    obligation: 'requestResponse',
    bound: 'AT_MOST',
    amount: 5,
    unit: 'week',
    stopsOn: 'reply',
  } as const;
  const twoLimits = () =>
    aPolicy(({ rules }) => {
      rules.deadlines = [
        { ...FLOOR, id: 'first' },
        { ...FLOOR, id: 'second', clause: 'handling-2' },
      ];
    });

  test.each([
    ['the rule', 'second', ['first']],
    ['the clause', 'handling-1', ['second']],
    ['nothing in particular', undefined, []],
  ])('%s', (_, subject, left) => {
    const subjects = blocking(lint(twoLimits()), answered({ ...START, subject })).map((finding) => finding.subject);
    expect(subjects).toEqual(left);
  });

  test('a warning may be answered too: the governing date, or that somebody has seen it', () => {
    expect(
      checkDecision(decision('approval.hijri_pair_differs', { date: '2023-11-16' }), source('basmat')),
    ).toBeUndefined();
    expect(checkDecision(decision('licence.missing', { confirmed: 'رقم 990771' }), source('basmat'))).toBeUndefined();
  });
});
