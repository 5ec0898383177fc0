import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { readPresets } from '@config/presets';
import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal, type RefusalCode } from '@sanad/messages';
import * as fc from 'fast-check';
import { lint } from '../linter';
import { loadPolicy } from '../load';
import { PolicyVersion } from '../policy.version';
import { filledPreset } from '../presets';
import { renderText } from '../render';
import type { Overlay } from '../schema/decisions';
import type { Clause, PolicyDocument } from '../schema/document';
import type { ChannelRule, DeadlineRule } from '../schema/rules';
import {
  addClause,
  addRule,
  addSection,
  insertTemplate,
  moveClause,
  removeChapter,
  removeClause,
  removeRule,
  removeSection,
  RULE_KINDS,
  setChapter,
  setClause,
  setModule,
  setRule,
  setTerms,
  type Edit,
} from '.';

const now = new Date('2026-01-10T07:00:00Z');
const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'] as const;
const textOf = (slug: string): PolicyDocument =>
  loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), `${slug}.yaml`);
const texts = new Map(SLUGS.map((slug) => [slug, textOf(slug)]));
const presets = readPresets().map((preset) => ({ id: preset.id, source: filledPreset(preset, {}) }));

function draftOf(document: PolicyDocument, overlays: Overlay[] = []): PolicyVersion {
  const answers = { decisions: [], overlays };
  return PolicyVersion.draft({ association: newId() as AssociationId, number: 1, document, answers, now, by: 'test' });
}
const draft = (slug: (typeof SLUGS)[number]): PolicyVersion => draftOf(structuredClone(texts.get(slug)!));
const clausesOf = ({ sections }: PolicyDocument): Clause[] => sections.flatMap(({ clauses }) => clauses);

function refusalOf(work: () => unknown): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
const codeOf = (work: () => unknown): RefusalCode | undefined => refusalOf(work)?.code;

const clause = (id: string, text: string): Clause => ({ id, kind: 'paragraph', effect: 'declaratory', text });

describe('a clause', () => {
  test('changes its words and keeps what is bound to it; old and new are told', () => {
    const version = draft('mabarra');
    const [rule] = version.document.rules.deadlines;
    const before = clausesOf(version.document).find(({ id }) => id === rule!.clause)!;
    const after = { ...before, text: `${before.text} (معدل)` };
    const { change } = version.edit(setClause(before.id, after), now);
    expect(change).toEqual({ part: 'clause', subject: before.id, from: before, to: after });
    expect(version.document.rules.deadlines).toContainEqual(rule);
    expect(renderText(version.document)).toContain(after.text);
  });

  test('with rules on it stays, naming each; removed together with them it takes all of them along and nothing else', () => {
    const version = draft('mabarra');
    const { channels } = version.document.rules;
    const of = channels[0]!.clause;
    const refused = refusalOf(() => version.edit(removeClause(of, false), now));
    expect(refused?.code).toBe('policy.clause_bound');
    expect(refused?.fields.map(({ ar }) => ar)).toContain(`قناة «${channels[0]!.label}»`);
    const { change } = version.edit(removeClause(of, true), now);
    expect(change.along).toContain(`rules.channels.${channels[0]!.id}`);
    expect(version.document.rules.channels).toEqual(channels.filter((one) => one.clause !== of));
    expect(JSON.stringify(version.document.modules)).not.toContain(`"${of}"`);
  });

  test('a committee that goes with its clause is mentioned nowhere', () => {
    const version = draft('mabarra');
    const named = version.document.rules.compensation!.conditions.find(({ committee }) => committee)!.committee!;
    const { clause: of } = version.document.rules.committees.find(({ id }) => id === named)!;
    const others = version.document.rules.compensation!.conditions.filter((one) => one.clause !== of);
    version.edit(removeClause(of, true), now);
    expect(JSON.stringify(version.document.rules)).not.toContain(`"${named}"`);
    expect(version.document.rules.compensation?.conditions ?? []).toHaveLength(others.length);
  });

  test('a chapter that lives by a list goes with the last of it', () => {
    const version = draft('mabarra');
    for (const { clause: of } of version.document.rules.compensation!.conditions)
      version.edit(removeClause(of, true), now);
    expect(version.document.rules.compensation).toBeUndefined();
  });

  test('is not put between two that are printed as one', () => {
    const document = structuredClone(texts.get('awj')!);
    const section = document.sections.find(({ clauses }) => clauses.length > 2)!;
    const [first, second] = section.clauses;
    Object.assign(second!, { joined: true });
    delete second!.mark;
    delete second!.blankBefore;
    const version = draftOf(document);
    const add = addClause(clause('new', 'بند'), { section: section.id, after: first!.id });
    expect(codeOf(() => version.edit(add, now))).toBe('policy.clause_between_joined');
    expect(codeOf(() => version.edit(removeClause(first!.id, true), now))).toBe('policy.clause_between_joined');
  });

  test.each<[string, Edit, RefusalCode, string]>([
    ['an id that is taken', addClause(clause('channels-1', 'بند'), { section: 'channels' }), 'policy.id_taken', ''],
    ['a chapter that is not there', addClause(clause('new', 'بند'), { section: 'no' }), 'policy.part_missing', ''],
    ['another id', setClause('channels-1', clause('channels-x', 'بند')), 'policy.id_kept', ''],
    ['nothing in it', setClause('channels-1', clause('channels-1', ' ')), 'policy.edit_invalid', 'clause.text'],
    [
      'under one that comes later',
      setClause('channels-1', { ...clause('channels-1', 'بند'), parent: 'channels-2' }),
      'policy.edit_invalid',
      'clause',
    ],
  ])('is refused with %s', (_what, edit, code, path) => {
    const version = draft('natiq');
    const refused = refusalOf(() => version.edit(edit, now));
    expect(refused?.code).toBe(code);
    if (path) expect(refused?.fields[0]).toMatchObject({ path });
    expect(refused?.fields[0]?.line).toBeUndefined();
  });
});

