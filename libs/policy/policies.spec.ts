import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { loadPolicy } from './load';
import type { PolicyDocument } from './schema/document';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'] as const;
type Slug = (typeof SLUGS)[number];

function load(slug: Slug): PolicyDocument {
  return loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), `${slug}.yaml`);
}

/** What a rule quotes must stand in its clause. Numbers in words and marks are quotations too. */
const QUOTED = [
  'text',
  'label',
  'name',
  'value',
  'number',
  'asWritten',
  'dateAsWritten',
  'meetingNumber',
  'boardTerm',
  'refersTo',
  'authority',
];

function misquoted(document: PolicyDocument): string[] {
  const texts = new Map(document.sections.flatMap(({ clauses }) => clauses.map(({ id, text }) => [id, text])));
  const wrong: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { clause, ...fields } = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) {
      const quotes = typeof clause === 'string' && typeof value === 'string' && QUOTED.includes(key);
      if (quotes && !texts.get(clause)?.includes(value)) wrong.push(`${clause}: ${value}`);
      visit(value);
    }
  };
  visit([document.names, document.licences, document.rules]);
  return wrong;
}

describe.each(SLUGS)('%s', (slug) => {
  it('quotes nothing that does not stand in the clause it names', () => {
    expect(misquoted(load(slug))).toEqual([]);
  });

  it('binds nothing to furniture but what is printed there alone', () => {
    const { sections, rules } = load(slug);
    const furniture = new Set(
      sections.flatMap(({ clauses }) => clauses.filter(({ kind }) => kind === 'furniture').map(({ id }) => id)),
    );
    const bound = [...rules.channels, ...rules.tools, ...rules.steps, ...rules.deadlines, ...rules.committees];
    expect(bound.filter(({ clause }) => furniture.has(clause))).toEqual([]);
  });

  it('every clause of furniture and every heading only declares', () => {
    const idle = load(slug).sections.flatMap(({ clauses }) =>
      clauses.filter(({ kind }) => kind === 'furniture' || kind === 'heading'),
    );
    expect(new Set(idle.map(({ effect }) => effect))).toEqual(new Set(['declaratory']));
  });
});

it('a misquotation would be seen', () => {
  const document = load('ghimar');
  Object.assign(document.names.mentions[0] ?? {}, { text: 'جمعية غمار الشبابية' });
  Object.assign(document.rules.approval ?? {}, { dateAsWritten: '5 / 8 / 2025 م' });
  expect(misquoted(document)).toHaveLength(2);
});

const FAMILY_A_STEPS = [
  'reception',
  'completeness',
  'dataMatching',
  'referral',
  'attestation',
  'committeeNotice',
  'committeeStudy',
  'registration',
  'delivery',
];
const STEPS: Record<Slug, string[]> = {
  natiq: FAMILY_A_STEPS,
  basmat: FAMILY_A_STEPS,
  ghimar: FAMILY_A_STEPS,
  awj: FAMILY_A_STEPS,
  mabarra: [
    'reception',
    'criteria',
    'completeness',
    'completeness',
    'attestation',
    'committeeNotice',
    'committeeStudy',
  ],
};
const CHANNELS: Record<Slug, string[]> = {
  natiq: ['INTERVIEW', 'PHONE', 'SOCIAL_MEDIA', 'LETTER', 'ASSISTANCE_REQUEST', 'VOLUNTEERING', 'WEBSITE'],
  basmat: ['INTERVIEW', 'PHONE', 'SOCIAL_MEDIA', 'LETTER', 'ASSISTANCE_REQUEST', 'VOLUNTEERING', 'WEBSITE'],
  ghimar: [
    'INTERVIEW',
    'PHONE',
    'SOCIAL_MEDIA',
    'LETTER',
    'ASSISTANCE_REQUEST',
    'VOLUNTEERING',
    'WEBSITE',
    'BRANCH_DELEGATE',
  ],
  awj: ['INTERVIEW', 'PHONE', 'WEBSITE', 'SOCIAL_MEDIA', 'LETTER', 'ASSISTANCE_REQUEST', 'VOLUNTEERING'],
  mabarra: ['INTERVIEW', 'LETTER', 'LETTER', 'PHONE', 'FAX', 'WEBSITE', 'EMAIL', 'VOLUNTEERING'],
};
const FLOOR = { bound: 'AT_LEAST', amount: 2, unit: 'week', stopsOn: 'reply', clause: 'handling-5' };
const CEILING = {
  bound: 'AT_MOST',
  amount: 15,
  unit: 'workingDay',
  startsOn: 'completeness',
  stopsOn: 'reply',
  clause: 'handling-6',
};

