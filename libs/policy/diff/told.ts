import { inWords, differenceTexts as texts, type Bilingual } from '@sanad/messages';
import type { SectionKind } from '../schema/vocabulary';
import { effectOf } from './effect';
import { canonical, isList, isObject, pointer, textOf, type Json, type JsonObject, type Path } from './json';
import { placed, renamedIn, type Compared, type Placed } from './matching';
import { hasPlace } from './places';
import type { Difference, DifferenceTopic, Sides } from './types';
import type { Known } from './values';
import { describe, linesOf, titleOf } from './words';

/** One field that differs; undefined on the side that does not have it. */
export interface FieldChange {
  /** Within the thing it belongs to. */
  readonly field: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  readonly covers: Sides<readonly string[]>;
}

/** Makes differences of two contents: in words, with the clauses they concern and what they mean. */
export class Told {
  private readonly known: Sides<Known>;
  private readonly clauses: Sides<ReadonlyMap<string, Placed>>;

  constructor(private readonly contents: Compared) {
    const { before, after } = contents;
    const by = (all: readonly Placed[]): ReadonlyMap<string, Placed> => new Map(all.map((one) => [one.id, one]));
    this.clauses = { before: by(placed(before)), after: by(placed(after)) };
    this.known = {
      before: { content: before, clauses: this.clauses.before },
      after: { content: after, clauses: this.clauses.after },
    };
  }

  /** The fields in which two mappings differ, whatever they are called; where a name of the same thing differs alone, nothing has changed. */
  changes(topic: DifferenceTopic, before: JsonObject, after: JsonObject, left: Path, right: Path): FieldChange[] {
    return fieldChanges(left, [], before, after)
      .filter(({ field, before: one, after: other }) => !this.isSame(topic, String(field.at(-1)), one, other))
      .map((change) => ({
        ...change,
        covers: {
          before: change.before === undefined ? [] : [pointer([...left, ...change.field])],
          after: change.after === undefined ? [] : [pointer([...right, ...change.field])],
        },
      }));
  }

  /** Something that came or went as a whole. */
  whole(topic: DifferenceTopic, kind: 'added' | 'removed', path: Path, item: JsonObject): Difference {
    const side = kind === 'added' ? 'after' : 'before';
    const known = this.known[side];
    const here = this.concerned(topic, item, side);
    const onItsSide = <T>(one: readonly T[]): Sides<readonly T[]> =>
      kind === 'added' ? { before: [], after: one } : { before: one, after: [] };
    return {
      topic,
      kind,
      chapter: this.chapterOf(side, here),
      clauses: onItsSide(here),
      title: titleOf(topic, item, known),
      lines: describe(topic, item, known),
      effect: effectOf(topic, [item]),
      covers: onItsSide([pointer(path)]),
    };
  }

  /** Something that is in both, and differs in some fields or stands elsewhere. */
  changed(
    topic: DifferenceTopic,
    changes: readonly FieldChange[],
    item: Sides<JsonObject>,
    places?: Sides<Path>,
  ): Difference {
    const clauses = {
      before: this.concerned(topic, told(item.before, changes), 'before'),
      after: this.concerned(topic, told(item.after, changes), 'after'),
    };
    const own = changes.flatMap(({ covers }) => covers.before);
    const theirs = changes.flatMap(({ covers }) => covers.after);
    return {
      topic,
      kind: changes.length === 0 ? 'moved' : 'changed',
      chapter: this.chapterOf('after', clauses.after) ?? this.chapterOf('before', clauses.before),
      clauses,
      title: titleOf(topic, item.after, this.known.after),
      lines: [...linesOf(topic, changes, item, this.known), ...(places ? [movedLine(places)] : [])],
      effect: effectOf(topic, [item.before, item.after]),
      covers: {
        before: [...own, ...(places ? [pointer(places.before)] : [])],
        after: [...theirs, ...(places ? [pointer(places.after)] : [])],
      },
      ...renamed(item),
    };
  }

  private isSame(topic: DifferenceTopic, name: string, before: Json | undefined, after: Json | undefined): boolean {
    return canonical(renamedIn(this.contents.matching.same, topic, name, before)) === canonical(after);
  }

  private chapterOf(side: 'before' | 'after', [id]: readonly string[]): SectionKind | null {
    return (this.clauses[side].get(id ?? '')?.chapter as SectionKind | undefined) ?? null;
  }

  /** Every clause that it names, by whatever field; what was added beside the text may name a rule instead. */
  private concerned(topic: DifferenceTopic, item: JsonObject, side: 'before' | 'after'): string[] {
    const known = this.clauses[side];
    const rules = this.rules(side);
    const named = strings(item, topic);
    const found = named.flatMap((id) => (known.has(id) ? [id] : [rules.get(id)].filter((one) => one !== undefined)));
    return [...known.keys()].filter((id) => found.includes(id));
  }

  private rules(side: 'before' | 'after'): ReadonlyMap<string, string> {
    const all: [string, string][] = [];
    const visit = (value: Json | undefined): void => {
      if (isList(value)) value.forEach(visit);
      else if (isObject(value)) {
        if (typeof value['id'] === 'string' && typeof value['clause'] === 'string')
          all.push([value['id'], value['clause']]);
        Object.values(value).forEach(visit);
      }
    };
    visit(this.contents[side]['document']);
    return new Map(all);
  }
}

function fieldChanges(place: Path, field: Path, before: JsonObject, after: JsonObject): Omit<FieldChange, 'covers'>[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [one, other, path] = [before[name], after[name], [...field, name]];
    if (hasPlace([...place, ...path])) return [];
    if (isObject(one) && isObject(other)) return fieldChanges(place, path, one, other);
    return [{ field: path, before: one, after: other }];
  });
}

/** What is bound to a clause concerns it whatever has changed; anything else only by the fields that did. */
function told(item: JsonObject, changes: readonly FieldChange[]): JsonObject {
  if (typeof item['clause'] === 'string' || typeof item['id'] === 'string') return item;
  return Object.fromEntries(changes.map(({ field: [name] }) => [String(name), item[String(name)]]));
}

const REFERENCE = /^(clause|clauses|appliesTo|parent)$|Clauses?$/;

function strings(item: JsonObject, topic: DifferenceTopic): string[] {
  if (topic === 'clauses') return [textOf(item['id'])];
  return Object.entries(item).flatMap(([name, value]) => {
    if (isObject(value)) return strings(value, topic);
    if (isList(value) && value.some(isObject)) return value.filter(isObject).flatMap((one) => strings(one, topic));
    const isReference = REFERENCE.test(name) || (topic === 'decisions' && name === 'subject');
    if (!isReference) return [];
    return isList(value) ? value.map(textOf) : [textOf(value)];
  });
}

/** Places are counted from one. */
function movedLine({ before, after }: Sides<Path>): Bilingual {
  return inWords(texts.moved, { before: Number(before.at(-1)) + 1, after: Number(after.at(-1)) + 1 });
}

function renamed({ before, after }: Sides<JsonObject>): { renamed?: Sides<string> } {
  const [one, other] = [textOf(before['id']), textOf(after['id'])];
  return one === other ? {} : { renamed: { before: one, after: other } };
}
