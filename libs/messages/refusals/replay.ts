import type { RefusalText } from '../refusal';

export const replayRefusals = {
  'replay.not_found': {
    kind: 'missing',
    ar: 'لا محاكاة بهذا المعرّف في الجمعية. خذه من GET /api/policy/versions/:id/replay.',
    en: 'The association has no such replay. Take its id from GET /api/policy/versions/:id/replay.',
  },
  'replay.case_not_found': {
    kind: 'missing',
    ar: 'ليست هذه المعاملة مما جرت عليه المحاكاة. خذوها من قائمة ما تغيّرت نتيجته.',
    en: 'This case is not among those replayed. Take it from the list of those whose outcome changes.',
  },
  'replay.no_cases': {
    kind: 'rule',
    ar: 'لا معاملات في هذه المدة (over). اختاروا كل المعاملات، أو العينة المختلقة.',
    en: 'There are no cases in this time (over). Choose all cases, or the invented sample.',
  },
  'replay.under_way': {
    kind: 'conflict',
    ar: 'تجري محاكاة لهذا الإصدار الآن. انتظروا تمامها، أو ألغوها أولًا.',
    en: 'A replay of this version is under way. Wait for it, or cancel it first.',
  },
  'replay.over': {
    kind: 'conflict',
    ar: 'انتهت هذه المحاكاة، فلا شيء يُلغى. ابدؤوا محاكاة جديدة إن شئتم.',
    en: 'This replay is over, and nothing is left to cancel. Start another if you wish.',
  },
} as const satisfies Record<string, RefusalText>;
