import type { RefusalText } from '../refusal';

/** Why a draft cannot be edited as somebody wanted. */
export const policyEditRefusals = {
  'policy.edit_invalid': {
    kind: 'invalid',
    ar: 'لا تستقيم المسودة بهذا التعديل ({count}). صحّحوا ما ذُكر ثم أعيدوا الحفظ؛ لم يتغير شيء.',
    en: 'The draft does not hold with this change ({count}). Correct what is named and save again; nothing was changed.',
  },
  'policy.part_missing': {
    kind: 'missing',
    ar: 'ليس في هذه المسودة ما معرّفه «{id}». راجعوها كما هي الآن.',
    en: 'This draft has nothing with the id “{id}”. Look at it as it is now.',
  },
  'policy.id_taken': {
    kind: 'conflict',
    ar: 'المعرّف «{id}» مستعمل في هذه المسودة. اختاروا معرّفًا آخر.',
    en: 'The id “{id}” is already used in this draft. Choose another.',
  },
  'policy.id_kept': {
    kind: 'invalid',
    ar: 'المعرّف «{id}» لا يتغير بالتعديل. أرسلوا المعرّف نفسه، وضعوه بعد غيره لا بعد نفسه.',
    en: 'The id “{id}” stays as it is. Send the same id, and put it behind another, not behind itself.',
  },
  'policy.rule_kind_kept': {
    kind: 'rule',
    ar: 'القاعدة «{id}» نوعها {kind} ولا يتغير. احذفوها وأضيفوا قاعدة من النوع الآخر.',
    en: 'The rule “{id}” is a {kind} and stays one. Remove it and add a rule of the other kind.',
  },
  'policy.rule_kind_missing': {
    kind: 'invalid',
    ar: 'أرسلوا قاعدة واحدة من نوع واحد: {allowed}.',
    en: 'Send one rule of one kind: {allowed}.',
  },
  'policy.clause_bound': {
    kind: 'rule',
    ar: 'يقوم على {clause} ما يلي ({count}). احذفوا البند ومعه ذلك (withRules)، أو قيّدوه ببند آخر أولًا.',
    en: 'The following stands on {clause} ({count}). Remove the clause together with it (withRules), or bind it to another clause first.',
  },
  'policy.rule_bound': {
    kind: 'rule',
    ar: 'يذكر غيرُها القاعدةَ «{rule}». غيّروا ما يذكرها أولًا.',
    en: 'Something else names the rule “{rule}”. Change that first.',
  },
  'policy.clause_between_joined': {
    kind: 'rule',
    ar: '{clause}: مطبوع في فقرة واحدة مع ما قبله، فلا يُفصل بينهما ولا يُحذف ما قبله. افصلوه عما قبله أولًا.',
    en: '{clause} is printed in one paragraph with the one before it, so nothing goes between them and that one stays. Detach it first.',
  },
  'policy.section_holds': {
    kind: 'rule',
    ar: 'في القسم «{section}» بنود ({count}). انقلوها أو احذفوها أولًا.',
    en: 'The chapter “{section}” still holds {count} clauses. Move or remove them first.',
  },
  'policy.overlay_stands': {
    kind: 'rule',
    ar: 'تقوم إضافة من {name} على «{id}». احذفوا الإضافة أولًا، أو أبقوا ما تقوم عليه.',
    en: 'An addition by {name} stands on “{id}”. Remove the addition first, or keep what it stands on.',
  },
  'policy.channel_in_use': {
    kind: 'rule',
    ar: 'القناة «{channel}» وسيلة الرد المتفق عليها في معاملات مفتوحة ({count})، فلا تُحذف. اتفقوا مع أصحابها على وسيلة أخرى أو انتظروا إغلاقها.',
    en: 'The channel “{channel}” is the agreed means of reply of {count} open cases and cannot be removed. Agree on another with them, or wait until they are closed.',
  },
} as const satisfies Record<string, RefusalText>;