describe('rules', () => {
  test('a deadline changes in one field, and its doubt goes with its answer', () => {
    const version = draft('natiq');
    const [floor] = version.document.rules.deadlines;
    version.answer(
      {
        ...{ finding: 'deadline.start_unstated', subject: floor!.id, startsOn: 'committeeReferral' },
        ...{ by: 'أمينة المجلس', on: '2026-01-05', minutes: 'محضر' },
      },
      now,
    );
    const rule: DeadlineRule = { ...floor!, startsOn: 'submission' };
    const { withdrawn } = version.edit(setRule(floor!.id, { kind: 'deadline', rule }), now);
    expect(withdrawn.map(({ finding }) => finding)).toEqual(['deadline.start_unstated']);
    expect(lint(version.document).map(({ code }) => code)).not.toContain('deadline.start_unstated');
  });

  test('channels change their order; the first may be any', () => {
    const version = draft('natiq');
    const order = (): string[] => version.document.rules.channels.map(({ id }) => id);
    const before = order();
    const last = version.document.rules.channels.at(-1)!;
    version.edit(setRule(last.id, { kind: 'channel', rule: last }, { first: true }), now);
    expect(order()).toEqual([last.id, ...before.slice(0, -1)]);
    version.edit(setRule(last.id, { kind: 'channel', rule: last }, { after: before[0] }), now);
    expect(order()).toEqual([before[0], last.id, ...before.slice(1, -1)]);
  });

  test('for a module that is silent they are refused in words, with what to do first', () => {
    const document = structuredClone(texts.get('natiq')!);
    const at = document.modules.findIndex(({ name }) => name === 'channels');
    document.modules[at] = { name: 'channels', status: 'silent', clauses: [] };
    document.rules.channels = [];
    const version = draftOf(document);
    const rule: ChannelRule = { id: 'fax', clause: 'channels-1', kind: 'FAX', label: 'الفاكس' };
    const refused = refusalOf(() => version.edit(addRule({ kind: 'channel', rule }), now));
    expect(refused?.fields[0]?.ar).toBe(
      'في المسودة قواعد لباب «قنوات التواصل» وحاله «لم تتناوله السياسة». غيّروا حال الباب أولًا، أو احذفوا قواعده.',
    );
    version.edit(setModule('channels', { name: 'channels', status: 'specified', clauses: ['channels-1'] }), now);
    version.edit(addRule({ kind: 'channel', rule }), now);
    expect(version.document.rules.channels).toEqual([rule]);
  });

  test.each<[string, Edit, RefusalCode, string]>([
    [
      'of a clause that is not there',
      addRule({ kind: 'channel', rule: { id: 'x', clause: 'no', kind: 'FAX', label: 'فاكس' } as ChannelRule }),
      'policy.edit_invalid',
      'channel.clause',
    ],
    [
      'of another kind',
      setRule('reply-floor', { kind: 'tool', rule: { id: 'reply-floor', clause: 'handling-5' } }),
      'policy.rule_kind_kept',
      '',
    ],
    ['that is not there', removeRule('no'), 'policy.part_missing', ''],
    ['no chapter', removeChapter('compensation'), 'policy.part_missing', ''],
  ])('are refused: %s', (_what, edit, code, path) => {
    const refused = refusalOf(() => draft('natiq').edit(edit, now));
    expect(refused?.code).toBe(code);
    if (path) expect(refused?.fields.map((field) => field.path)).toContain(path);
  });

  test('a rule that an addition stands on stays', () => {
    const document = structuredClone(texts.get('natiq')!);
    const [floor] = document.rules.deadlines;
    const reminders = [{ name: 'r', daysBefore: 1, to: 'assignee' as const }];
    const overlay: Overlay = {
      ...{ id: 'ladder', addedBy: 'association', name: 'ماجد الرويس', on: '2026-01-01', why: 'تذكير' },
      ...{ appliesTo: floor!.id, reminders },
    };
    const version = draftOf(document, [overlay]);
    const hash = version.contentHash;
    expect(codeOf(() => version.edit(removeRule(floor!.id), now))).toBe('policy.overlay_stands');
    expect(codeOf(() => version.edit(removeClause(floor!.clause, true), now))).toBe('policy.overlay_stands');
    expect(version.contentHash).toBe(hash);
  });
});

