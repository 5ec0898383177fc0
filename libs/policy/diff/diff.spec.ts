import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { caseEffects, differenceFields, differenceKinds, differenceTopics } from '@sanad/messages';
import fc from 'fast-check';
import { parse } from 'yaml';
import { aPolicy, clauseOf, sectionOf } from '../linter/cases/a-policy';
import { loadPolicy } from '../load';
import { PolicyAnswers, type Overlay } from '../schema/decisions';
import { PolicyDocument } from '../schema/document';
import { shapeOf } from '../schema/shape';
import type { SchemaClass } from '../schema/fields';
import { comparePolicies, type Difference, type DifferenceTopic, type PolicyContent } from '.';
import { changeAnywhere, mirrored, shuffled, uncovered } from './diff.oracle';
import { pieces } from './pieces';
import { wordsOf } from './values';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'] as const;
const NO_ANSWERS: PolicyAnswers = { decisions: [], overlays: [] };

const policies = new Map<string, PolicyDocument>();
function read(slug: (typeof SLUGS)[number]): PolicyDocument {
  const known = policies.get(slug) ?? loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), slug);
  policies.set(slug, known);
  return JSON.parse(JSON.stringify(known)) as PolicyDocument; // what is not stated is not there
}

const content = (document: PolicyDocument, answers = NO_ANSWERS): PolicyContent => ({ document, answers });

/** The differences of a policy and what a change makes of it. */
function after(change: (document: PolicyDocument) => void, document = aPolicy()): readonly Difference[] {
  const changed = structuredClone(document);
  change(changed);
  return comparePolicies(content(document), content(changed)).differences;
}

const arabic = (differences: readonly Difference[]): string[] =>
  differences
    .flatMap(({ title, lines }) => lines.map(({ ar }) => `${title.ar} – ${ar}`))
    .map((line) => line.replace(/[\u2066\u2069]/g, ''));

