import type { RefusalText } from '../refusal';

export const templateRefusals = {
  'templates.not_found': {
    kind: 'missing',
    ar: 'لا قالب بهذا المعرّف في الجمعية. اختر قالبًا (template) من قائمة القوالب.',
    en: 'The association has no such template. Choose one (template) from the list of templates.',
  },
  'templates.archived': {
    kind: 'rule',
    ar: 'القالب «{name}» (template) في الأرشيف. أعده من الأرشيف أولًا، أو اختر غيره.',
    en: 'The template “{name}” (template) is archived. Bring it back first, or choose another.',
  },
  'templates.placeholder_unknown': {
    kind: 'invalid',
    ar: 'لا معنى للموضع {placeholder} في النص (text). استعمل واحدًا من هذه المواضع: {known}.',
    en: 'The placeholder {placeholder} in the text (text) is not known. Use one of these: {known}.',
  },
  'templates.brace_alone': {
    kind: 'invalid',
    ar: 'في النص (text) قوس معقوف بلا قرينه عند «{near}». أكمل الموضع بقوسيه، أو احذف القوس.',
    en: 'The text (text) has a brace without its pair at “{near}”. Close the placeholder, or take the brace out.',
  },
  'templates.name_taken': {
    kind: 'conflict',
    ar: 'في الجمعية قالب آخر بهذا الاسم (name). اختر اسمًا غيره، أو أرشف الآخر.',
    en: 'Another template of the association has this name (name). Choose a different one, or archive the other.',
  },
  'templates.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر هذا بعد أن فتحته. أعد فتحه ثم تابع (الإصدار الآن {version}).',
    en: 'This has changed since you opened it. Open it again, then go on (it is now at version {version}).',
  },
  'templates.too_many': {
    kind: 'rule',
    ar: 'لا يزيد عدد ما يُستعمل منها في الجمعية على {most}. أرشف ما لم يعد يُستعمل.',
    en: 'An association has no more than {most} of them in use. Archive what is no longer used.',
  },
  'macros.not_found': {
    kind: 'missing',
    ar: 'لا خطوات جاهزة بهذا المعرّف في الجمعية. اختر من قائمتها.',
    en: 'The association has no such macro. Choose one from the list of macros.',
  },
  'macros.name_taken': {
    kind: 'conflict',
    ar: 'في الجمعية خطوات جاهزة أخرى بهذا الاسم (name). اختر اسمًا غيره، أو أرشف الأخرى.',
    en: 'Another macro of the association has this name (name). Choose a different one, or archive the other.',
  },
  'macros.empty': {
    kind: 'invalid',
    ar: 'لا خطوة في هذه المجموعة. اختر خطوة واحدة على الأقل: قالبًا (template)، أو وسومًا (tags)، أو تكليفًا (takeOver أو assignee)، أو تأجيلًا (putOffDays).',
    en: 'This macro has no step. Choose one at least: a template (template), labels (tags), somebody to assign to (takeOver or assignee), or putting off (putOffDays).',
  },
  'macros.text_incomplete': {
    kind: 'invalid',
    ar: 'القالب (template) والنموذج الذي يوضع فيه (into) يُذكران معًا. أكمل الناقص، أو احذف الآخر.',
    en: 'A template (template) and the form it is put into (into) go together. State the missing one, or leave out the other.',
  },
  'macros.assigned_twice': {
    kind: 'invalid',
    ar: 'التكليف إما لمن ينفّذ الخطوات (takeOver) وإما لزميل بعينه (assignee). اختر أحدهما.',
    en: 'Either whoever runs the macro takes the case (takeOver), or a named colleague gets it (assignee). Choose one.',
  },
  'macros.step_not_yours': {
    kind: 'forbidden',
    ar: 'هذه الخطوة لأدوار أخرى. اطلبها ممن يملكها.',
    en: 'This step belongs to other roles. Ask somebody who holds one of them.',
  },
} as const satisfies Record<string, RefusalText>;
