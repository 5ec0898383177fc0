import { ClockSummaryView } from '@sanad/intake';
import type { Standing } from '@sanad/deadlines';
import {
  conductNames,
  disclosedNames,
  committeeActionNames,
  committeePowers,
  demoMark,
  memberCapacities,
  overlayLabel,
  termStandings,
  type Bilingual,
} from '@sanad/messages';
import { IsDay, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { conductWords, type EffectiveConduct } from '@sanad/policy';
import { standingOn, type Committee, type Mandate, type Term } from './committee';
import type { Disclosure } from './disclosures.service';
import type { RollMember } from './sitting.log';
import type { Offer } from './offers';

export class WordsView implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

/** A code with its name. */
export class CodeView extends WordsView {
  @IsString() code!: string;
}

export const named = (code: string, words: Bilingual): CodeView => ({ code, ...words });

/** Something to be done, with the words of its button. */
export class CommitteeOfferView extends CodeView {
  @IsBoolean() open!: boolean;
  /** Why it cannot be done now: what its route would answer. */
  @IsOptional() @ValidateNested() @Type(() => CodeView) why?: CodeView;
  /** Whose it is, where it is none of one's own roles. */
  @IsOptional() @IsArray() @IsString({ each: true }) roles?: string[];
}

export class QuorumRuleView {
  @IsInt() least!: number;
  /** By whom it was added: no policy text states a quorum. */
  @ValidateNested() @Type(() => WordsView) label!: WordsView;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

/** A rule of its conduct. What neither the text nor an addition says is off. */
export class ConductRuleView extends CodeView {
  @Nullable() @ValidateNested() @Type(() => WordsView) said!: WordsView | null;
  /** By whom it was added. */
  @Nullable() @ValidateNested() @Type(() => WordsView) label!: WordsView | null;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

/** Two names of the policy that may mean one body, which nobody has answered yet. */
export class NameQuestionView {
  @IsUUID() committee!: string;
  @IsString() committeeName!: string;
  @IsString() rule!: string;
  @IsString() name!: string;
}

export class AbsencesView {
  /** Sittings of their term that they did not come to. */
  @IsInt() count!: number;
  /** Null where the policy sets none: then nothing comes of it. */
  @Nullable() @IsInt() allowed!: number | null;
  /** There are more than allowed: the membership may be ended for it, by whoever appoints. */
  @IsBoolean() tooMany!: boolean;
}

export class DisclosureView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => CodeView) what!: CodeView;
  /** Of the sitting whose decisions they are. */
  @Nullable() @IsInt() number!: number | null;
  /** Who was appointed, or left. */
  @Nullable() @IsString() name!: string | null;
  @IsDate() aroseAt!: Date;
  @Nullable() @IsDay() madeOn!: string | null;
  @Nullable() @IsString() reference!: string | null;
  /** The last day for it, and whether it is over. */
  @Nullable() @IsDay() due!: string | null;
  @IsBoolean() late!: boolean;
}

export class DisclosuresView {
  /** Whether the version in force sets a time for it; without one none arises. */
  @IsBoolean() owed!: boolean;
  @ValidateNested({ each: true }) @Type(() => DisclosureView) @IsArray() items!: DisclosureView[];
}

export class PowerView extends CodeView {
  /** The minutes in which the association answered what its text leaves open; null where the text says it. */
  @Nullable() @IsString() minutes!: string | null;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class CommitteeSummaryView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsString() rule!: string;
  @IsArray() @IsString({ each: true }) aliases!: string[];
  /** Who heads it today; null where nobody does. */
  @Nullable() @IsString() head!: string | null;
  /** How many sit in it today. */
  @IsInt() inOffice!: number;
}

export class MemberView {
  @IsUUID() id!: string;
  @IsUUID() account!: string;
  @IsString() name!: string;
  @ValidateNested() @Type(() => CodeView) capacity!: CodeView;
  @IsBoolean() votes!: boolean;
  /** Whether they sit in it today. */
  @ValidateNested() @Type(() => CodeView) standing!: CodeView;
  /** Whether they work here today, in roles that let them do what members do. */
  @IsBoolean() able!: boolean;
  @ValidateNested() @Type(() => AbsencesView) absences!: AbsencesView;
  /** First and last day; the last one is null while it is open. */
  @IsString() since!: string;
  @Nullable() @IsString() until!: string | null;
}

/** How many sit in it with a vote today. What its rules say of that is warned of, and keeps nothing from being done. */
export class CommitteeSizeView {
  @IsInt() voters!: number;
  /** Null where nobody has said. */
  @Nullable() @IsInt() fewest!: number | null;
  @Nullable() @IsInt() most!: number | null;
  @IsBoolean() tooFew!: boolean;
  @IsBoolean() tooMany!: boolean;
  /** Another one with a vote would be too many. */
  @IsBoolean() full!: boolean;
}

export class CommitteeView extends CommitteeSummaryView {
  /** As the version in force says; null until somebody answers who decides. */
  @Nullable() @ValidateNested() @Type(() => PowerView) power!: PowerView | null;
  /** Null until an overlay sets one: without it no sitting decides. */
  @Nullable() @ValidateNested() @Type(() => QuorumRuleView) quorum!: QuorumRuleView | null;
  @ValidateNested({ each: true }) @Type(() => ConductRuleView) @IsArray() conduct!: ConductRuleView[];
  @ValidateNested() @Type(() => DisclosuresView) disclosures!: DisclosuresView;
  @ValidateNested() @Type(() => CommitteeSizeView) size!: CommitteeSizeView;
  /** All terms, past and to come. */
  @ValidateNested({ each: true }) @Type(() => MemberView) @IsArray() members!: MemberView[];
  @ValidateNested({ each: true }) @Type(() => CommitteeOfferView) @IsArray() actions!: CommitteeOfferView[];
}

export class NamedCommitteeView {
  @IsString() rule!: string;
  @IsString() name!: string;
}

export class CommitteesView {
  @ValidateNested({ each: true }) @Type(() => CommitteeSummaryView) @IsArray() items!: CommitteeSummaryView[];
  /** Those that the policy in force names and nobody has set up. */
  @ValidateNested({ each: true }) @Type(() => NamedCommitteeView) @IsArray() unfounded!: NamedCommitteeView[];
  /** Names that may mean the same body, left open until somebody answers. */
  @ValidateNested({ each: true }) @Type(() => NameQuestionView) @IsArray() questions!: NameQuestionView[];
  @ValidateNested({ each: true }) @Type(() => CommitteeOfferView) @IsArray() actions!: CommitteeOfferView[];
}

export class WaitingCaseView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @IsDate() putToCommitteeAt!: Date;
  @IsString() subject!: string;
  @IsString() applicant!: string;
  @ValidateNested() @Type(() => ClockSummaryView) clock!: ClockSummaryView;
}

