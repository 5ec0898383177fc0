import {
  demoMark,
  findingSeverities,
  moduleStatus,
  overlayLabel,
  versionStates,
  type Bilingual,
} from '@sanad/messages';
import { IsDay, Nullable, type Permits } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { answerTo, askedBy, isOpen, type Said } from './answers';
import { citationsOf } from './citation';
import { SEVERITIES, type Finding } from './finding';
import { effectivePolicy, type EffectiveDeadline } from './effective';
import { textHash } from './imports/kept-import';
import { lint } from './linter';
import { overlayClauses, overlayWords } from './overlays.words';
import { reviewSaid, type ReviewSaid } from './policy.review';
import { ASKED_FOR } from './policy.actions';
import { approvalFacts, type ApprovalFacts } from './policy.approval';
import { ApprovalMinutes } from './policy.minutes';
import { VERSION_ACTIONS, VERSION_STATES, versionState } from './policy.states';
import type { PolicyVersion } from './policy.version';
import { deadlineWords, rulesInWords } from './rules.words';
import { ANSWER_KINDS, Decision, Overlay, type PolicyAnswers } from './schema/decisions';
import { AssociationNames, Clause, Edition, Licence, Terms, type Module } from './schema/document';
import { Rules } from './schema/rules';
import {
  BOUNDS,
  DURATION_UNITS,
  MODULES,
  MODULE_STATUSES,
  SECTION_KINDS,
  type Bound,
  type DurationUnit,
  type ModuleName,
  type SectionKind,
} from './schema/vocabulary';

export class BilingualView implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

class VersionStateView extends BilingualView {
  @IsIn(VERSION_STATES) code!: (typeof VERSION_STATES)[number];
}

/** What is known of the approval behind a version: recorded with it, read in the text, or declared where the text left a doubt. */
class ApprovalView implements ApprovalFacts {
  @IsOptional() @ValidateNested() @Type(() => BilingualView) kind?: Bilingual;
  @IsOptional() @IsString() meetingNumber?: string;
  @IsOptional() @IsString() boardTerm?: string;
  @IsOptional() @IsString() resolutionNumber?: string;
  @IsOptional() @IsString() dateAsWritten?: string;
  /** The day that governs, by the Gregorian calendar. */
  @IsOptional() @IsDay() date?: string;
  /** By Umm al-Qura as written, `1445/05/03`. */
  @IsOptional() @IsString() hijriDate?: string;
  @IsOptional() @IsString() chair?: string;
  /** The minutes that somebody named as evidence where the text has none. */
  @IsOptional() @IsString() minutes?: string;
  /** Who declared the day, where the text leaves it in doubt. */
  @IsOptional() @IsString() declaredBy?: string;
  @IsOptional() @IsDay() effectiveDate?: string;
  /** When the board means to look at it again, as the minutes say. */
  @IsOptional() @IsDay() nextReviewOn?: string;
  /** The file named with the approval. Public pages and prints name this one, and no scan that was attached later. */
  @IsOptional() @IsString() file?: string;
  @IsOptional() @IsString() fileHash?: string;
  @Nullable() @ValidateNested() @Type(() => BilingualView) mark!: Bilingual | null;
}

/** A version without its content. */
export class PolicyVersionView {
  @IsUUID() id!: string;
  @IsInt() number!: number;
  @IsString() title!: string;
  @ValidateNested() @Type(() => VersionStateView) state!: VersionStateView;
  /** What whoever asks may do with it now. */
  @IsArray() @IsString({ each: true }) actions!: readonly string[];
  /** Codes of the findings that still keep it from coming into force. */
  @IsArray() @IsString({ each: true }) blockedBy!: string[];
  /** SHA-256 of text, answers and overlays. */
  @IsString() contentHash!: string;
  /** Set where something in it was invented for the demonstration; to be shown beside it. */
  @Nullable() @ValidateNested() @Type(() => BilingualView) demo!: Bilingual | null;
  @IsDate() createdAt!: Date;
  @Nullable() @IsDate() approvedAt!: Date | null;
  @Nullable() @IsDate() inForceFrom!: Date | null;
  /** From this moment on another version is in force. */
  @Nullable() @IsDate() inForceUntil!: Date | null;
  @ValidateNested() @Type(() => ApprovalView) approval!: ApprovalView;
}

export class SeverityView extends BilingualView {
  @IsIn(SEVERITIES) code!: (typeof SEVERITIES)[number];
}

class FindingAnswerView extends Decision {
  @Nullable() @ValidateNested() @Type(() => BilingualView) mark!: Bilingual | null;
}

