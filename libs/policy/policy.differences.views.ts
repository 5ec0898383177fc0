import {
  caseEffects,
  differenceKinds,
  differenceTopics,
  sectionNames,
  versionStates,
  type Bilingual,
} from '@sanad/messages';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { citationsOf } from './citation';
import {
  CASE_EFFECTS,
  DIFFERENCE_KINDS,
  DIFFERENCE_TOPICS,
  PIECE_KINDS,
  type CaseEffect,
  type ClausePair,
  type Comparison,
  type Difference,
  type DifferenceKind,
  type DifferenceTopic,
  type Piece,
  type Sides,
} from './diff';
import { VERSION_STATES, versionState } from './policy.states';
import type { PolicyVersion } from './policy.version';
import { BilingualView } from './policy.views';
import type { Clause } from './schema/document';
import { SECTION_KINDS, type SectionKind } from './schema/vocabulary';

class ComparedVersionView {
  @IsUUID() id!: string;
  @IsInt() number!: number;
  @IsString() title!: string;
  @IsIn(VERSION_STATES) state!: (typeof VERSION_STATES)[number];
  @ValidateNested() @Type(() => BilingualView) stateWords!: Bilingual;
}

/** A clause as people name it, and the id by which a page leads to it. */
class CitedClauseView {
  @IsString() id!: string;
  @ValidateNested() @Type(() => BilingualView) citation!: Bilingual;
}

/** A run of words that stayed, went or came. */
class PieceView implements Piece {
  @IsIn(PIECE_KINDS) kind!: Piece['kind'];
  @IsString() text!: string;
}

class DifferenceKindView extends BilingualView {
  @IsIn(DIFFERENCE_KINDS) code!: DifferenceKind;
}

class DifferenceTopicView extends BilingualView {
  @IsIn(DIFFERENCE_TOPICS) code!: DifferenceTopic;
}

class CaseEffectView extends BilingualView {
  @IsIn(CASE_EFFECTS) code!: CaseEffect;
}

export class DifferenceView {
  @ValidateNested() @Type(() => DifferenceTopicView) topic!: DifferenceTopicView;
  @ValidateNested() @Type(() => DifferenceKindView) kind!: DifferenceKindView;
  /** What has changed: «مهلة: الرد على الطلب». */
  @ValidateNested() @Type(() => BilingualView) title!: Bilingual;
  /** What has changed in it, a line for each part. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BilingualView) lines!: readonly Bilingual[];
  /** The clauses concerned, in the earlier and in the later version. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CitedClauseView) clausesBefore!: CitedClauseView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CitedClauseView) clausesAfter!: CitedClauseView[];
  /** What it means for the work: «للطلبات الجديدة فقط». */
  @ValidateNested() @Type(() => CaseEffectView) effect!: CaseEffectView;
}

class ComparedClauseView extends CitedClauseView {
  @IsString() text!: string;
  @IsOptional() @IsString() mark?: string;
}

