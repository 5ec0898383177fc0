import {
  demoMark,
  findingSeverities,
  moduleStatus,
  overlayLabel,
  versionStates,
  type Bilingual,
} from '@sanad/messages';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { answerTo, askedBy } from './answers';
import { SEVERITIES, type Finding } from './finding';
import { lint } from './linter';
import { ApprovalMinutes } from './policy.minutes';
import { VERSION_ACTIONS, VERSION_STATES, versionState } from './policy.states';
import type { PolicyVersion } from './policy.version';
import { ANSWER_KINDS, Decision, Overlay, type PolicyAnswers } from './schema/decisions';
import { AssociationNames, Clause, Terms, type Module } from './schema/document';
import { Rules } from './schema/rules';
import { MODULES, MODULE_STATUSES, SECTION_KINDS, type ModuleName, type SectionKind } from './schema/vocabulary';

export class BilingualView implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

class VersionStateView extends BilingualView {
  @IsIn(VERSION_STATES) code!: (typeof VERSION_STATES)[number];
}

/** A version without its content. */
export class PolicyVersionView {
  @IsUUID() id!: string;
  @IsInt() number!: number;
  @IsString() title!: string;
  @ValidateNested() @Type(() => VersionStateView) state!: VersionStateView;
  /** What may be done with it now. */
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
}

class SeverityView extends BilingualView {
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
  /** What an answer has to name. */
  @IsOptional() @IsString() subject?: string;
  @IsOptional() @IsArray() @IsString({ each: true }) candidates?: readonly string[];
  /** Which field of a decision answers it; `amendment` where only another text does. */
  @IsIn([...ANSWER_KINDS, 'amendment']) answerWith!: (typeof ANSWER_KINDS)[number] | 'amendment';
  /** The answer has to name the minutes that record it. */
  @IsBoolean() minuted!: boolean;
  @ValidateNested() @Type(() => BilingualView) message!: Bilingual;
  @ValidateNested() @Type(() => BilingualView) remedy!: Bilingual;
  /** The decision that answers it; null while nobody has. */
  @Nullable() @ValidateNested() @Type(() => FindingAnswerView) answer!: FindingAnswerView | null;
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

class ClauseView extends Clause {
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
}

/** A version with everything in it, findings and their answers beside the clause they concern. */
export class PolicyVersionDetail extends PolicyVersionView {
  @IsString() createdBy!: string;
  @Nullable() @ValidateNested() @Type(() => ApprovalMinutes) minutes!: ApprovalMinutes | null;
  @ValidateNested() @Type(() => AssociationNames) names!: AssociationNames;
  @ValidateNested() @Type(() => Terms) terms!: Terms;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ModuleView) modules!: ModuleView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SectionView) sections!: SectionView[];
  /** What concerns no clause in particular; the others stand beside theirs. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingView) findings!: FindingView[];
  @ValidateNested() @Type(() => Rules) rules!: Rules;
  /** Added beside the text, and never part of it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OverlayView) overlays!: OverlayView[];
}

export function toView(version: PolicyVersion, now: Date): PolicyVersionView {
  const { id, number, contentHash, createdAt, approvedAt, inForceFrom, inForceUntil } = version;
  const code = versionState(version, now);
  return {
    ...{ id, number, contentHash, createdAt, approvedAt, inForceFrom, inForceUntil },
    title: version.document.title,
    state: { code, ...versionStates[code] },
    actions: VERSION_ACTIONS[code],
    // Whatever has been put in force had nothing left to block it.
    blockedBy: inForceFrom ? [] : version.blockers().map((finding) => finding.code),
    demo: version.demo ? demoMark : null,
  };
}

export function toDetail(version: PolicyVersion, now: Date): PolicyVersionDetail {
  const { document, answers, minutes, createdBy } = version;
  const findings = lint(document);
  const views = (belongs: (finding: Finding) => boolean): FindingView[] =>
    findings.filter(belongs).map((finding) => toFindingView(finding, answers));
  return {
    ...toView(version, now),
    ...{ createdBy, minutes, names: document.names, terms: document.terms, rules: document.rules },
    modules: document.modules.map((module) => toModuleView(module, findings, answers)),
    sections: document.sections.map(({ id, kind, clauses }) => ({
      id,
      kind,
      clauses: clauses.map((clause) => ({ ...clause, findings: views((finding) => finding.clause === clause.id) })),
    })),
    findings: views((finding) => finding.clause === undefined),
    overlays: answers.overlays.map((overlay) => ({
      ...overlay,
      label: overlayLabel(overlay.name),
      mark: markOf(overlay),
    })),
  };
}

export function toFindings({ document, answers }: PolicyVersion): FindingsView {
  return { items: lint(document).map((finding) => toFindingView(finding, answers)) };
}

function toFindingView(finding: Finding, answers: PolicyAnswers): FindingView {
  const { code, severity, module, clauses, subject, candidates, message, remedy } = finding;
  const answer = answerTo(finding, answers);
  const { answer: answerWith, minuted } = askedBy(code);
  return {
    ...{ code, module, clauses, subject, candidates, answerWith, minuted, message, remedy },
    severity: { code: severity, ...findingSeverities[severity] },
    answer: answer ? { ...answer, mark: markOf(answer) } : null,
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
