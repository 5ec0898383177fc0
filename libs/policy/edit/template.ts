import { Refusal } from '@sanad/messages';
import { PolicyDocument, type Clause, type Module, type Section } from '../schema/document';
import type { Rules } from '../schema/rules';
import { idsIn, renamed, without } from './bindings';
import { placeAfter } from './clauses';
import type { Edit } from './edit';
import { CHAPTERS, RULE_LISTS } from './rules';
import { cited } from './words';

export interface TemplatePart {
  /** The preset it is taken from, filled. */
  readonly preset: string;
  readonly source: PolicyDocument;
  /** The chapter of the preset, and which of its clauses; all of them where none is named. */
  readonly section: string;
  readonly clauses?: readonly string[] | undefined;
  /** The chapter of the draft that takes them; a chapter of its own where there is none. */
  readonly into?: string | undefined;
  /** The clause, or the chapter, behind which they come; first where there is none. */
  readonly after?: string | undefined;
  /** Whether the rules that the preset binds to them come along. */
  readonly withRules: boolean;
}

/**
 * Clauses of a preset with the rules bound to them. Each is marked as the template's, until somebody has answered for it. What the draft has
 * already is not touched: a chapter whose rules it has keeps them.
 * @throws Refusal `policy.part_missing`
 */
export const insertTemplate =
  (part: TemplatePart): Edit =>
  (document) => {
    const taken = new Set(idsIn(PolicyDocument, document));
    const name = (id: string): string => free(`${part.preset}-${id}`, taken);
    const chosen = renamed(PolicyDocument, reduced(part), name);
    const section = chosen.sections[0]!;
    section.clauses = section.clauses.map((clause) => ({ ...clause, template: part.preset }));
    const at = place(document, section, part);
    const rules = part.withRules ? bringRules(document, chosen) : [];
    const to = { preset: part.preset, clauses: section.clauses.map(({ id }) => id), rules };
    return { document, ...at, change: { part: 'template', subject: section.id, from: null, to } };
  };

/** The preset with one chapter alone, of which the clauses chosen, and the rules that stand on nothing else. */
function reduced({ source, section: id, clauses: asked }: TemplatePart): PolicyDocument {
  const section = source.sections.find((one) => one.id === id);
  if (!section) throw new Refusal('policy.part_missing', { id });
  const chosen = asked ?? section.clauses.map((clause) => clause.id);
  const stray = chosen.find((clause) => !section.clauses.some((one) => one.id === clause));
  if (stray !== undefined) throw new Refusal('policy.part_missing', { id: stray });
  const isChosen = (one: Clause): boolean => chosen.includes(one.id);
  const others = source.sections.flatMap(({ clauses }) => clauses).filter((one) => !isChosen(one));
  const left = others.reduce((rest, one) => without(rest, { kind: 'clause', id: one.id }).document, source);
  const kept = left.sections.find((one) => one.id === id)!;
  return { ...left, sections: [{ ...kept, clauses: kept.clauses.filter(isChosen) }] };
}

function place(
  document: PolicyDocument,
  section: Section,
  { into, after }: TemplatePart,
): { at: (string | number)[]; field: string } {
  if (into === undefined) {
    const at = placeAfter(document.sections, after);
    document.sections.splice(at, 0, section);
    return { at: ['sections', at], field: 'section' };
  }
  const sectionAt = document.sections.findIndex(({ id }) => id === into);
  const home = document.sections[sectionAt];
  if (!home) throw new Refusal('policy.part_missing', { id: into });
  const at = placeAfter(home.clauses, after);
  const next = home.clauses[at];
  if (next?.joined) throw new Refusal('policy.clause_between_joined', { clause: cited(document, next.id) });
  home.clauses.splice(at, 0, ...section.clauses);
  return { at: ['sections', sectionAt], field: 'section' };
}

/** The ids of the rules that came. */
function bringRules({ rules, modules }: PolicyDocument, chosen: PolicyDocument): string[] {
  const came: string[] = [];
  for (const list of Object.values(RULE_LISTS)) {
    const theirs = chosen.rules[list] as { id: string }[];
    (rules[list] as { id: string }[]).push(...theirs);
    came.push(...theirs.map(({ id }) => id));
  }
  for (const chapter of CHAPTERS) {
    if (rules[chapter] || !isWhole(chosen.rules, chapter)) continue;
    Object.assign(rules, { [chapter]: chosen.rules[chapter] });
    came.push(chapter);
  }
  for (const module of chosen.modules.filter(({ clauses }) => clauses.length > 0)) bringModule(modules, module);
  return came;
}

/** A chapter of which nothing but empty lists is left is none. */
function isWhole(rules: Rules, chapter: (typeof CHAPTERS)[number]): boolean {
  const values = Object.values(rules[chapter] ?? {}) as unknown[];
  return values.some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
}

/** A module that was silent speaks now; another names these clauses beside its own. */
function bringModule(modules: Module[], { name, status, clauses, refersTo }: Module): void {
  const own = modules.find((module) => module.name === name);
  if (!own) return;
  own.clauses.push(...clauses);
  if (own.status === 'silent') Object.assign(own, { status, ...(refersTo !== undefined && { refersTo }) });
}

/** Where the draft has taken it before, another is found. */
function free(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2, name = id; ; count++, name = `${id}-${count}`) if (!taken.has(name)) return name;
}
