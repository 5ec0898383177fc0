import type { RefusalText } from '../refusal';

export const policyAnswerRefusals = {
  'policy.decision_without_finding': {
    kind: 'missing',
    ar: 'لا توجد في هذه السياسة ملاحظة «{finding}» يجيب عنها القرار. راجعوا الملاحظة (finding) والموضوع (subject).',
    en: 'This policy has no finding “{finding}” for the decision to answer. Check the finding (finding) and what it is about (subject).',
  },
  'policy.decision_wrong_kind': {
    kind: 'rule',
    ar: 'الملاحظة «{finding}» يجيب عنها الحقل {field} وحده، والوارد: {given}. املؤوا {field} واحذفوا غيره.',
    en: 'The finding “{finding}” is answered by {field} alone; given: {given}. Fill in {field} and leave out the rest.',
  },
  'policy.decision_minutes_missing': {
    kind: 'rule',
    ar: 'الجواب عن «{finding}» قرارٌ مدوَّن. اذكروا المحضر (minutes).',
    en: 'The answer to “{finding}” is a minuted decision. Name the minutes (minutes).',
  },
  'policy.decision_not_candidate': {
    kind: 'rule',
    ar: 'لا يحتمل النص «{value}» جوابًا عن «{finding}». اختاروا من: {candidates}.',
    en: 'The text does not allow “{value}” as an answer to “{finding}”. Choose one of: {candidates}.',
  },
  'policy.decision_date_ahead': {
    kind: 'rule',
    ar: 'تاريخ الاعتماد {value} لاحق ليوم القرار {on} في «{finding}». صحّحوا التاريخ (date) أو يوم القرار (on).',
    en: 'The date of approval {value} is later than the day of the decision, {on}, in “{finding}”. Correct the date (date) or the day of the decision (on).',
  },
  'policy.decision_needs_amendment': {
    kind: 'rule',
    ar: 'لا يكفي قرار للإجابة عن «{finding}». عدّلوا النص نفسه بتعديل معتمد.',
    en: 'No decision answers “{finding}”. Change the text itself, by an approved amendment.',
  },
} as const satisfies Record<string, RefusalText>;
