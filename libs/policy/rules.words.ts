import {
  boundNames,
  channelNames,
  conditionNames,
  contactKinds,
  durationAfterPreposition,
  dutyNames,
  inWords,
  listInWords,
  momentNames,
  obligationNames,
  ruleTexts as texts,
  ruleUnset,
  signerNames,
  stepNames,
  toolKinds,
  type Bilingual,
} from '@sanad/messages';
import type { PolicyDocument } from './schema/document';
import type { Branch, CommitteeRule, DeadlineRule, Rules, StepRule } from './schema/rules';

/** One rule in a line, and the clause it was read from. */
export interface RuleLine {
  readonly clause: string;
  readonly words: Bilingual;
}

/** Every rule of the text in words, as the text has it: what people answered to its doubts stands beside, not in it. */
export function rulesInWords({ rules, edition }: Pick<PolicyDocument, 'rules' | 'edition'>): RuleLine[] {
  return [
    ...(edition ? [line(edition.clause, texts.edition, { number: edition.number })] : []),
    ...rules.channels.map(({ clause, label, kind }) =>
      line(clause, texts.channel, { label, kind: channelNames[kind] }),
    ),
    ...(rules.branches?.places ?? []).map((branch) => ({ clause: branch.clause, words: branchWords(branch) })),
    ...rules.contacts.map(({ clause, kind, value }) =>
      line(clause, texts.contact, { kind: contactKinds[kind], value: value === undefined ? ruleUnset : ltr(value) }),
    ),
    ...rules.tools.map(({ clause, kind, label }) => line(clause, texts.tool, { kind: toolKinds[kind], label })),
    ...rules.steps.map((step) => ({ clause: step.clause, words: stepWords(step) })),
    ...rules.deadlines.map((rule) => ({ clause: rule.clause, words: deadlineWords(rule) })),
    ...rules.committees.map((rule) => ({ clause: rule.clause, words: committeeWords(rule) })),
    ...approvalWords(rules),
    ...chapterWords(rules),
  ];
}

/** «الرد على الطلب: لا تزيد على 15 يوم عمل؛ تبدأ من: اكتمال الطلب؛ تنتهي عند: وصول الرد» */
export function deadlineWords(
  rule: Pick<DeadlineRule, 'obligation' | 'bound' | 'amount' | 'unit' | 'startsOn' | 'stopsOn'>,
): Bilingual {
  return inWords(texts.deadline, {
    obligation: obligationNames[rule.obligation],
    bound: boundNames[rule.bound],
    duration: durationAfterPreposition(rule.amount, rule.unit),
    startsOn: rule.startsOn ? momentNames[rule.startsOn] : ruleUnset,
    stopsOn: momentNames[rule.stopsOn],
  });
}

/** «فرع: فرع الدمام؛ يخدم حاضرة الدمام؛ قنواته: المقابلة والهاتف» */
export function branchWords({ label, serves, channels = [], hours }: Branch): Bilingual {
  const parts = [
    inWords(texts.branch, { branch: label }),
    ...(serves === undefined ? [] : [inWords(texts.branchServes, { serves })]),
    ...(channels.length === 0
      ? []
      : [inWords(texts.branchChannels, { channels: listInWords(channels.map((kind) => channelNames[kind])) })]),
    ...(hours === undefined ? [] : [inWords(texts.branchHours, { hours })]),
  ];
  return { ar: parts.map(({ ar }) => ar).join('؛ '), en: parts.map(({ en }) => en).join('; ') };
}

export function committeeWords({ name, duties }: CommitteeRule): Bilingual {
  return inWords(texts.committee, { name, duties: listInWords(duties.map((duty) => dutyNames[duty])) });
}

/** What the document says of its own approval, and of the policies it replaces. */
export function approvalWords({ approval, supersedes }: Pick<Rules, 'approval' | 'supersedes'>): RuleLine[] {
  const replaced = supersedes.map(({ clause, asWritten }) => line(clause, texts.supersedes, { written: asWritten }));
  if (!approval) return replaced;
  const { clause, dateAsWritten, meetingNumber } = approval;
  const date = dateAsWritten === undefined ? ruleUnset : ltr(dateAsWritten);
  return [line(clause, texts.approval, { date, meeting: meetingNumber ?? ruleUnset }), ...replaced];
}

function stepWords({ kind, refersTo, signer, updates }: StepRule): Bilingual {
  const step = stepNames[kind];
  if (refersTo !== undefined) return inWords(texts.stepTo, { step, to: refersTo });
  if (signer) return inWords(texts.stepSigned, { step, signer: signerNames[signer] });
  return inWords(updates ? texts.stepUpdates : texts.step, { step });
}

function chapterWords(rules: Rules): RuleLine[] {
  const { compensation, satisfaction, information = {}, relation = {}, responsibilities = {}, review } = rules;
  const date = review?.nextDate === undefined ? ruleUnset : ltr(review.nextDate);
  return [
    ...(compensation?.conditions ?? []).map(({ clause, kind }) =>
      line(clause, texts.condition, { condition: conditionNames[kind] }),
    ),
    ...complaintWords(rules),
    ...bound(satisfaction?.clause, texts.satisfaction),
    ...(satisfaction?.methods ?? []).map(({ clause, label }) => line(clause, texts.satisfactionMethod, { label })),
    ...bound(information.liaisonClause, texts.liaison),
    ...bound(information.formsClause, texts.forms),
    ...bound(information.updatesClause, texts.updates),
    ...bound(relation.intellectualPropertyClause, texts.intellectualProperty),
    ...bound(relation.privacyClause, texts.privacy),
    ...bound(relation.duesClause, texts.dues),
    ...bound(relation.ethicsClause, texts.ethics),
    ...bound(responsibilities.signatureClause, texts.signature),
    ...bound(responsibilities.scopeClause, texts.scope),
    ...bound(responsibilities.exceptionsClause, texts.exceptions),
    ...bound(responsibilities.awarenessClause, texts.awareness),
    ...bound(review?.clause, inWords(texts.review, { date })),
    ...(review?.owner ? [line(review.clause, texts.reviewOwner, { owner: review.owner })] : []),
  ];
}

function complaintWords({ complaints, committees }: Rules): RuleLine[] {
  if (!complaints) return [];
  const { channels, speedClauses, amicableClause, supportClause } = complaints;
  const committee = committees.find(({ id }) => id === complaints.committee);
  const [first] = channels;
  return [
    ...channels.map(({ clause, kind }) => line(clause, texts.complaintChannel, { channel: channelNames[kind] })),
    ...(committee && first ? [line(first.clause, texts.complaintCommittee, { committee: committee.name })] : []),
    ...speedClauses.flatMap((clause) => bound(clause, texts.complaintSpeed)),
    ...bound(supportClause, texts.support),
    ...bound(amicableClause, texts.amicable),
  ];
}

const line = (clause: string, text: Bilingual, params: Parameters<typeof inWords>[1]): RuleLine => ({
  clause,
  words: inWords(text, params),
});

const bound = (clause: string | undefined, words: Bilingual): RuleLine[] =>
  clause === undefined ? [] : [{ clause, words: { ...words } }];

/** Kept left to right within a line from right to left: numbers and dates as written would be reordered. */
function ltr(text: string): string {
  return `\u2066${text}\u2069`;
}