export class FindingView {
  @IsString() code!: string;
  @ValidateNested() @Type(() => SeverityView) severity!: SeverityView;
  /** The module that it stops. */
  @IsOptional() @IsIn(MODULES) module?: ModuleName;
  @IsArray() @IsString({ each: true }) clauses!: readonly string[];
  /** How people name those clauses, in the same order. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BilingualView) citations!: Bilingual[];
  /** What an answer has to name. */
  @IsOptional() @IsString() subject?: string;
  @IsOptional() @IsArray() @IsString({ each: true }) candidates?: readonly string[];
  /** Which field of a decision answers it; `amendment` where only another text does. */
  @IsIn([...ANSWER_KINDS, 'amendment']) answerWith!: (typeof ANSWER_KINDS)[number] | 'amendment';
  /** The answer has to name the minutes that record it. */
  @IsBoolean() minuted!: boolean;
  /** Minutes recorded with the approval answer it too. */
  @IsBoolean() orMinutes!: boolean;
  @ValidateNested() @Type(() => BilingualView) message!: Bilingual;
  @ValidateNested() @Type(() => BilingualView) remedy!: Bilingual;
  /** It still waits: neither a decision answers it nor the minutes recorded with the approval. */
  @IsBoolean() open!: boolean;
  /** The decision that answers it; null while nobody has. */
  @Nullable() @ValidateNested() @Type(() => FindingAnswerView) answer!: FindingAnswerView | null;
}

export class DepartmentsView {
  /** As the text spells them. */
  @IsArray() @IsString({ each: true }) items!: string[];
}

export class FindingsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingView) items!: FindingView[];
}

class ModuleView {
  @IsIn(MODULES) name!: ModuleName;
  @IsIn(MODULE_STATUSES) status!: Module['status'];
  @ValidateNested() @Type(() => BilingualView) words!: Bilingual;
  @IsArray() @IsString({ each: true }) clauses!: string[];
  @IsOptional() @IsString() refersTo?: string;
  /** A finding that nobody has answered keeps this module from running. */
  @IsBoolean() stopped!: boolean;
}

/** What is said already of when the version is to be looked at again. */
class ReviewSaidView implements ReviewSaid {
  @IsDay() on!: string;
  @IsIn(['text', 'minutes']) source!: ReviewSaid['source'];
}

class ClauseView extends Clause {
  /** As people name it: by its printed number and heading. */
  @ValidateNested() @Type(() => BilingualView) citation!: Bilingual;
  /** The rules that were read from it, in words. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BilingualView) rules!: Bilingual[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingView) findings!: FindingView[];
}

class SectionView {
  @IsString() id!: string;
  @IsIn(SECTION_KINDS) kind!: SectionKind;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClauseView) clauses!: ClauseView[];
}

class OverlayView extends Overlay {
  /** «إضافة من …، وليست من نص السياسة» */
  @ValidateNested() @Type(() => BilingualView) label!: Bilingual;
  @Nullable() @ValidateNested() @Type(() => BilingualView) mark!: Bilingual | null;
  /** What it adds, in words. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BilingualView) words!: Bilingual[];
  /** Beside which clauses it stands; none where it concerns the policy as a whole. */
  @IsArray() @IsString({ each: true }) clauses!: string[];
}

/** A limit as it runs: the text, what people answered to its doubts, and what was added beside it. */
class LimitView {
  /** Of the rule, or of the overlay. */
  @IsString() id!: string;
  @ValidateNested() @Type(() => BilingualView) words!: Bilingual;
  @IsIn(BOUNDS) bound!: Bound;
  @IsInt() amount!: number;
  @IsIn(DURATION_UNITS) unit!: DurationUnit;
  /** The clause it was read from; unset for what was added. */
  @IsOptional() @IsString() clause?: string;
  /** Stands beside what was added. */
  @IsOptional() @ValidateNested() @Type(() => BilingualView) label?: Bilingual;
  @Nullable() @ValidateNested() @Type(() => BilingualView) mark!: Bilingual | null;
}

/** The file that the text of a version was read from. */
class VersionSourceView {
  /** `GET /api/policy-imports/:id` */
  @IsUUID() import!: string;
  @IsString() name!: string;
  /** SHA-256 of the file. */
  @IsString() sha256!: string;
  /** The text is still the one that was confirmed beside the file. */
  @IsBoolean() unchanged!: boolean;
  /** How many clauses somebody corrected before it was confirmed. */
  @IsInt() corrected!: number;
}

