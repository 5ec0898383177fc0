import { canonical, isList, isObject, objectsAt, textOf, type Json, type JsonObject, type Path } from './json';
import { paired, turned, type KeyOf, type Pair } from './pairing';
import { isInBoth, LISTS, SECTIONS, type SameAs } from './places';
import { alike, folded, type Text } from './similarity';
import type { DifferenceTopic } from './types';

/** A clause with the place it stands at. */
export interface Placed {
  readonly clause: JsonObject;
  readonly id: string;
  readonly section: number;
  readonly chapter: string;
  readonly path: Path;
}

/** What of one content is the same thing in the other. */
export interface Matching {
  readonly sections: readonly Pair[];
  /** By the places of `placed`. */
  readonly clauses: readonly Pair[];
  /** By the path of the list. */
  readonly lists: ReadonlyMap<string, readonly Pair[]>;
  readonly same: SameAs;
  /** The pairs were found from the later content on. */
  readonly isTurned: boolean;
}

/** Two contents with what of one is what of the other. */
export interface Compared {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly matching: Matching;
}

export function placed(content: JsonObject): Placed[] {
  return objectsAt(content, SECTIONS).flatMap((section, index) =>
    objectsAt(section, ['clauses']).map((clause, place) => ({
      clause,
      id: textOf(clause['id']),
      section: index,
      chapter: textOf(section['kind']),
      path: [...SECTIONS, index, 'clauses', place],
    })),
  );
}

/** The same pairs in both directions: of two contents it is always the same one that is looked at first. */
export function match(before: JsonObject, after: JsonObject): Matching {
  if (canonical(before) <= canonical(after)) return matched(before, after);
  const { sections, clauses, lists } = matched(after, before);
  const back = { sections: turned(sections), clauses: turned(clauses) };
  const turnedLists = new Map([...lists].map(([path, pairs]) => [path, turned(pairs)]));
  const same = sameAs(before, after, back.clauses, turnedLists);
  return { ...back, lists: turnedLists, same, isTurned: true };
}

function matched(before: JsonObject, after: JsonObject): Matching {
  const clauses = matchedClauses(placed(before), placed(after));
  const sections = paired(objectsAt(before, SECTIONS), objectsAt(after, SECTIONS), [
    ({ id, kind }) => `${textOf(id)}|${textOf(kind)}`,
    ({ kind }) => textOf(kind),
    ({ id }) => textOf(id),
  ]);
  const lists = new Map<string, Pair[]>();
  for (const list of LISTS) {
    if (!isInBoth(list, before, after)) continue;
    // Rules come before what is added beside them, which names them.
    const same = sameAs(before, after, clauses, lists);
    lists.set(String(list.path), paired(objectsAt(before, list.path), objectsAt(after, list.path), list.keys(same)));
  }
  return { sections, clauses, lists, same: sameAs(before, after, clauses, lists), isTurned: false };
}

function matchedClauses(before: readonly Placed[], after: readonly Placed[]): Pair[] {
  const texts = new Map([...before, ...after].map((one) => [one, folded(textOf(one.clause['text']))]));
  const words: KeyOf<Placed> = (one) => texts.get(one) || undefined;
  const and =
    (what: (one: Placed) => string): KeyOf<Placed> =>
    (one, side) => {
      const text = words(one, side);
      return text && `${text}|${what(one)}`;
    };
  const sure = paired(before, after, [
    and(({ id }) => id),
    and(({ chapter, clause }) => `${chapter}|${textOf(clause['kind'])}`),
    and(({ chapter }) => chapter),
    words,
  ]);
  const [left, right] = [rest(before, sure, 0), rest(after, sure, 1)];
  const likely = alike(new Map(left), new Map(right));
  const [open, openAfter] = [rest(before, [...sure, ...likely], 0), rest(after, [...sure, ...likely], 1)];
  const named = paired(open, openAfter, [([, { id }]) => id]);
  const byId = named.map(([one, other]): Pair => [open[one]![0], openAfter[other]![0]]);
  return [...sure, ...likely, ...byId].sort(([one], [other]) => one - other);
}

/** What no pair has taken, by its place. */
function rest(all: readonly Placed[], pairs: readonly Pair[], side: 0 | 1): [number, Text][] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return all.flatMap(({ id, clause }, index) =>
    taken.has(index) ? [] : [[index, { id, text: textOf(clause['text']) }] as [number, Text]],
  );
}

function sameAs(
  before: JsonObject,
  after: JsonObject,
  clauses: readonly Pair[],
  lists: ReadonlyMap<string, readonly Pair[]>,
): SameAs {
  const [mine, theirs] = [placed(before), placed(after)];
  const ofClauses = new Map(clauses.map(([one, other]) => [mine[one]!.id, theirs[other]!.id]));
  const ofRules = new Map(
    LISTS.flatMap(({ path }) =>
      (lists.get(String(path)) ?? []).map(([one, other]) => {
        const [rule, same] = [objectsAt(before, path)[one]!, objectsAt(after, path)[other]!];
        return [textOf(rule['id']), textOf(same['id'])] as const;
      }),
    ).filter(([id]) => id !== ''),
  );
  return {
    clause: (id) => ofClauses.get(id) ?? id,
    rule: (id) => ofRules.get(id) ?? id,
  };
}

/** A value of the earlier version with the ids that it has in the later one. */
export function renamedIn(
  same: SameAs,
  topic: DifferenceTopic,
  name: string,
  value: Json | undefined,
): Json | undefined {
  if (isObject(value)) {
    const inside = Object.entries(value).map(([key, one]) => [key, renamedIn(same, topic, key, one)]);
    return Object.fromEntries(inside) as JsonObject;
  }
  if (/^clauses$|Clauses$/.test(name) && isList(value)) return value.map((id) => same.clause(textOf(id)));
  if (typeof value !== 'string') return value;
  if (/^(clause|parent)$|Clause$/.test(name)) return same.clause(value);
  const isReference = /^(committee|sameAs|appliesTo)$/.test(name) || (name === 'subject' && topic === 'decisions');
  return isReference ? same.rule(same.clause(value)) : value;
}