describe('the facts of the five', () => {
  it.each(SLUGS)('%s: channels and steps in the order of the text', (slug) => {
    const { rules } = load(slug);
    expect(rules.channels.map(({ kind }) => kind)).toEqual(CHANNELS[slug]);
    expect(rules.steps.map(({ kind }) => kind)).toEqual(STEPS[slug]);
  });

  it.each(SLUGS)('%s: one deadline, and nothing invented around it', (slug) => {
    const [deadline, ...others] = load(slug).rules.deadlines;
    expect(deadline).toMatchObject(slug === 'mabarra' ? CEILING : FLOOR);
    expect(others).toEqual([]);
    expect([deadline?.reading, slug === 'mabarra' ? undefined : deadline?.startsOn]).toEqual([undefined, undefined]);
  });

  it('tools: mabarra has five, awj three and no guide of social research', () => {
    expect(load('mabarra').rules.tools.map(({ subject }) => subject)).toEqual([
      'governance',
      'partners',
      'volunteering',
      'aidDisbursement',
      'serviceRequest',
    ]);
    expect(load('awj').rules.tools.map(({ subject }) => subject)).toEqual(['governance', 'support', 'serviceRequest']);
  });

  it('approval: what is doubtful has its date as written only', () => {
    expect(load('mabarra').rules.approval).toBeUndefined();
    expect(load('natiq').rules.approval).toMatchObject({
      meetingNumber: 'الأول',
      boardTerm: 'الأولى',
      dateAsWritten: '٣ / ٢٧ / ٢٠٢٣م',
    });
    expect(load('ghimar').rules.approval).toMatchObject({ kind: 'minutes', dateAsWritten: '8 / 5 / 2025 م' });
    for (const slug of ['natiq', 'ghimar', 'basmat'] as const)
      expect(load(slug).rules.approval?.gregorianDate).toBeUndefined();
    expect(load('awj').rules.approval).toMatchObject({
      kind: 'session',
      meetingNumber: '12',
      gregorianDate: '2022-12-25',
    });
  });

  it('modules: family A refers disputes and compensation elsewhere, mabarra is silent on its approval', () => {
    const statuses = (slug: Slug) => Object.fromEntries(load(slug).modules.map(({ name, status }) => [name, status]));
    for (const slug of SLUGS.filter((name) => name !== 'mabarra')) {
      expect(statuses(slug)).toMatchObject({
        compensation: 'referred',
        complaints: 'referred',
        satisfaction: 'ambiguous',
        relation: 'silent',
      });
    }
    expect(statuses('mabarra')).toMatchObject({
      compensation: 'ambiguous',
      committees: 'ambiguous',
      deadlines: 'specified',
      approval: 'silent',
    });
  });

  it('mabarra: three committees under three names, none of them joined with another', () => {
    const { committees } = load('mabarra').rules;
    expect(committees.map(({ name }) => name)).toEqual(['اللجنة المختصة', 'لجنة التحقيق والمتابعة', 'لجنة المتابعة']);
    expect(committees.every(({ sameAs, power }) => sameAs === undefined && power === undefined)).toBe(true);
  });
});
