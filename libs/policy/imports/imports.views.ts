import { findingSeverities, importStates, Refusal, type Bilingual } from '@sanad/messages';
import { Nullable, type Permits } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Said } from '../answers';
import { citationsOf } from '../citation';
import { accountFor, type Accounted, type Line, type Span } from '../import';
import { lint } from '../linter';
import { BilingualView, FindingView, SeverityView, toFindingView } from '../policy.views';
import { rulesInWords } from '../rules.words';
import { Clause, type PolicyDocument } from '../schema/document';
import {
  CLAUSE_KINDS,
  EFFECTS,
  SECTION_KINDS,
  type ClauseKind,
  type Effect,
  type SectionKind,
} from '../schema/vocabulary';
import { READ_AS, readFrom, type ReadAs } from './corrections';
import {
  documentOf,
  doubtsIn,
  IMPORT_STATES,
  openActions,
  openDoubts,
  proposalHash,
  type DoubtAnswer,
  type ImportState,
  type KeptImport,
} from './kept-import';

class ImportStateView extends BilingualView {
  @IsIn(IMPORT_STATES) code!: ImportState;
}

class ImportFileView {
  @IsString() name!: string;
  @IsString() mediaType!: string;
  /** Bytes. */
  @IsInt() size!: number;
  @IsString() sha256!: string;
}

/** Why a file could not be read. */
class ImportProblemView extends BilingualView {
  @IsString() code!: string;
}

/** A policy that was handed in as a file, without what was read from it. */
export class PolicyImportView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => ImportStateView) state!: ImportStateView;
  @ValidateNested() @Type(() => ImportFileView) file!: ImportFileView;
  /** What whoever asks may do with it now. */
  @IsArray() @IsString({ each: true }) actions!: readonly string[];
  /** What nobody has looked at yet, and keeps it from being confirmed. */
  @IsInt() doubtsLeft!: number;
  @Nullable() @ValidateNested() @Type(() => ImportProblemView) problem!: ImportProblemView | null;
  /** The draft that was made of it. */
  @Nullable() @IsUUID() version!: string | null;
  @IsDate() createdAt!: Date;
}

class SpanView implements Span {
  /** A line of the source, counted from 0. */
  @IsInt() line!: number;
  @IsInt() from!: number;
  @IsInt() to!: number;
}

class LineView implements Pick<Line, 'text' | 'blankBefore' | 'page' | 'edge'> {
  @IsString() text!: string;
  @IsInt() blankBefore!: number;
  /** Of a file that has pages, counted from 1. */
  @IsOptional() @IsInt() page?: number;
  /** Printed again and again at the edge of pages. */
  @IsOptional() @IsIn(['header', 'footer']) edge?: 'header' | 'footer';
}

/** A rule that was read from a clause, or that there may be one. */
class ImportedRuleView {
  /** Null for what was not read as a rule, and may be one. */
  @Nullable() @IsString() rule!: string | null;
  @IsIn(READ_AS) as!: ReadAs;
  @Nullable() @IsString() kind!: string | null;
  /** As it was read from the file. */
  @IsIn(READ_AS) readAs!: ReadAs;
  @Nullable() @IsString() readKind!: string | null;
}

/** That somebody has corrected a clause, and what it was read as. */
class ImportCorrectionView {
  @IsDate() at!: Date;
  @IsIn(CLAUSE_KINDS) readKind!: ClauseKind;
  @IsIn(EFFECTS) readEffect!: Effect;
  /** The rules that were read from it, in words. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BilingualView) readRules!: Bilingual[];
}

class ImportedClauseView extends Clause {
  /** The rules that were read from it, in words. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BilingualView) rules!: Bilingual[];
  /** What of it may be corrected. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ImportedRuleView) readings!: ImportedRuleView[];
  /** Null while it stands as it was read. */
  @Nullable() @ValidateNested() @Type(() => ImportCorrectionView) corrected!: ImportCorrectionView | null;
  /** Where it stands in the source. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SpanView) spans!: SpanView[];
}

class ImportedSectionView {
  @IsString() id!: string;
  @IsIn(SECTION_KINDS) kind!: SectionKind;
  /** All of it stands around the text. */
  @IsBoolean() furniture!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ImportedClauseView) clauses!: ImportedClauseView[];
}

class KindView extends BilingualView {
  @IsString() code!: string;
}

class DoubtAnswerView {
  @IsOptional() @IsString() note?: string;
  @IsOptional() @IsString() kind?: string;
  @IsDate() at!: Date;
}

class DoubtView {
  @IsString() id!: string;
  @IsString() code!: string;
  @ValidateNested() @Type(() => SeverityView) severity!: SeverityView;
  /** None where it concerns the file as a whole. */
  @IsArray() @IsString({ each: true }) clauses!: readonly string[];
  @ValidateNested() @Type(() => BilingualView) message!: Bilingual;
  @ValidateNested() @Type(() => BilingualView) remedy!: Bilingual;
  /** Days that a date may mean. */
  @IsOptional() @IsArray() @IsString({ each: true }) candidates?: readonly string[];
  /** What somebody may say it is, where only its kind was not recognised. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => KindView) kinds!: readonly KindView[];
  /** Null while nobody has looked. */
  @Nullable() @ValidateNested() @Type(() => DoubtAnswerView) answer!: DoubtAnswerView | null;
}