/** A version with everything in it, findings and their answers beside the clause they concern. */
export class PolicyVersionDetail extends PolicyVersionView {
  @IsString() createdBy!: string;
  /** Null where the text was typed, or taken from another version. */
  @Nullable() @ValidateNested() @Type(() => VersionSourceView) source!: VersionSourceView | null;
  @Nullable() @ValidateNested() @Type(() => ApprovalMinutes) minutes!: ApprovalMinutes | null;
  /** Which edition the document says it is; null where it names none. */
  @Nullable() @ValidateNested() @Type(() => Edition) edition!: Edition | null;
  @ValidateNested() @Type(() => AssociationNames) names!: AssociationNames;
  /** Licences and registrations as the document states them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => Licence) licences!: Licence[];
  @ValidateNested() @Type(() => Terms) terms!: Terms;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ModuleView) modules!: ModuleView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SectionView) sections!: SectionView[];
  /** What concerns no clause in particular; the others stand beside theirs. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingView) findings!: FindingView[];
  @ValidateNested() @Type(() => Rules) rules!: Rules;
  /** Its limits as they run. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => LimitView) limits!: LimitView[];
  /** Counts from its start on, unless another day is set with that; null where neither minutes nor text say it. */
  @Nullable() @ValidateNested() @Type(() => ReviewSaidView) review!: ReviewSaidView | null;
  /** Added beside the text, and never part of it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OverlayView) overlays!: OverlayView[];
}

export function toView(version: PolicyVersion, now: Date, permits: Permits): PolicyVersionView {
  const { id, number, contentHash, createdAt, approvedAt, inForceFrom, inForceUntil } = version;
  const code = versionState(version, now);
  return {
    ...{ id, number, contentHash, createdAt, approvedAt, inForceFrom, inForceUntil },
    title: version.document.title,
    state: { code, ...versionStates[code] },
    actions: VERSION_ACTIONS[code].filter((action) => permits(ASKED_FOR[action])),
    // Whatever has been put in force had nothing left to block it.
    blockedBy: inForceFrom ? [] : version.blockers().map((finding) => finding.code),
    demo: version.demo ? demoMark : null,
    approval: approvalFacts(effectivePolicy(version.document, version.answers), version.minutes),
  };
}

export function toDetail(version: PolicyVersion, now: Date, permits: Permits): PolicyVersionDetail {
  const { document, answers, minutes, createdBy, source } = version;
  const findings = lint(document);
  const lines = rulesInWords(document);
  const citations = citationsOf(document);
  const views = (belongs: (finding: Finding) => boolean): FindingView[] =>
    findings.filter(belongs).map((finding) => toFindingView(finding, version, citations));
  return {
    ...toView(version, now, permits),
    ...{
      createdBy,
      minutes,
      edition: document.edition ?? null,
      names: document.names,
      licences: document.licences,
      terms: document.terms,
      rules: document.rules,
    },
    source: source && {
      ...{ import: source.import, name: source.name, sha256: source.sha256 },
      corrected: source.corrected ?? 0,
      unchanged: source.textHash === textHash(document),
    },
    modules: document.modules.map((module) => toModuleView(module, findings, answers)),
    sections: document.sections.map(({ id, kind, clauses }) => ({
      id,
      kind,
      clauses: clauses.map((clause) => ({
        ...clause,
        citation: citations.get(clause.id)!,
        rules: lines.filter((line) => line.clause === clause.id).map(({ words }) => words),
        findings: views((finding) => finding.clause === clause.id),
      })),
    })),
    findings: views((finding) => finding.clause === undefined),
    overlays: answers.overlays.map((overlay) => ({
      ...overlay,
      label: overlayLabel(overlay.name),
      mark: markOf(overlay),
      words: overlayWords(overlay),
      clauses: overlayClauses(overlay, document, answers),
    })),
    review: reviewSaid(version) ?? null,
    limits: effectivePolicy(document, answers).deadlines.map(toLimit),
  };
}

export function toFindings(version: PolicyVersion): FindingsView {
  const citations = citationsOf(version.document);
  return { items: lint(version.document).map((finding) => toFindingView(finding, version, citations)) };
}

export function toFindingView(finding: Finding, said: Said, citations: ReadonlyMap<string, Bilingual>): FindingView {
  const { code, severity, module, clauses, subject, candidates, message, remedy } = finding;
  const answer = answerTo(finding, said.answers);
  const { answer: answerWith, minuted, orMinutes } = askedBy(code);
  return {
    ...{ code, module, clauses, subject, candidates, answerWith, minuted, orMinutes, message, remedy },
    citations: clauses.map((id) => citations.get(id)!),
    severity: { code: severity, ...findingSeverities[severity] },
    open: isOpen(finding, said),
    answer: answer ? { ...answer, mark: markOf(answer) } : null,
  };
}

function toLimit({ startsOn, from, reading, ...limit }: EffectiveDeadline): LimitView {
  const { id, bound, amount, unit } = limit;
  const sources = [from, startsOn?.from, reading?.from];
  return {
    ...{ id, bound, amount, unit },
    words: deadlineWords({ ...limit, startsOn: startsOn?.value }),
    ...(from.source === 'text' ? { clause: from.clause } : { label: overlayLabel(from.name) }),
    mark: sources.some((one) => one && one.source !== 'text' && one.demo) ? demoMark : null,
  };
}

function toModuleView(module: Module, findings: readonly Finding[], answers: PolicyAnswers): ModuleView {
  const stops = (finding: Finding): boolean => finding.severity === 'blocksModule' && finding.module === module.name;
  return {
    ...module,
    words: moduleStatus(module.status, module.refersTo),
    stopped: findings.some((finding) => stops(finding) && !answerTo(finding, answers)),
  };
}

function markOf({ demo }: { demo?: true }): Bilingual | null {
  return demo ? demoMark : null;
}
