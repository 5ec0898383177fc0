import type { FindingText } from './text';

/** What the importer of policies was unsure of: it proposes, and a person looks. Codes are fixed for ever. */
export const importFindings = {
  'import.name_missing': {
    message: { ar: 'لم يُعثر في النص على اسم الجمعية.', en: 'The name of the association was not found in the text.' },
    remedy: { ar: 'أدخلوا الاسم كما في الترخيص.', en: 'Enter the name as the licence has it.' },
  },
  'import.title_missing': {
    message: {
      ar: 'لم يُعرف عنوان السياسة، فاقتُرح السطر الأول.',
      en: 'No title of the policy was recognised; its first line is proposed.',
    },
    remedy: { ar: 'صحّحوا العنوان.', en: 'Correct the title.' },
  },
  'import.term_unknown': {
    message: { ar: 'لم تُعرف تسمية من تخدمهم الجمعية.', en: 'The word for the people served was not recognised.' },
    remedy: { ar: 'اختاروا التسمية التي تظهر في الشاشات.', en: 'Choose the word that screens shall use.' },
  },
  'import.section_unknown': {
    message: {
      ar: 'عنوان لم يُعرف بابه: «{quote}»؛ حُفظ نصه بلا قواعد.',
      en: 'A heading of no known chapter: “{quote}”; its text is kept, without rules.',
    },
    remedy: {
      ar: 'بيّنوا الباب الذي ينتمي إليه إن كانت فيه قواعد.',
      en: 'Say which chapter it belongs to, if it holds rules.',
    },
  },
  'import.number_missing': {
    message: {
      ar: 'في الترقيم انقطاع: بعد {before} يأتي {after}.',
      en: 'The numbering has a gap: {before} is followed by {after}.',
    },
    remedy: { ar: 'قارنوه بالأصل؛ فقد يكون بند سقط.', en: 'Compare it with the original; an item may have been lost.' },
  },
  'import.channel_unknown': {
    message: {
      ar: 'قناة لم يُعرف نوعها: «{quote}»؛ حُفظت باسمها.',
      en: 'A channel of no known kind: “{quote}”; it is kept by its name.',
    },
    remedy: { ar: 'اختاروا نوعها إن كان من الأنواع المعروفة.', en: 'Choose its kind, if it is one of those known.' },
  },
  'import.channel_several': {
    message: {
      ar: 'قد يضم هذا السطر أكثر من قناة: «{quote}»؛ قُرئت قناة واحدة.',
      en: 'This line may name more than one channel: “{quote}”; one was read.',
    },
    remedy: {
      ar: 'أضيفوا الأخرى في المسودة إن كانت قناة قائمة بذاتها.',
      en: 'Add the other in the draft, if it is a channel of its own.',
    },
  },
  'import.channel_unread': {
    message: {
      ar: 'جملة في باب القنوات لم تُقرأ منها قناة، أو لم تُقرأ كلها: «{quote}».',
      en: 'A sentence in the chapter of channels of which no channel was read, or not all of it: “{quote}”.',
    },
    remedy: {
      ar: 'إن كانت تسمي قناة فأضيفوها، وإلا بقيت نصًا يُعرض ولا يُلزم.',
      en: 'Add the channel if it names one; else it stays as text that is shown and binds nothing.',
    },
  },
  'import.tool_unread': {
    message: {
      ar: 'جملة في باب الأدوات لم تُقرأ منها أداة، أو لم تُقرأ كلها: «{quote}».',
      en: 'A sentence in the chapter of tools of which no tool was read, or not all of it: “{quote}”.',
    },
    remedy: {
      ar: 'إن كانت تسمي أداة فأضيفوها، وإلا بقيت نصًا يُعرض ولا يُلزم.',
      en: 'Add the tool if it names one; else it stays as text that is shown and binds nothing.',
    },
  },
  'import.section_empty': {
    message: {
      ar: 'باب معروف لم تُقرأ منه قاعدة واحدة: «{quote}».',
      en: 'A known chapter of which not one rule was read: “{quote}”.',
    },
    remedy: {
      ar: 'قارنوه بالأصل: أفيه قنوات أو أدوات أو خطوات؟ فأضيفوها إن كانت.',
      en: 'Compare it with the original: does it have channels, tools or steps? Then add them.',
    },
  },
  'import.tool_unknown': {
    message: {
      ar: 'أداة لم يُعرف نوعها: «{quote}»؛ حُفظت باسمها.',
      en: 'A tool of no known kind: “{quote}”; it is kept by its name.',
    },
    remedy: {
      ar: 'بيّنوا أهي لائحة أم دليل أم سياسة أم نموذج.',
      en: 'Say whether it is a by-law, a guide, a policy or a form.',
    },
  },
  'import.step_unread': {
    message: { ar: 'خطوة تعامل لم يُعرف نوعها: «{quote}».', en: 'A handling step of no known kind: “{quote}”.' },
    remedy: {
      ar: 'اختاروا نوع الخطوة، أو اتركوها نصًا يُعرض ولا يُلزم.',
      en: 'Choose its kind, or leave it as text that is shown and binds nothing.',
    },
  },
  'import.limit_bound': {
    message: {
      ar: 'مدة لم يتضح أهي حد أدنى أم حد أقصى: «{words}».',
      en: 'A length of time that is clearly neither a minimum nor a maximum: “{words}”.',
    },
    remedy: {
      ar: 'بيّنوا الحد، أو عدّلوا العبارة بقرار.',
      en: 'Say which it is, or amend the sentence by a resolution.',
    },
  },
  'import.limit_unit': {
    message: {
      ar: 'مدة بوحدة لا تُحسب بها المهل هنا: «{words}».',
      en: 'A length of time in a unit that no deadline here is counted in: “{words}”.',
    },
    remedy: {
      ar: 'عبّروا عنها بأيام عمل أو أيام تقويمية أو أسابيع، بقرار مدوَّن.',
      en: 'Express it in working days, calendar days or weeks, by minuted resolution.',
    },
  },
  'import.limit_subject': {
    message: {
      ar: 'مدة لم يُعرف ما الذي يجب خلالها: «{words}».',
      en: 'A length of time, and it is not clear what is due within it: “{words}”.',
    },
    remedy: { ar: 'بيّنوا ما تحكمه المدة، إن كانت مما يُحسب.', en: 'Say what it governs, if it is to be counted.' },
  },
  'import.limit_party': {
    message: {
      ar: 'مدة على المستفيد أو له، لا على الجمعية: «{words}»؛ فلم تُجعل مهلة عليها.',
      en: 'A length of time of the beneficiary and not of the association: “{words}”; no deadline was made of it.',
    },
    remedy: {
      ar: 'إن كانت على الجمعية فبيّنوا ما يجب خلالها؛ وإلا بقيت نصًا يُعرض.',
      en: 'If it binds the association, say what is due within it; else it stays as text that is shown.',
    },
  },
  'import.committee_unread': {
    message: { ar: 'ذُكرت «{name}» ولم يُعرف عملها.', en: '“{name}” is named, and its work is not clear.' },
    remedy: { ar: 'بيّنوا ما تكلَّف به اللجنة.', en: 'Say what the committee is charged with.' },
  },
  'import.date_hijri_alone': {
    message: { ar: 'تاريخ الاعتماد هجري وحده: «{written}».', en: 'The date of approval is Hijri alone: “{written}”.' },
    remedy: {
      ar: 'أكّدوا اليوم الميلادي من المحضر؛ فقد يختلف يومًا باختلاف التقويم.',
      en: 'Confirm the Gregorian day from the minutes; calendars may differ by a day.',
    },
  },
  'import.effective_date_unread': {
    message: {
      ar: 'تاريخ نفاذ لم يُقرأ على وجه واحد: «{written}».',
      en: 'An effective date that cannot be read in one way: “{written}”.',
    },
    remedy: { ar: 'أدخلوه من المحضر.', en: 'Enter it from the minutes.' },
  },
  'import.lam_alef': {
    message: {
      ar: 'قُلبت في الملف «لا» فصارت «ال» في {count} من الكلمات، ومنها: «{quote}».',
      en: 'The file turns lam-alef around in {count} words, among them “{quote}”.',
    },
    remedy: {
      ar: 'استوردوا السياسة من ملف وورد أو نص، أو قارنوها بالأصل كلمة كلمة.',
      en: 'Import the policy from a Word or text file, or compare it with the original word by word.',
    },
  },
  'import.lam_alef_mended': {
    message: {
      ar: 'أُعيدت «لا» إلى موضعها حيث لا شك ({count} من الكلمات)، ومنها: «{quote}».',
      en: 'Lam-alef was turned back where that is certain ({count} words), among them “{quote}”.',
    },
    remedy: {
      ar: 'قارنوا ما أُعيد، وما بقي في وسط الكلمات، بالأصل.',
      en: 'Compare what was turned back, and what is left inside of words, with the original.',
    },
  },
  'import.page_without_text': {
    message: { ar: 'صفحات بلا نص مقروء: {pages}.', en: 'Pages without readable text: {pages}.' },
    remedy: {
      ar: 'إن كانت صورًا فأدخلوا نصها من الأصل.',
      en: 'If they are images, enter their text from the original.',
    },
  },
} as const satisfies Record<string, FindingText>;