/** Every sentence of the source is in a clause or around the text; what is left is shown. */
class AccountedView implements Accounted {
  @IsInt() sentences!: number;
  @IsInt() clauses!: number;
  @IsInt() furniture!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SpanView) left!: SpanView[];
}

/** The proposal beside its source. */
class ProposalView {
  @IsString() title!: string;
  /** SHA-256 of what would become the draft. */
  @IsString() hash!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => LineView) source!: LineView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ImportedSectionView) sections!: ImportedSectionView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DoubtView) doubts!: DoubtView[];
  /** What the linter finds; it is answered in the draft. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingView) findings!: FindingView[];
  @ValidateNested() @Type(() => AccountedView) accounted!: AccountedView;
}

export class PolicyImportDetail extends PolicyImportView {
  /** Null until the file was read, and once it was withdrawn. */
  @Nullable() @ValidateNested() @Type(() => ProposalView) proposal!: ProposalView | null;
}

export function toImportView(kept: KeptImport, permits: Permits): PolicyImportView {
  const { id, state, fileName, mediaType, size, sha256, refusal, versionId, createdAt } = kept;
  return {
    ...{ id, createdAt },
    state: { code: state, ...importStates[state] },
    file: { name: fileName, mediaType, size, sha256 },
    actions: permits('policy.write') ? openActions(kept) : [],
    doubtsLeft: openDoubts(kept).length,
    problem: refusal ? problemOf(new Refusal(refusal, { file: fileName })) : null,
    version: versionId,
  };
}

/** Of a text that is still being read. */
const NOTHING_SAID: Said = { answers: { decisions: [], overlays: [] }, minutes: null };

const problemOf = (refusal: Refusal): ImportProblemView => ({
  code: refusal.code,
  ar: refusal.text('ar'),
  en: refusal.text('en'),
});

export function toImportDetail(kept: KeptImport, permits: Permits): PolicyImportDetail {
  return { ...toImportView(kept, permits), proposal: kept.proposal && toProposal(kept) };
}

function toProposal(kept: KeptImport): ProposalView {
  const { lines, passages } = kept.proposal!;
  const document = documentOf(kept);
  const read = documentOf({ ...kept, corrections: [] });
  const words = rulesInWords(document);
  const citations = citationsOf(document);
  const spans = new Map(passages.map((passage) => [passage.clause, passage.spans]));
  return {
    title: document.title,
    hash: proposalHash(kept),
    source: lines.map(({ text, blankBefore, page, edge }) => ({ text, blankBefore, page, edge })),
    sections: document.sections.map(({ id, kind, clauses }) => ({
      ...{ id, kind },
      furniture: clauses.every((clause) => clause.kind === 'furniture'),
      clauses: clauses.map((clause) => ({
        ...clause,
        rules: words.filter((line) => line.clause === clause.id).map((line) => line.words),
        readings: toReadings(read, document, clause.id),
        corrected: toCorrected(kept, read, clause.id),
        spans: spans.get(clause.id) ?? [],
      })),
    })),
    doubts: doubtsIn(kept).map(({ id, code, severity, clauses, message, remedy, candidates, kinds }) => ({
      ...{ id, code, clauses, message, remedy, candidates, kinds },
      severity: { code: severity, ...findingSeverities[severity] },
      answer: toAnswer(kept.answers.find(({ doubt }) => doubt === id)),
    })),
    findings: lint(document).map((finding) => toFindingView(finding, NOTHING_SAID, citations)),
    accounted: accountFor(document.sections, passages, lines),
  };
}

function toReadings(read: PolicyDocument, document: PolicyDocument, clause: string): ImportedRuleView[] {
  const [before, now] = [readFrom(read, clause), readFrom(document, clause)];
  const views = before.map(({ rule, as, kind }): ImportedRuleView => {
    const is = now.find((one) => one.rule === rule);
    return { rule, as: is?.as ?? 'none', kind: is?.kind ?? null, readAs: as, readKind: kind };
  });
  if (views.length > 0) return views;
  const [added] = now;
  return [{ rule: null, as: added?.as ?? 'none', kind: added?.kind ?? null, readAs: 'none', readKind: null }];
}

function toCorrected({ corrections }: KeptImport, read: PolicyDocument, id: string): ImportCorrectionView | null {
  const correction = corrections.find(({ clause }) => clause === id);
  const clause = read.sections.flatMap(({ clauses }) => clauses).find((one) => one.id === id);
  if (!correction || !clause) return null;
  const readRules = rulesInWords(read).filter((line) => line.clause === id);
  return {
    at: new Date(correction.at),
    readKind: clause.kind,
    readEffect: clause.effect,
    readRules: readRules.map(({ words }) => words),
  };
}

function toAnswer(answer: DoubtAnswer | undefined): DoubtAnswerView | null {
  return answer ? { note: answer.note, kind: answer.kind, at: new Date(answer.at) } : null;
}