export class WaitingCasesView {
  @ValidateNested({ each: true }) @Type(() => WaitingCaseView) @IsArray() items!: WaitingCaseView[];
}

export function toCommitteeSummary(
  { id, name, ruleId, aliases }: Committee,
  members: readonly RollMember[],
): CommitteeSummaryView {
  const head = members.find(({ capacity }) => capacity === 'head')?.name ?? null;
  return { id, name, rule: ruleId, aliases: [...aliases], head, inOffice: members.length };
}

export function powerRule(mandate: Mandate): PowerView | null {
  const power = mandate?.power;
  if (!power) return null;
  const decision = power.from.source === 'decision' ? power.from : undefined;
  const answered = { minutes: decision?.minutes ?? null, demo: decision?.demo ? demoMark : null };
  return { ...named(power.value, committeePowers[power.value]), ...answered };
}

export function quorumRule(mandate: Mandate): QuorumRuleView | null {
  const from = mandate?.quorum?.from;
  if (!mandate?.quorum || from?.source !== 'overlay') return null;
  return { least: mandate.quorum.value, label: overlayLabel(from.name), demo: from.demo ? demoMark : null };
}

type Rule = keyof typeof conductNames;

/** Every rule there is, with what is said of it, if anything. */
export function conductRules(conduct: EffectiveConduct | undefined): ConductRuleView[] {
  return (Object.keys(conductNames) as Rule[]).map((rule) => {
    const found = conduct?.[rule];
    const from = found?.from.source === 'overlay' ? found.from : undefined;
    return {
      ...named(rule, conductNames[rule]),
      said: found ? (conductWords({ [rule]: found.value })[0] ?? null) : null,
      label: from ? overlayLabel(from.name) : null,
      demo: from?.demo ? demoMark : null,
    };
  });
}

export function toDisclosureView({ disclosure, clock }: { disclosure: Disclosure; clock: Standing }): DisclosureView {
  const { id, what, number, name, aroseAt, madeOn, reference } = disclosure;
  const [target] = clock.targets;
  return {
    ...{ id, what: named(what, disclosedNames[what]), number, name, aroseAt, madeOn, reference },
    ...{ due: target?.dueDate ?? null, late: madeOn === null && (target?.passed ?? false) },
  };
}

export function absencesView(count: number, allowed: number | undefined): AbsencesView {
  return { count, allowed: allowed ?? null, tooMany: allowed !== undefined && count > allowed };
}

export function toMemberView(term: Term, today: string, able: boolean, absences: AbsencesView): MemberView {
  const { id, account, name, capacity, votes, since, until } = term;
  const standing = standingOn(term, today);
  return {
    ...{
      id,
      account,
      name,
      capacity: named(capacity, memberCapacities[capacity]),
      votes,
      since,
      until,
      able,
      absences,
    },
    standing: named(standing, termStandings[standing]),
  };
}

export function toCommitteeOffer({ action, because, roles }: Offer): CommitteeOfferView {
  const words = named(action, committeeActionNames[action]);
  if (roles) return { ...words, open: false, roles: [...roles] };
  if (!because) return { ...words, open: true };
  return { ...words, open: false, why: { code: because.code, ar: because.plain('ar'), en: because.plain('en') } };
}