describe('clauses of a template', () => {
  const insert = (version: PolicyVersion, section: string, withRules = true): void => {
    const [, { id: preset, source } = presets[0]!] = presets;
    version.edit(insertTemplate({ preset, source, section, withRules, after: 'handling' }), now);
  };

  test('come with their rules, are marked, and each waits for somebody who answers for it', () => {
    const version = draft('natiq');
    insert(version, 'information');
    const taken = clausesOf(version.document).filter(({ template }) => template === 'template-b');
    expect(taken.length).toBeGreaterThan(2);
    const bound = Object.values(version.document.rules.information!) as string[];
    expect(bound.every((id) => id.startsWith('template-b-'))).toBe(true);
    const asked = version.blockers().filter(({ code }) => code === 'text.of_template');
    expect(asked.map(({ subject }) => subject)).toEqual(
      taken.filter(({ kind }) => kind !== 'heading').map(({ id }) => id),
    );
    const confirmed = { finding: 'text.of_template', subject: taken.at(-1)!.id, confirmed: 'نص الجمعية' };
    version.answer({ ...confirmed, by: 'أمينة المجلس', on: '2026-01-05' }, now);
    expect(version.blockers().filter(({ code }) => code === 'text.of_template')).toHaveLength(asked.length - 1);
    const own = { ...taken.at(-1)!, text: 'بكلمات الجمعية' };
    delete own.template;
    const { withdrawn } = version.edit(setClause(own.id, own), now);
    expect(withdrawn).toMatchObject([confirmed]);
  });

  test('taken over twice they have other ids; without their rules nothing is bound to them', () => {
    const version = draft('natiq');
    const { modules } = structuredClone(version.document);
    insert(version, 'channels', false);
    insert(version, 'channels', false);
    const ids = clausesOf(version.document).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(version.document.modules).toEqual(modules);
  });

  test('what is referred elsewhere stays so until somebody says otherwise', () => {
    const version = draft('natiq');
    expect(version.document.modules.find(({ name }) => name === 'compensation')?.status).toBe('referred');
    expect(codeOf(() => insert(version, 'compensation'))).toBe('policy.edit_invalid');
  });

  test.each(presets.map(({ id, source }) => [id, source] as const))(
    'every chapter of %s can be taken over',
    (preset, source) => {
      for (const { id: section } of source.sections) {
        for (const slug of SLUGS) {
          const version = draft(slug);
          const before = clausesOf(version.document).length;
          version.edit(insertTemplate({ preset, source, section, withRules: false }), now);
          expect(clausesOf(version.document).length).toBeGreaterThan(before);
        }
      }
    },
  );
});

