import { at, isObject, textOf, type Json, type JsonObject, type Path } from './json';
import type { KeyOf } from './pairing';
import { folded } from './similarity';
import type { DifferenceTopic } from './types';

/** A list of things that have to be found again in the other version: by the first of its keys that finds them. */
export interface ListPlace {
  readonly topic: DifferenceTopic;
  readonly path: Path;
  readonly keys: (same: SameAs) => readonly KeyOf<JsonObject>[];
}

/** A mapping whose own fields are compared; lists within it have a place of their own. */
export interface MappingPlace {
  readonly topic: DifferenceTopic;
  readonly path: Path;
}

/** What an id of the earlier version is called in the later one. */
export interface SameAs {
  readonly clause: (id: string) => string;
  readonly rule: (id: string) => string;
}

/** Everything but the text itself. Whatever stands in a content and is in none of these places is told as a field of the mapping around it. */
export const LISTS: readonly ListPlace[] = [
  { topic: 'names', path: ['document', 'names', 'mentions'], keys: byClauseAnd('text') },
  { topic: 'licences', path: ['document', 'licences'], keys: byClauseAnd('number', 'kind') },
  { topic: 'modules', path: ['document', 'modules'], keys: () => [field('name')] },
  { topic: 'channels', path: ['document', 'rules', 'channels'], keys: byRule('kind', 'label') },
  { topic: 'branches', path: ['document', 'rules', 'branches', 'places'], keys: byRule('label') },
  { topic: 'contacts', path: ['document', 'rules', 'contacts'], keys: byRule('kind', 'value') },
  { topic: 'tools', path: ['document', 'rules', 'tools'], keys: byRule('kind', 'label') },
  { topic: 'steps', path: ['document', 'rules', 'steps'], keys: byRule('kind') },
  { topic: 'deadlines', path: ['document', 'rules', 'deadlines'], keys: byRule('obligation', 'bound') },
  { topic: 'committees', path: ['document', 'rules', 'committees'], keys: byRule('name') },
  { topic: 'compensation', path: ['document', 'rules', 'compensation', 'conditions'], keys: byRule('kind') },
  { topic: 'complaints', path: ['document', 'rules', 'complaints', 'channels'], keys: byRule('kind') },
  { topic: 'satisfaction', path: ['document', 'rules', 'satisfaction', 'methods'], keys: byRule('kind', 'label') },
  { topic: 'supersedes', path: ['document', 'rules', 'supersedes'], keys: byRule('asWritten') },
  { topic: 'overlays', path: ['answers', 'overlays'], keys: () => [field('id')] },
  { topic: 'decisions', path: ['answers', 'decisions'], keys: byQuestion },
];

export const MAPPINGS: readonly MappingPlace[] = [
  { topic: 'other', path: [] },
  { topic: 'other', path: ['document'] },
  { topic: 'names', path: ['document', 'names'] },
  { topic: 'terms', path: ['document', 'terms'] },
  { topic: 'other', path: ['document', 'rules'] },
  { topic: 'branches', path: ['document', 'rules', 'branches'] },
  { topic: 'compensation', path: ['document', 'rules', 'compensation'] },
  { topic: 'complaints', path: ['document', 'rules', 'complaints'] },
  { topic: 'satisfaction', path: ['document', 'rules', 'satisfaction'] },
  { topic: 'information', path: ['document', 'rules', 'information'] },
  { topic: 'relation', path: ['document', 'rules', 'relation'] },
  { topic: 'responsibilities', path: ['document', 'rules', 'responsibilities'] },
  { topic: 'approval', path: ['document', 'rules', 'approval'] },
  { topic: 'review', path: ['document', 'rules', 'review'] },
  { topic: 'other', path: ['answers'] },
];

/** Told apart from the places above: it is matched by its words. */
export const SECTIONS: Path = ['document', 'sections'];

const known = new Set([SECTIONS, ...LISTS.map(({ path }) => path), ...MAPPINGS.map(({ path }) => path)].map(String));
/** Whether a field of a mapping has a place of its own. */
export const hasPlace = (path: Path): boolean => known.has(String(path));

/** Whether both contents have what the list stands in; where one has not, the whole mapping has come or gone. */
export const isInBoth = ({ path }: ListPlace, before: Json, after: Json): boolean =>
  [before, after].every((content) => isObject(at(content, path.slice(0, -1))));

const field =
  (name: string): KeyOf<JsonObject> =>
  (item) =>
    typeof item[name] === 'string' ? item[name] : undefined;

/** An id may have been given to something else: with what it is it counts first, alone it counts last. */
function byRule(...what: readonly string[]): ListPlace['keys'] {
  return (same) => {
    const id: KeyOf<JsonObject> = (item, side) =>
      side === 'before' ? same.rule(textOf(item['id'])) : textOf(item['id']);
    const is =
      (names: readonly string[]): KeyOf<JsonObject> =>
      (item) =>
        names.map((name) => folded(textOf(item[name]))).join('|');
    const clause = clauseKey(same);
    const both =
      (one: KeyOf<JsonObject>, other: KeyOf<JsonObject>): KeyOf<JsonObject> =>
      (item, side) =>
        `${one(item, side)}|${other(item, side)}`;
    return [both(id, is(what.slice(0, 1))), both(clause, is(what)), both(clause, is(what.slice(0, 1))), is(what), id];
  };
}

function byClauseAnd(...what: readonly string[]): ListPlace['keys'] {
  return (same) => {
    const clause = clauseKey(same);
    const is: KeyOf<JsonObject> = (item, side) =>
      [clause(item, side), ...what.map((name) => textOf(item[name]))].join('|');
    return [is, clause];
  };
}

const clauseKey =
  (same: SameAs): KeyOf<JsonObject> =>
  (item, side) => {
    const clause = textOf(item['clause']);
    return side === 'before' ? same.clause(clause) : clause;
  };

function byQuestion(same: SameAs): readonly KeyOf<JsonObject>[] {
  const subject = (item: JsonObject, side: 'before' | 'after'): string => {
    const name = textOf(item['subject']);
    return side === 'before' ? same.rule(same.clause(name)) : name;
  };
  return [(item, side) => `${textOf(item['finding'])}|${subject(item, side)}`];
}