describe('in words', () => {
  it('neither rule nor finding is told by its code, whatever is answered or added', () => {
    const demo = parse(readFileSync(demoAnswersFile, 'utf8')) as Readonly<Record<string, PolicyAnswers>>;
    const told = SLUGS.flatMap((slug) => {
      const [bare, answered] = [content(read(slug)), content(read(slug), demo[slug])];
      const anew = JSON.stringify(answered).replace(/"reply-(floor|ceiling)"/g, '"reply-$1-anew"');
      const moved = JSON.parse(anew) as PolicyContent;
      moved.answers.overlays.forEach((overlay) => (overlay.reminders = overlay.reminders?.slice(1)));
      return [
        comparePolicies(bare, answered),
        comparePolicies(answered, bare),
        comparePolicies(answered, moved),
      ].flatMap(({ differences }) => differences);
    });
    const quoted = /«[^»]*»|“[^”]*”/g;
    const lines = told.flatMap(({ title, lines }) => [title, ...lines]).flatMap(({ ar, en }) => [ar, en]);
    const codes = lines
      .map((line) => line.replace(quoted, ''))
      .filter((line) => /[a-z]+[-_.][a-z]+_?|[a-z][A-Z]/.test(line));
    expect(codes.filter((line) => !/follow-up|e-mail/.test(line))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'إجابة عن ملاحظة: السياسات المستبدلة',
        'عن: الرد على الطلب',
        'ما تخصه: الرد على الطلب',
        'About: “اللجنة المختصة”',
      ]),
    );
  });

  const limited = (): PolicyDocument =>
    aPolicy(({ rules }) => {
      rules.deadlines.push({
        id: 'reply',
        clause: 'handling-1',
        obligation: 'requestResponse',
        bound: 'AT_MOST',
        amount: 15,
        unit: 'workingDay',
        startsOn: 'completeness',
        stopsOn: 'reply',
      });
    });
  const changed = (change: object): string[] =>
    arabic(after(({ rules }) => Object.assign(rules.deadlines[0]!, change), limited()));

  it.each([
    [{ amount: 10 }, 'مهلة: الرد على الطلب – المدة: من 15 يوم عمل إلى 10 أيام عمل'],
    [{ amount: 2 }, 'مهلة: الرد على الطلب – المدة: من 15 يوم عمل إلى يومي عمل'],
    [{ amount: 1 }, 'مهلة: الرد على الطلب – المدة: من 15 يوم عمل إلى يوم عمل واحد'],
    [{ amount: 103, unit: 'calendarDay' }, 'مهلة: الرد على الطلب – المدة: من 15 يوم عمل إلى 103 أيام'],
    [{ amount: 2, unit: 'week' }, 'مهلة: الرد على الطلب – المدة: من 15 يوم عمل إلى أسبوعين'],
    [{ bound: 'AT_LEAST' }, 'مهلة: الرد على الطلب – الحد: من «لا تزيد» إلى «لا تقل»'],
    [{ startsOn: 'submission' }, 'مهلة: الرد على الطلب – تبدأ من: من اكتمال الطلب إلى تقديم الطلب'],
    [{ stopsOn: 'decision' }, 'مهلة: الرد على الطلب – تنتهي عند: من وصول الرد إلى القرار'],
  ])('a deadline with %j', (change, words) => {
    expect(changed(change)).toEqual([words]);
  });

  it('a start that was not stated is said to be new, and the other way round', () => {
    expect(arabic(after(({ rules }) => delete rules.deadlines[0]!.startsOn, limited()))).toEqual([
      'مهلة: الرد على الطلب – تبدأ من: لم يعد مذكورًا، وكان اكتمال الطلب',
    ]);
  });

  it('what it means: for new requests alone', () => {
    const [difference] = after(({ rules }) => (rules.deadlines[0]!.amount = 10), limited());
    expect(difference).toMatchObject({ kind: 'changed', chapter: 'handling', effect: 'newRequests' });
    expect(caseEffects[difference!.effect].ar).toContain('للطلبات الجديدة فقط');
  });

  it('a word within a clause, piece by piece', () => {
    const before = aPolicy((policy) => (clauseOf(policy, 'handling-1').text = 'يُرد خلال خمسة عشر يوم عمل.'));
    const [difference, ...more] = after(
      (policy) => (clauseOf(policy, 'handling-1').text = 'يُرد خلال عشرة أيام عمل.'),
      before,
    );
    expect(more).toEqual([]);
    expect(difference).toMatchObject({ topic: 'clauses', clauses: { before: ['handling-1'], after: ['handling-1'] } });
    expect(difference!.pieces).toEqual([
      { kind: 'same', text: 'يُرد خلال ' },
      { kind: 'removed', text: 'خمسة عشر يوم' },
      { kind: 'added', text: 'عشرة أيام' },
      { kind: 'same', text: ' عمل.' },
    ]);
  });

  it('either text is its own pieces, one after the other; the other way round they are exchanged', () => {
    const words = fc
      .array(fc.constantFrom('يُرد', 'خلال', 'عشرة', 'أيام', ' ', '  ', 'عمل'), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const found = pieces(one, other);
        const text = (without: string): string =>
          found
            .filter(({ kind }) => kind !== without)
            .map((piece) => piece.text)
            .join('');
        expect([text('added'), text('removed')]).toEqual([one, other]);
        expect(pieces(other, one).filter(({ kind }) => kind === 'same')).toEqual(
          found.filter(({ kind }) => kind === 'same'),
        );
      }),
    );
  });

  it('every topic, kind and field has Arabic and English', () => {
    for (const words of [differenceTopics, differenceKinds, differenceFields, caseEffects].flatMap((all) =>
      Object.values(all),
    )) {
      expect([words.ar, words.en].every((text) => text.trim() !== '')).toBe(true);
      expect(words.ar).toMatch(/[\u0600-\u06ff]/);
    }
  });
});

describe('every field of the schema', () => {
  const fields = (
    of: SchemaClass,
    topic: string,
    seen: string[] = [],
  ): { topic: string; name: string; allowed?: readonly unknown[] }[] =>
    [...shapeOf(of).values()].flatMap(({ name, nested, allowed }) => [
      { topic, name, ...(allowed && { allowed }) },
      ...(nested && !seen.includes(nested.name)
        ? fields(nested, TOPIC_OF[nested.name] ?? topic, [...seen, nested.name])
        : []),
    ]);
  const TOPIC_OF: Readonly<Record<string, DifferenceTopic>> = {
    Clause: 'clauses',
    Section: 'sections',
    AssociationNames: 'names',
    Licence: 'licences',
    Terms: 'terms',
    Module: 'modules',
    ChannelRule: 'channels',
    BranchRules: 'branches',
    ContactRule: 'contacts',
    ToolRule: 'tools',
    StepRule: 'steps',
    DeadlineRule: 'deadlines',
    CommitteeRule: 'committees',
    CompensationRules: 'compensation',
    ComplaintRules: 'complaints',
    SatisfactionRules: 'satisfaction',
    ApprovalStatement: 'approval',
    Supersession: 'supersedes',
    Review: 'review',
    Overlay: 'overlays',
    Decision: 'decisions',
  };
  const all = [...fields(PolicyDocument, 'other'), ...fields(PolicyAnswers, 'other')];
  const PLACES = [
    'names',
    'licences',
    'terms',
    'modules',
    'rules',
    'contacts',
    'tools',
    'steps',
    'deadlines',
    'committees',
    'compensation',
    'complaints',
    'satisfaction',
    'information',
    'relation',
    'responsibilities',
    'approval',
    'review',
    'decisions',
    'overlays',
  ];

  it('has a name in words', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(
      [...new Set(all.map(({ name }) => name))].filter((name) => !(name in differenceFields) && !PLACES.includes(name)),
    ).toEqual([]);
  });

  it('has words for each of its closed values', () => {
    const closed = all.filter(({ allowed }) => allowed?.some((value) => typeof value === 'string'));
    const wordless = closed.flatMap(({ topic, name, allowed }) =>
      allowed!
        .filter((value) => !wordsOf(topic as DifferenceTopic, name)?.[String(value)])
        .map((value) => `${topic}.${name}: ${String(value)}`),
    );
    expect(wordless).toEqual([]);
  });
});

