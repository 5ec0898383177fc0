import { Refusal } from '@sanad/messages';
import type { Clause, PolicyDocument, Section } from '../schema/document';
import { bindingsOf, without } from './bindings';
import type { Edit } from './edit';
import { bindingsInWords, cited } from './words';

/** Where a clause is to stand. */
export interface Place {
  readonly section: string;
  /** The clause before it; first of its section where there is none. */
  readonly after?: string | undefined;
}

/** @throws Refusal `policy.id_taken`, `policy.part_missing`, `policy.clause_between_joined` */
export const addClause =
  (clause: Clause, place: Place): Edit =>
  (document) => {
    refuseTaken(document, clause.id);
    const at = insert(document, clause, place);
    return { document, at, field: 'clause', change: { part: 'clause', subject: clause.id, from: null, to: clause } };
  };

/** @throws Refusal `policy.part_missing`, `policy.id_kept` */
export const setClause =
  (id: string, clause: Clause): Edit =>
  (document) => {
    if (clause.id !== id) throw new Refusal('policy.id_kept', { id });
    const { section, sectionAt, at } = find(document, id);
    const [from] = section.clauses.splice(at, 1, clause);
    return {
      document,
      at: ['sections', sectionAt, 'clauses', at],
      field: 'clause',
      change: { part: 'clause', subject: id, from, to: clause },
    };
  };

/** Elsewhere in the text, with everything that is bound to it. @throws Refusal as `addClause` */
export const moveClause =
  (id: string, place: Place): Edit =>
  (document) => {
    const { section, at } = find(document, id);
    if (place.after === id) throw new Refusal('policy.part_missing', { id });
    refuseBeforeJoined(document, section, at, section.clauses[at]!);
    const [clause] = section.clauses.splice(at, 1);
    const from = { section: section.id, after: section.clauses[at - 1]?.id ?? null };
    const to = insert(document, clause!, place);
    return {
      document,
      at: to,
      field: 'clause',
      change: { part: 'clause', subject: id, from, to: { section: place.section, after: place.after ?? null } },
    };
  };

/**
 * @param isTogether what stands on the clause goes along; without it the clause stays while anything does
 * @throws Refusal `policy.part_missing`, `policy.clause_bound` naming each thing, `policy.clause_between_joined`
 */
export const removeClause =
  (id: string, isTogether: boolean): Edit =>
  (document) => {
    const { section, at } = find(document, id);
    const clause = section.clauses[at]!;
    refuseBeforeJoined(document, section, at, clause);
    const bindings = bindingsOf(document, { kind: 'clause', id });
    if (bindings.length > 0 && !isTogether) {
      const fields = bindingsInWords(document, bindings);
      const clause = cited(document, id);
      throw new Refusal('policy.clause_bound', { clause, count: bindings.length }, undefined, fields);
    }
    const left = without(document, { kind: 'clause', id });
    const home = left.document.sections.find((one) => one.id === section.id)!;
    home.clauses = home.clauses.filter((one) => one.id !== id);
    const along = left.bindings.map(({ path }) => path);
    return { document: left.document, change: { part: 'clause', subject: id, from: clause, to: null, along } };
  };

/** @throws Refusal `policy.id_taken`, `policy.part_missing` */
export const addSection =
  (section: Section, after: string | undefined): Edit =>
  (document) => {
    if (document.sections.some(({ id }) => id === section.id)) throw new Refusal('policy.id_taken', { id: section.id });
    section.clauses.forEach(({ id }) => refuseTaken(document, id));
    const at = placeAfter(document.sections, after);
    document.sections.splice(at, 0, section);
    return {
      document,
      at: ['sections', at],
      field: 'section',
      change: { part: 'section', subject: section.id, from: null, to: section },
    };
  };

/** A chapter goes when nothing is left in it. @throws Refusal `policy.part_missing`, `policy.section_holds` */
export const removeSection =
  (id: string): Edit =>
  (document) => {
    const at = document.sections.findIndex((section) => section.id === id);
    if (at < 0) throw new Refusal('policy.part_missing', { id });
    const [section] = document.sections.splice(at, 1);
    const count = section!.clauses.length;
    if (count > 0) throw new Refusal('policy.section_holds', { section: id, count });
    return { document, change: { part: 'section', subject: id, from: section, to: null } };
  };

function find(document: PolicyDocument, id: string): { section: Section; sectionAt: number; at: number } {
  const sectionAt = document.sections.findIndex(({ clauses }) => clauses.some((clause) => clause.id === id));
  const section = document.sections[sectionAt];
  if (!section) throw new Refusal('policy.part_missing', { id });
  return { section, sectionAt, at: section.clauses.findIndex((clause) => clause.id === id) };
}

function insert(document: PolicyDocument, clause: Clause, { section: id, after }: Place): (string | number)[] {
  const sectionAt = document.sections.findIndex((section) => section.id === id);
  const section = document.sections[sectionAt];
  if (!section) throw new Refusal('policy.part_missing', { id });
  const at = placeAfter(section.clauses, after);
  refuseBeforeJoined(document, section, at - 1, clause);
  section.clauses.splice(at, 0, clause);
  return ['sections', sectionAt, 'clauses', at];
}

/** Behind the one named, or first. @throws Refusal `policy.part_missing` */
export function placeAfter(list: readonly { readonly id: string }[], after: string | undefined): number {
  if (after === undefined) return 0;
  const at = list.findIndex(({ id }) => id === after);
  if (at < 0) throw new Refusal('policy.part_missing', { id: after });
  return at + 1;
}

/** What is printed in one paragraph with the clause before it would be printed behind another. */
function refuseBeforeJoined(document: PolicyDocument, { clauses }: Section, at: number, { joined }: Clause): void {
  const next = clauses[at + 1];
  if (next?.joined && !joined) throw new Refusal('policy.clause_between_joined', { clause: cited(document, next.id) });
}

function refuseTaken(document: PolicyDocument, id: string): void {
  const isTaken = document.sections.some(({ clauses }) => clauses.some((clause) => clause.id === id));
  if (isTaken) throw new Refusal('policy.id_taken', { id });
}
