import { differenceTexts as texts, inWords, sectionNames, type Bilingual } from '@sanad/messages';
import type { SectionKind } from '../schema/vocabulary';
import { objectsAt, textOf, type JsonObject, type Path } from './json';
import { placed, type Compared, type Matching, type Placed } from './matching';
import { moved, type Pair } from './pairing';
import { pieces } from './pieces';
import { SECTIONS } from './places';
import type { Told } from './told';
import type { ClausePair, Difference } from './types';

/** The chapters and the clauses in them: what came, went, moved, or reads otherwise. */
export function textDifferences(compared: Compared, told: Told): Difference[] {
  return [...ofSections(compared, told), ...ofClauses(compared, told)];
}

function ofSections({ before, after, matching }: Compared, told: Told): Difference[] {
  const [mine, theirs] = [objectsAt(before, SECTIONS), objectsAt(after, SECTIONS)];
  const elsewhere = moved(matching.sections, matching.isTurned);
  const { kept, gone, come } = sorted(matching.sections, mine, theirs);
  return [
    ...kept.flatMap((pair) => {
      const [left, right]: [Path, Path] = [
        [...SECTIONS, pair[0]],
        [...SECTIONS, pair[1]],
      ];
      const [one, other] = [headOf(mine[pair[0]]!), headOf(theirs[pair[1]]!)];
      const changes = told.changes('sections', one, other, left, right);
      const places = elsewhere.has(pair) ? { before: left, after: right } : undefined;
      return changes.length > 0 || places
        ? [told.changed('sections', changes, { before: one, after: other }, places)]
        : [];
    }),
    ...come.map((index) => told.whole('sections', 'added', [...SECTIONS, index], headOf(theirs[index]!))),
    ...gone.map((index) => told.whole('sections', 'removed', [...SECTIONS, index], headOf(mine[index]!))),
  ];
}

/** A chapter without its clauses, which are told one by one. */
const headOf = ({ clauses: _clauses, ...head }: JsonObject): JsonObject => head;

function ofClauses({ before, after, matching }: Compared, told: Told): Difference[] {
  const [mine, theirs] = [placed(before), placed(after)];
  const elsewhere = movedClauses(matching, mine, theirs);
  const { kept, gone, come } = sorted(matching.clauses, mine, theirs);
  return [
    ...kept.flatMap((pair) => {
      const [one, other] = [mine[pair[0]]!, theirs[pair[1]]!];
      const changes = told.changes('clauses', one.clause, other.clause, one.path, other.path);
      const places = elsewhere.has(pair) ? { before: one.path, after: other.path } : undefined;
      if (changes.length === 0 && !places) return [];
      const difference = told.changed('clauses', changes, { before: one.clause, after: other.clause }, places);
      return [{ ...difference, ...reworded(one, other), ...(places && { lines: relined(difference, one, other) }) }];
    }),
    ...come.map((index) => whole('added', theirs[index]!, told)),
    ...gone.map((index) => whole('removed', mine[index]!, told)),
  ];
}

function whole(kind: 'added' | 'removed', { clause, path }: Placed, told: Told): Difference {
  return { ...told.whole('clauses', kind, path, clause), pieces: [{ kind, text: textOf(clause['text']) }] };
}

function reworded({ clause: one }: Placed, { clause: other }: Placed): Pick<Difference, 'pieces'> {
  const [mine, theirs] = [textOf(one['text']), textOf(other['text'])];
  return mine === theirs ? {} : { pieces: pieces(mine, theirs) };
}

/** Where a clause stands is told by its chapter: nobody counts clauses. */
function relined({ lines }: Difference, one: Placed, other: Placed): Bilingual[] {
  const [from, to] = [one, other].map(({ chapter }) => sectionNames[chapter as SectionKind]);
  const line = from && to && from !== to ? inWords(texts.movedBetween, { before: from, after: to }) : texts.movedWithin;
  return [...lines.slice(0, -1), line];
}

/** Those that went to another chapter, and those that left their place among the others of theirs. */
function movedClauses(
  { sections, clauses, isTurned }: Matching,
  mine: readonly Placed[],
  theirs: readonly Placed[],
): Set<Pair> {
  const goesOnIn = new Map(sections);
  const stays = ([one, other]: Pair): boolean => goesOnIn.get(mine[one]!.section) === theirs[other]!.section;
  const within = new Map<number, Pair[]>();
  for (const pair of clauses.filter(stays)) {
    const section = mine[pair[0]]!.section;
    within.set(section, [...(within.get(section) ?? []), pair]);
  }
  return new Set([
    ...clauses.filter((pair) => !stays(pair)),
    ...[...within.values()].flatMap((pairs) => [...moved(pairs, isTurned)]),
  ]);
}

/** What is in both, in the order of the later version; what went, and what came. */
export function sorted(
  pairs: readonly Pair[],
  before: readonly unknown[],
  after: readonly unknown[],
): { kept: Pair[]; gone: number[]; come: number[] } {
  const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  return {
    kept: [...pairs].sort(([, one], [, other]) => one - other),
    gone: [...before.keys()].filter((index) => !left.has(index)),
    come: [...after.keys()].filter((index) => !right.has(index)),
  };
}

/** Every clause of either version beside the one it became; what went stands behind the one it stood behind. */
export function pairsOf({ before, after, matching }: Compared): ClausePair[] {
  const [mine, theirs] = [placed(before), placed(after)];
  const [to, from] = [new Map(matching.clauses), new Map(matching.clauses.map(([one, other]) => [other, one]))];
  const behind = new Map<number, number[]>();
  let last = -1;
  for (const index of mine.keys()) {
    last = to.get(index) ?? last;
    if (!to.has(index)) behind.set(last, [...(behind.get(last) ?? []), index]);
  }
  const gone = (place: number): ClausePair[] =>
    (behind.get(place) ?? []).map((index) => ({ chapter: chapterOf(mine[index]!), before: mine[index]!.id }));
  return [
    ...gone(-1),
    ...theirs.flatMap((one, index) => {
      const was = from.get(index);
      return [
        { chapter: chapterOf(one), ...(was !== undefined && { before: mine[was]!.id }), after: one.id },
        ...gone(index),
      ];
    }),
  ];
}

const chapterOf = ({ chapter }: Placed): SectionKind => chapter as SectionKind;
