import {
  byLength,
  differenceValues,
  durationAfterPreposition,
  inWords,
  listInWords,
  overlayTexts as texts,
  reminderRecipients,
  toolKinds,
  type Bilingual,
} from '@sanad/messages';
import { branchWords, deadlineWords } from './rules.words';
import type { Overlay, OverlayCirculation, PolicyAnswers, ReminderStage } from './schema/decisions';
import type { PolicyDocument } from './schema/document';
import type { Obligation, StepKind } from './schema/vocabulary';

/** What an overlay adds, a line for each thing. */
export function overlayWords({
  deadline,
  reminders = [],
  quorum,
  checklist = [],
  delegateReceipt,
  circulation,
  complaints = {},
  tools = [],
  branches = [],
  appeals = {},
  compensation = {},
  conduct = {},
}: Overlay): Bilingual[] {
  return [
    ...(deadline ? [inWords(texts.target, { limit: deadlineWords(deadline) })] : []),
    ...reminders.map(reminderWords),
    ...(quorum === undefined ? [] : [inWords(texts.quorum, { count: quorum })]),
    ...(checklist.length > 0 ? [inWords(texts.checklist, { items: listInWords(checklist.map(itemWords)) })] : []),
    ...(delegateReceipt ? [{ ...texts[delegateReceipt] }] : []),
    ...circulationWords(circulation),
    ...complaintWords(complaints),
    ...tools.map(({ kind, label }) => inWords(texts.tool, { kind: toolKinds[kind], label })),
    ...branches.map(branchWords),
    ...appealWords(appeals),
    ...compensationWords(compensation),
    ...conductWords(conduct),
  ];
}

function circulationWords({ signature, graceDays, joinerDays }: OverlayCirculation = {}): Bilingual[] {
  const within = (text: Bilingual, days: number | undefined): Bilingual[] =>
    days === undefined ? [] : [inWords(text, { days: durationAfterPreposition(days, 'workingDay') })];
  return [
    ...(signature ? [{ ...texts.signature }] : []),
    ...within(texts.grace, graceDays),
    ...within(texts.joiners, joinerDays),
  ];
}

function complaintWords({
  handled,
  anonymous,
  reopenWithinDays,
  escalateAfterDays,
}: NonNullable<Overlay['complaints']>): Bilingual[] {
  const within = (days: number, unit: 'calendarDay' | 'workingDay'): { days: Bilingual } => ({
    days: durationAfterPreposition(days, unit),
  });
  return [
    ...(handled ? [{ ...texts.complaintsHandled }] : []),
    ...(anonymous ? [{ ...texts.complaintsAnonymous }] : []),
    ...(reopenWithinDays ? [inWords(texts.complaintsReopened, within(reopenWithinDays, 'calendarDay'))] : []),
    ...(escalateAfterDays ? [inWords(texts.complaintsEscalated, within(escalateAfterDays, 'workingDay'))] : []),
  ];
}

const appealWords = ({ withinDays }: NonNullable<Overlay['appeals']>): Bilingual[] =>
  withinDays === undefined
    ? []
    : [inWords(texts.appeals, { days: durationAfterPreposition(withinDays, 'workingDay') })];

function compensationWords({ handled, reading, approvals = [] }: NonNullable<Overlay['compensation']>): Bilingual[] {
  return [
    ...(handled ? [{ ...texts.compensationHandled }] : []),
    ...(reading
      ? [inWords(texts.compensationReading, { reading: differenceValues.compensationReading[reading] })]
      : []),
    ...approvals.map(({ upTo, approvers }) =>
      upTo === undefined
        ? inWords(texts.compensationApprovalsAbove, { approvers })
        : inWords(texts.compensationApprovals, { upTo, approvers }),
    ),
  ];
}