describe('any sequence of edits', () => {
  /** Numbers choose among what the draft has at that moment. */
  interface Step {
    readonly verb: number;
    readonly one: number;
    readonly other: number;
    readonly words: string;
    readonly flag: boolean;
  }
  const steps = fc.array(
    fc.record({
      verb: fc.nat(99),
      one: fc.nat(9_999),
      other: fc.nat(9_999),
      words: fc.constantFrom('تلتزم الجمعية بالرد.', 'خلال ١٥ يوم عمل', ' ', 'بند ${name}', 'نص\nمن سطرين'),
      flag: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];

  const VERBS: readonly ((document: PolicyDocument, step: Step, id: string) => Edit | undefined)[] = [
    ({ sections }, { one, other, words }, id) => {
      const section = pick(sections, one)!;
      return addClause(clause(id, words), {
        section: section.id,
        after: pick([...section.clauses, undefined], other)?.id,
      });
    },
    (document, { one, words, flag }) => {
      const found = pick(clausesOf(document), one);
      return found && setClause(found.id, { ...found, text: words, ...(flag && { joined: true as const }) });
    },
    (document, { one, other }) => {
      const [found, section] = [pick(clausesOf(document), one), pick(document.sections, other)!];
      return (
        found && moveClause(found.id, { section: section.id, after: pick([undefined, ...section.clauses], other)?.id })
      );
    },
    (document, { one, flag }) => {
      const found = pick(clausesOf(document), one);
      return found && removeClause(found.id, flag);
    },
    ({ sections }, { one, words }, id) =>
      addSection({ id: `section-${id}`, kind: 'closing', clauses: [clause(id, words)] }, pick(sections, one)!.id),
    ({ sections }, { one }) => removeSection(pick(sections, one)!.id),
    (document, { one, other }, id) => {
      const of = pick(clausesOf(document), one);
      const rule = { id, clause: of?.id ?? 'no', kind: 'FAX', label: 'الفاكس' } as ChannelRule;
      return addRule({ kind: 'channel', rule }, { after: pick([undefined, ...document.rules.channels], other)?.id });
    },
    ({ rules }, { one, other }) => {
      const rule = pick(rules.deadlines, one);
      return rule && setRule(rule.id, { kind: 'deadline', rule: { ...rule, amount: other % 40 } as DeadlineRule });
    },
    ({ rules }, { one }) => {
      const lists = { channel: rules.channels, step: rules.steps, committee: rules.committees, tool: rules.tools };
      const rule = pick(Object.values(lists).flat(), one);
      return rule && removeRule(rule.id);
    },
    ({ rules }, { flag }) =>
      flag && rules.review
        ? setChapter('review', { ...rules.review, interval: { amount: 1, unit: 'year' } })
        : removeChapter('review'),
    ({ terms }, { words }) => setTerms({ ...terms, forms: { ...terms.forms, singular: words } }),
    ({ modules }, { one, flag }) => {
      const module = pick(modules, one)!;
      return setModule(
        module.name,
        flag ? { name: module.name, status: 'silent', clauses: [] } : { ...module, status: 'ambiguous' },
      );
    },
    (document, { one, other, flag }) => {
      const { id: preset, source } = pick(presets, one)!;
      const [section, into] = [pick(source.sections, other)!, flag ? pick(document.sections, one)!.id : undefined];
      return insertTemplate({ preset, source, section: section.id, into, withRules: flag });
    },
  ];

  function expectPrinted(document: PolicyDocument): void {
    const printed = renderText(document);
    let from = 0;
    for (const { text } of clausesOf(document)) {
      const at = printed.indexOf(text, from);
      expect([text, at >= from]).toEqual([text, true]);
      from = at + text.length;
    }
  }

  const stepsOf = (version: PolicyVersion, list: readonly Step[], done: (edit: Edit) => void): void =>
    list.forEach((step, at) => {
      const edit = pick(VERBS, step.verb)!(version.document, step, `added-${at}`);
      if (edit) done(edit);
    });

  test('leaves a document that loads, and prints every clause that was not removed', () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...SLUGS), steps, (slug, list) => {
        const version = draft(slug);
        stepsOf(version, list, (edit) => {
          const before = new Map(clausesOf(version.document).map(({ id, text }) => [id, text]));
          const bytes = JSON.stringify(version.document);
          const refusal = refusalOf(() => {
            const { change } = version.edit(edit, now);
            const after = new Map(clausesOf(version.document).map(({ id, text }) => [id, text]));
            const removed = change.part === 'clause' && change.to === null ? [change.subject] : [];
            const touched = change.part === 'clause' ? change.subject : '';
            for (const [id, text] of before) {
              if (!removed.includes(id)) expect([id, id === touched || after.get(id) === text]).toEqual([id, true]);
              expect(after.has(id)).toBe(!removed.includes(id));
            }
          });
          if (refusal) expect(JSON.stringify(version.document)).toBe(bytes);
          if (refusal) refused++;
          else taken++;
          expectPrinted(version.document);
        });
        expectPrinted(loadPolicy(JSON.stringify(version.document), 'draft'));
      }),
      { numRuns: 12 },
    );
    // Neither is all refused nor is all taken: both halves have been looked at.
    expect(Math.min(taken, refused)).toBeGreaterThan(0);
  });

  test('is refused once the board has approved, and every byte stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SLUGS), steps, fc.constantFrom('approved', 'inForce'), (slug, list, state) => {
        const version = draft(slug);
        version.approvedAt = now;
        if (state === 'inForce') version.inForceFrom = now;
        const bytes = JSON.stringify(version);
        stepsOf(version, list, (edit) => {
          expect(codeOf(() => version.edit(edit, now))).toBe('policy.document_kept');
          expect(JSON.stringify(version)).toBe(bytes);
        });
      }),
      { numRuns: 30 },
    );
  });
});

test('every kind of rule can be taken away again', () => {
  for (const slug of SLUGS) {
    const { rules } = texts.get(slug)!;
    const lists = [rules.channels, rules.contacts, rules.tools, rules.steps, rules.deadlines, rules.supersedes];
    expect(RULE_KINDS).toHaveLength(lists.length + 1);
    for (const { id } of lists.flat()) expect(codeOf(() => draft(slug).edit(removeRule(id), now))).toBeUndefined();
  }
});