/** A clause beside the one it became. */
class ClausePairView {
  @Nullable() @ValidateNested() @Type(() => ComparedClauseView) before!: ComparedClauseView | null;
  @Nullable() @ValidateNested() @Type(() => ComparedClauseView) after!: ComparedClauseView | null;
  /** What changed of it; null where it stayed as it was. */
  @Nullable() @ValidateNested() @Type(() => DifferenceView) change!: DifferenceView | null;
  /** Its words, piece by piece, where they changed. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PieceView) pieces!: readonly Piece[];
}

class ComparedChapterView {
  @IsIn(SECTION_KINDS) code!: SectionKind;
  @ValidateNested() @Type(() => BilingualView) name!: Bilingual;
  /** How many differences stand here. */
  @IsInt() count!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClausePairView) clauses!: ClausePairView[];
  /** What changed of its rules. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DifferenceView) rules!: DifferenceView[];
}

/** Two versions side by side. */
export class DifferencesView {
  @ValidateNested() @Type(() => ComparedVersionView) from!: ComparedVersionView;
  @ValidateNested() @Type(() => ComparedVersionView) to!: ComparedVersionView;
  @IsInt() count!: number;
  /** In the order of the later version; every clause of both stands in one of them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComparedChapterView) chapters!: ComparedChapterView[];
  /** What concerns no chapter in particular. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DifferenceView) whole!: DifferenceView[];
  /** What was added beside the text, and never is part of it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DifferenceView) overlays!: DifferenceView[];
  /** What people answered to doubts of the text. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DifferenceView) answers!: DifferenceView[];
}

const BESIDE: readonly DifferenceTopic[] = ['overlays', 'decisions'];

export function toDifferences(
  from: PolicyVersion,
  to: PolicyVersion,
  { differences, pairs }: Comparison,
  now: Date,
): DifferencesView {
  const sides = { before: sideOf(from), after: sideOf(to) };
  const of = (belongs: (difference: Difference) => boolean): DifferenceView[] =>
    differences.filter(belongs).map((difference) => toDifference(difference, sides));
  const changes = new Map(
    differences
      .filter(({ topic }) => topic === 'clauses')
      .map((one) => [pairKey(one.clauses.before[0], one.clauses.after[0]), one]),
  );
  const chapters = [...new Set(pairs.map(({ chapter }) => chapter))];
  return {
    from: toVersion(from, now),
    to: toVersion(to, now),
    count: differences.length,
    chapters: chapters.map((code) => ({
      code,
      name: sectionNames[code],
      count: differences.filter(({ topic, chapter }) => chapter === code && !BESIDE.includes(topic)).length,
      clauses: pairs.filter(({ chapter }) => chapter === code).map((pair) => toPair(pair, sides, changes)),
      rules: of(({ topic, chapter }) => chapter === code && topic !== 'clauses' && !BESIDE.includes(topic)),
    })),
    whole: of(({ topic, chapter }) => chapter === null && !BESIDE.includes(topic)),
    overlays: of(({ topic }) => topic === 'overlays'),
    answers: of(({ topic }) => topic === 'decisions'),
  };
}

const toVersion = (version: PolicyVersion, now: Date): ComparedVersionView => {
  const state = versionState(version, now);
  const { id, number, document } = version;
  return { id, number, title: document.title, state, stateWords: versionStates[state] };
};

/** The clauses of a version, and how people name them. */
interface Side {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly citations: ReadonlyMap<string, Bilingual>;
}

function toDifference(
  { topic, kind, title, lines, clauses, effect }: Difference,
  { before, after }: Sides<Side>,
): DifferenceView {
  return {
    topic: { code: topic, ...differenceTopics[topic] },
    kind: { code: kind, ...differenceKinds[kind] },
    ...{ title, lines },
    clausesBefore: cited(clauses.before, before),
    clausesAfter: cited(clauses.after, after),
    effect: { code: effect, ...caseEffects[effect] },
  };
}

const cited = (ids: readonly string[], { citations }: Side): CitedClauseView[] =>
  ids.map((id) => ({ id, citation: citations.get(id)! }));

function toPair(
  { before, after }: ClausePair,
  sides: Sides<Side>,
  changes: ReadonlyMap<string, Difference>,
): ClausePairView {
  const change = changes.get(pairKey(before, after));
  return {
    before: toClause(sides.before, before),
    after: toClause(sides.after, after),
    change: change ? toDifference(change, sides) : null,
    pieces: change?.pieces ?? [],
  };
}

function toClause({ clauses, citations }: Side, id: string | undefined): ComparedClauseView | null {
  const clause = id === undefined ? undefined : clauses.get(id);
  if (!clause) return null;
  const { text, mark } = clause;
  return { id: clause.id, citation: citations.get(clause.id)!, text, ...(mark !== undefined && { mark }) };
}

const pairKey = (before = '', after = ''): string => `${before}\n${after}`;

const sideOf = ({ document }: PolicyVersion): Side => ({
  clauses: new Map(document.sections.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause]))),
  citations: citationsOf(document),
});