/** A line for each rule of a committee's conduct that is said. */
export function conductWords({
  noticeDays,
  urgentNoticeDays,
  noticeWaivable,
  recallWithinDays,
  headBreaksTies,
  secretBallot,
  absencesAllowed,
  absenceExcusable,
  fewestMembers,
  mostMembers,
}: NonNullable<Overlay['conduct']>): Bilingual[] {
  const within = (text: Bilingual, days: number | undefined): Bilingual[] =>
    days ? [inWords(text, { days: durationAfterPreposition(days, 'calendarDay') })] : [];
  return [
    ...within(texts.notice, noticeDays),
    ...within(texts.urgentNotice, urgentNoticeDays),
    ...(noticeWaivable ? [{ ...texts.noticeWaivable }] : []),
    ...within(texts.recall, recallWithinDays),
    ...(headBreaksTies ? [{ ...texts.headBreaksTies }] : []),
    ...(secretBallot ? [{ ...texts.secretBallot }] : []),
    ...(absencesAllowed ? [inWords(texts.absences, { count: absencesAllowed })] : []),
    ...(absenceExcusable ? [{ ...texts.absenceExcusable }] : []),
    ...(fewestMembers ? [inWords(texts.fewestMembers, { count: fewestMembers })] : []),
    ...(mostMembers ? [inWords(texts.mostMembers, { count: mostMembers })] : []),
  ];
}

export function reminderWords({ daysBefore, to }: ReminderStage): Bilingual {
  const recipient = reminderRecipients[to];
  if (daysBefore === 0) return inWords(texts.today, { to: recipient });
  const by = byLength(durationAfterPreposition(Math.abs(daysBefore), 'workingDay'));
  return inWords(daysBefore > 0 ? texts.before : texts.after, { by, to: recipient });
}

const itemWords = ({ label, required }: { label: string; required: boolean }): Bilingual =>
  required ? { ar: label, en: label } : inWords(texts.optional, { label });

/** The clauses beside which an overlay stands; none where it concerns the policy as a whole. */
export function overlayClauses(overlay: Overlay, document: PolicyDocument, answers: PolicyAnswers): string[] {
  const found =
    overlay.appliesTo === undefined ? byContent(overlay, document) : named(overlay.appliesTo, document, answers);
  return [...new Set(found)];
}

function named(id: string, document: PolicyDocument, answers: PolicyAnswers): string[] {
  const { committees, deadlines, steps, channels, tools, contacts, supersedes } = document.rules;
  const rules = [...committees, ...deadlines, ...steps, ...channels, ...tools, ...contacts, ...supersedes];
  const rule = rules.find((one) => one.id === id);
  if (rule) return [rule.clause];
  const other = answers.overlays.find((overlay) => overlay.id === id && overlay.appliesTo === undefined);
  if (other) return byContent(other, document);
  return document.sections
    .flatMap(({ clauses }) => clauses.map((clause) => clause.id))
    .filter((clause) => clause === id);
}

/** Which step of the text a limit is about, where the text sets no limit of its own. */
const STEP_OF: Partial<Record<Obligation, StepKind>> = {
  completenessRuling: 'completeness',
  referralAnswer: 'referral',
  enquiryAnswer: 'reception',
  deferredRequest: 'committeeStudy',
  returnedRequest: 'completeness',
};

function byContent(overlay: Overlay, { rules, modules }: PolicyDocument): string[] {
  const { deadline, quorum, checklist, delegateReceipt, circulation, complaints, tools } = overlay;
  const { compensation, conduct } = overlay;
  const clausesOf = (found: readonly { readonly clause: string }[]): string[] => found.map(({ clause }) => clause);
  const stepsOf = (...kinds: (StepKind | undefined)[]): string[] =>
    clausesOf(rules.steps.filter(({ kind }) => kinds.includes(kind)));
  if (deadline) {
    const limits = rules.deadlines.filter(({ obligation }) => obligation === deadline.obligation);
    return limits.length > 0 ? clausesOf(limits) : stepsOf(STEP_OF[deadline.obligation]);
  }
  if (quorum !== undefined || conduct) return clausesOf(rules.committees);
  if (checklist) return stepsOf('criteria', 'completeness');
  if (circulation) return [rules.responsibilities?.signatureClause].filter((clause) => clause !== undefined);
  const clausesUnder = (chapter: string): string[] => modules.find(({ name }) => name === chapter)?.clauses ?? [];
  if (complaints) return clausesUnder('complaints');
  if (compensation) return clausesUnder('compensation');
  // The last one named is where the list goes on.
  if (tools) return clausesUnder('tools').slice(-1);
  return delegateReceipt
    ? clausesOf(rules.channels.filter(({ kind }) => kind === 'BRANCH_DELEGATE'))
    : besideBranches(overlay, rules);
}

/** Behind the last branch that the text names; where it names none, they concern the policy as a whole. */
const besideBranches = ({ branches }: Overlay, { branches: named }: PolicyDocument['rules']): string[] =>
  branches && named ? named.places.slice(-1).map(({ clause }) => clause) : [];