describe('matching', () => {
  it('a clause that went elsewhere has moved: nothing came, nothing went', () => {
    const found = after((policy) => {
      const { clauses } = sectionOf(policy, 'handling');
      clauses.push(clauses.shift()!);
    });
    expect(found.map(({ topic, kind }) => [topic, kind])).toEqual([['clauses', 'moved']]);
    const between = after((policy) =>
      sectionOf(policy, 'tools').clauses.push(sectionOf(policy, 'channels').clauses.pop()!),
    );
    expect(arabic(between)).toEqual([expect.stringContaining('انتقل من «قنوات التواصل» إلى «أدوات الموظف»')]);
  });

  it('a clause that came shifts the ids behind it: it alone is new', () => {
    const found = after((policy) => {
      const { clauses } = sectionOf(policy, 'handling');
      const rest = clauses.filter(({ kind }) => kind !== 'heading');
      rest.toReversed().forEach((clause) => {
        const next = `handling-${Number(clause.id.split('-').at(-1)) + 1}`;
        for (const rule of [...policy.rules.steps, ...policy.rules.committees])
          if (rule.clause === clause.id) rule.clause = next;
        clause.id = next;
      });
      clauses.splice(clauses.indexOf(rest[0]!), 0, {
        id: 'handling-1',
        kind: 'item',
        effect: 'evidenced',
        text: 'يُرحَّب بالمراجع عند قدومه.',
      });
    });
    expect(found.filter(({ kind }) => kind !== 'changed').map(({ kind, clauses }) => [kind, clauses.after])).toEqual([
      ['added', ['handling-1']],
    ]);
    expect(
      found.filter(({ kind }) => kind === 'changed').every(({ renamed, topic }) => topic === 'clauses' && renamed),
    ).toBe(true);
  });

  it('the same id with other words is the clause reworded, unless another is far more alike', () => {
    const [difference, ...more] = after((policy) => (clauseOf(policy, 'handling-1').text = 'كلام لا صلة له بما كان.'));
    expect([difference?.kind, more]).toEqual(['changed', []]);
  });

  it('pairs show every clause of both once', () => {
    const [before, later] = [read('natiq'), read('basmat')];
    const { pairs } = comparePolicies(content(before), content(later));
    const ids = (document: PolicyDocument): string[] =>
      document.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(ids(later));
    expect(pairs.flatMap((pair) => pair.before ?? []).sort()).toEqual(ids(before).sort());
  });
});

describe('beside the text', () => {
  const overlay: Overlay = {
    id: 'quorum',
    addedBy: 'association',
    name: 'نورة الشمري',
    on: '2026-01-04',
    why: 'لم يُذكر',
    quorum: 2,
  };
  it('additions and answers are told apart from the text', () => {
    const document = aPolicy();
    const with1: PolicyAnswers = { overlays: [overlay], decisions: [] };
    const with2: PolicyAnswers = {
      overlays: [{ ...overlay, quorum: 3 }],
      decisions: [{ finding: 'names.differ', by: 'أمين المجلس', on: '2026-01-04', legalName: 'جمعية سنابل' }],
    };
    const { differences } = comparePolicies(content(document, with1), content(document, with2));
    expect(differences.map(({ topic, kind }) => [topic, kind])).toEqual([
      ['overlays', 'changed'],
      ['decisions', 'added'],
    ]);
    expect(arabic(differences)[0]).toContain('النصاب: من 2 إلى 3');
    expect(arabic(differences)[1]).toContain('الاسم النظامي: «جمعية سنابل»');
  });
});

