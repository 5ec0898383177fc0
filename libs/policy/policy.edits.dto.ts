import { Refusal } from '@sanad/messages';
import {
  Equals,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { lint } from './linter';
import { CHAPTERS, RULE_KINDS, type Chapter, type RuleGiven, type RulePlace } from './edit';
import { HASH } from './policy.dto';
import type { ContentChanged } from './policy-versions.service';
import { BilingualView, PolicyVersionView } from './policy.views';
import { AssociationNames, Clause, Edition, Licence, Module, Section, Terms } from './schema/document';
import { IsSlug, IsSlugList, IsText, Nested, NestedList } from './schema/fields';
import {
  ApprovalStatement,
  BranchRules,
  ChannelRule,
  CommitteeRule,
  CompensationRules,
  ComplaintRules,
  ContactRule,
  DeadlineRule,
  InformationRules,
  RelationRules,
  ResponsibilityRules,
  Review,
  SatisfactionRules,
  StepRule,
  Supersession,
  ToolRule,
  type Rules,
} from './schema/rules';

/** Whatever changes a draft says what it was decided on. */
abstract class OnDraft {
  /** Of the version as it was read: 409 where somebody has changed it meanwhile. */
  @Matches(HASH) contentHash!: string;
}

export class ClauseMove extends OnDraft {
  @IsSlug() section!: string;
  /** The clause it comes behind; first of its chapter where it is left out. */
  @IsOptional() @IsSlug() after?: string;
}

export class NewClause extends ClauseMove {
  @Nested(() => Clause) clause!: Clause;
}

export class ClauseBody extends OnDraft {
  @Nested(() => Clause) clause!: Clause;
}

export class Removal extends OnDraft {
  /** Why it goes: kept in the audit, with who took it away. */
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
}

export class ClauseRemoval extends Removal {
  /** What stands on the clause goes too. Left out, a clause on which something stands is not removed. */
  @IsOptional() @IsBoolean() withRules?: boolean;
}

export class NewSection extends OnDraft {
  @Nested(() => Section) section!: Section;
  /** The chapter it comes behind; first where it is left out. */
  @IsOptional() @IsSlug() after?: string;
}

/** One rule, by what it is: exactly one of the kinds. */
export class RuleBody extends OnDraft {
  @IsOptional() @Nested(() => ChannelRule) channel?: ChannelRule;
  @IsOptional() @Nested(() => ContactRule) contact?: ContactRule;
  @IsOptional() @Nested(() => ToolRule) tool?: ToolRule;
  @IsOptional() @Nested(() => StepRule) step?: StepRule;
  @IsOptional() @Nested(() => DeadlineRule) deadline?: DeadlineRule;
  @IsOptional() @Nested(() => CommitteeRule) committee?: CommitteeRule;
  @IsOptional() @Nested(() => Supersession) supersession?: Supersession;
  /** The rule of its kind that it comes behind. */
  @IsOptional() @IsSlug() after?: string;
  /** Before all others of its kind. Where no place is named a rule stays where it is, and a new one comes last. */
  @IsOptional() @Equals(true) first?: true;
}

/** The rules of a chapter, whole: the one that the address names. */
export class ChapterBody extends OnDraft {
  @IsOptional() @Nested(() => BranchRules) branches?: BranchRules;
  @IsOptional() @Nested(() => CompensationRules) compensation?: CompensationRules;
  @IsOptional() @Nested(() => ComplaintRules) complaints?: ComplaintRules;
  @IsOptional() @Nested(() => SatisfactionRules) satisfaction?: SatisfactionRules;
  @IsOptional() @Nested(() => InformationRules) information?: InformationRules;
  @IsOptional() @Nested(() => RelationRules) relation?: RelationRules;
  @IsOptional() @Nested(() => ResponsibilityRules) responsibilities?: ResponsibilityRules;
  @IsOptional() @Nested(() => ApprovalStatement) approval?: ApprovalStatement;
  @IsOptional() @Nested(() => Review) review?: Review;
}

export class TermsBody extends OnDraft {
  @Nested(() => Terms) terms!: Terms;
}

export class IdentityBody extends OnDraft {
  @IsText() title!: string;
  /** Left out, the document names none. */
  @IsOptional() @Nested(() => Edition) edition?: Edition;
  @Nested(() => AssociationNames) names!: AssociationNames;
  @NestedList(() => Licence) licences!: Licence[];
}

export class ModuleBody extends OnDraft {
  @Nested(() => Module) module!: Module;
}

export class TemplateBody extends OnDraft {
  @IsSlug() preset!: string;
  /** The chapter of the preset. */
  @IsSlug() section!: string;
  /** Which of its clauses; all of them where it is left out. */
  @IsOptional() @IsSlugList() clauses?: string[];
  /** The chapter of the draft that takes them; a new one where it is left out. */
  @IsOptional() @IsSlug() into?: string;
  /** What they come behind: a clause of that chapter, or a chapter. First where it is left out. */
  @IsOptional() @IsSlug() after?: string;
  /** The rules that the preset binds to them come along. */
  @IsBoolean() withRules!: boolean;
}

class WithdrawnAnswerView {
  @IsString() finding!: string;
  @IsOptional() @IsString() subject?: string;
  /** Who had answered. */
  @IsString() by!: string;
  /** What had been asked; null where it is no longer known. */
  @Nullable() @ValidateNested() @Type(() => BilingualView) message!: BilingualView | null;
}

/** A draft after a change of its text. */
export class EditedVersionView extends PolicyVersionView {
  /** Answers whose question is gone with what was changed. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WithdrawnAnswerView) withdrawn!: WithdrawnAnswerView[];
}

export function toEditedView(view: PolicyVersionView, { withdrawn, before }: ContentChanged): EditedVersionView {
  const asked = withdrawn.length > 0 ? lint(before) : [];
  return {
    ...view,
    withdrawn: withdrawn.map(({ finding, subject, by }) => {
      const isIt = (one: (typeof asked)[number]): boolean =>
        one.code === finding && (subject === undefined || one.subject === subject || one.clauses.includes(subject));
      return { finding, ...(subject !== undefined && { subject }), by, message: asked.find(isIt)?.message ?? null };
    }),
  };
}

/** @throws Refusal `policy.rule_kind_missing` for none, or more than one */
export function ruleIn(body: RuleBody): RuleGiven {
  const given = RULE_KINDS.flatMap((kind) => {
    const rule = body[kind];
    return rule ? [{ kind, rule }] : [];
  });
  if (given.length !== 1) throw new Refusal('policy.rule_kind_missing', { allowed: RULE_KINDS.join(', ') });
  return given[0]!;
}

export const placeIn = ({ after, first }: RuleBody): RulePlace => ({ after, first });

/** @throws Refusal `policy.rule_kind_missing` where the body holds another chapter, or several */
export function chapterIn(body: ChapterBody, name: Chapter): NonNullable<Rules[Chapter]> {
  const given = CHAPTERS.filter((chapter) => body[chapter] !== undefined);
  const value = body[name];
  if (given.length !== 1 || !value) throw new Refusal('policy.rule_kind_missing', { allowed: name });
  return value;
}