describe('branches', () => {
  it('that the text comes to name are told with where they serve and how one reaches them', () => {
    const later = aPolicy();
    later.rules.branches = {
      places: [{ id: 'north', clause: 'channels-1', label: 'فرع الشمال', serves: 'أحياء الشمال', channels: ['PHONE'] }],
    };
    const { differences } = comparePolicies(content(aPolicy()), content(later));
    expect(differences.map(({ topic, kind, effect }) => [topic, kind, effect])).toEqual([
      ['branches', 'added', 'newCases'],
    ]);
    expect(arabic(differences)[0]).toContain('أحياء الشمال');
    expect(uncovered(content(aPolicy()), content(later), differences)).toEqual([]);
    const moved = structuredClone(later);
    moved.rules.branches!.places[0]!.serves = 'الشمال والغرب';
    const changed = comparePolicies(content(later), content(moved)).differences;
    expect(arabic(changed)[0]).toContain('يخدم: من «أحياء الشمال» إلى «الشمال والغرب»');
    expect(uncovered(content(later), content(moved), changed)).toEqual([]);
  });
});

describe('properties', () => {
  const start = fc.constantFrom(...SLUGS);
  /** A policy, and the places and ways in which it is changed. */
  const changes = fc.tuple(start, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }));
  type Changes = [(typeof SLUGS)[number], [number, number][]];
  const changed = ([slug, ways]: Changes): { before: PolicyContent; later: PolicyContent } => {
    const [before, later] = [content(read(slug), ANSWERS), structuredClone(content(read(slug), ANSWERS))];
    for (const [where, how] of ways) changeAnywhere(later, where, how);
    return { before, later };
  };
  const ANSWERS: PolicyAnswers = {
    decisions: [{ finding: 'names.differ', by: 'أمين المجلس', on: '2026-01-04', legalName: 'جمعية سنابل' }],
    overlays: [
      {
        id: 'ladder',
        addedBy: 'association',
        name: 'نورة',
        on: '2026-01-04',
        why: 'تذكير',
        reminders: [{ name: 'a', daysBefore: 2, to: 'assignee' }],
        checklist: [{ id: 'identity', label: 'الهوية', required: true }],
      },
    ],
  };
  const RUNS = { numRuns: 40 };

  it('a version does not differ from itself', () => {
    for (const slug of SLUGS) expect(comparePolicies(content(read(slug)), content(read(slug))).differences).toEqual([]);
  });

  it('whatever is changed, anywhere, is covered: nothing differs beside what is told', () => {
    fc.assert(
      fc.property(changes, (ways) => {
        const { before, later } = changed(ways);
        expect(uncovered(before, later, comparePolicies(before, later).differences)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('two policies that have nothing to do with each other are covered as well', () => {
    for (const one of SLUGS)
      for (const other of SLUGS) {
        const [before, later] = [content(read(one)), content(read(other), ANSWERS)];
        expect(uncovered(before, later, comparePolicies(before, later).differences)).toEqual([]);
      }
  });

  it('planted: a difference left out is seen, whichever it is', () => {
    const [before, later] = [content(read('mabarra')), content(read('mabarra'), ANSWERS)];
    for (let count = 0; count < 25; count++) changeAnywhere(later, count * 977, 0);
    const { differences } = comparePolicies(before, later);
    expect(differences.length).toBeGreaterThan(15);
    for (const left of differences) {
      const isSeen =
        uncovered(
          before,
          later,
          differences.filter((one) => one !== left),
        ).length > 0;
      expect({ left: left.title.en, isSeen }).toEqual({ left: left.title.en, isSeen: true });
    }
  });

  it('the other way round the same is told with the sides exchanged', () => {
    fc.assert(
      fc.property(changes, (ways) => {
        const { before, later } = changed(ways);
        const [there, back] = [comparePolicies(before, later), comparePolicies(later, before)];
        expect(back.differences.map(mirrored).sort()).toEqual(
          there.differences.map((one) => mirrored(mirroredBack(one))).sort(),
        );
      }),
      RUNS,
    );
  });

  it('the order of keys makes no difference', () => {
    fc.assert(
      fc.property(changes, (ways) => {
        const { before, later } = changed(ways);
        expect(comparePolicies(shuffled(before), shuffled(later))).toEqual(comparePolicies(before, later));
      }),
      { numRuns: 30 },
    );
  });
});

/** A difference as it is told the other way round. */
function mirroredBack({ covers, clauses, kind, pieces, ...rest }: Difference): Difference {
  const swap = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed', same: 'same' } as const;
  return {
    ...rest,
    kind: swap[kind],
    clauses: { before: clauses.after, after: clauses.before },
    covers: { before: covers.after, after: covers.before },
    ...(pieces && { pieces: pieces.map((piece) => ({ ...piece, kind: swap[piece.kind] })) }),
  };
}
