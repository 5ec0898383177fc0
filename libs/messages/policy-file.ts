/** What can be wrong with a policy file, each with its remedy. The place (line and path) stands beside the text, never in it. */
export const policyFileProblems = {
  syntax: {
    ar: 'صياغة YAML غير صحيحة: {detail}. صحّحوا السطر ثم أعيدوا المحاولة.',
    en: 'The YAML syntax is wrong: {detail}. Correct the line and try again.',
  },
  unknownKey: {
    ar: 'المفتاح «{key}» غير معروف هنا. صحّحوه أو احذفوه. المفاتيح المقبولة: {allowed}.',
    en: '“{key}” is not a key known here. Correct it or remove it. Known keys: {allowed}.',
  },
  unknownKeyNear: {
    ar: 'المفتاح «{key}» غير معروف هنا. لعل المقصود «{nearest}»؛ صحّحوه أو احذفوه. المفاتيح المقبولة: {allowed}.',
    en: '“{key}” is not a key known here. Perhaps “{nearest}” is meant: correct it or remove it. Known keys: {allowed}.',
  },
  missing: {
    ar: 'الحقل «{key}» ناقص. أضيفوه: {expected}.',
    en: '“{key}” is missing. Add it: {expected}.',
  },
  empty: {
    ar: 'المفتاح «{key}» بلا قيمة. اكتبوا قيمته أو احذفوا المفتاح: المجهول يُترك غير مكتوب.',
    en: '“{key}” has no value. Give it one or remove the key: what is unknown is left out.',
  },
  notMapping: {
    ar: 'المطلوب هنا مفاتيح وقيم: {allowed}.',
    en: 'Keys and values are expected here: {allowed}.',
  },
  wrongValue: {
    ar: 'القيمة «{value}» غير مقبولة. المطلوب: {expected}.',
    en: '“{value}” is not accepted. Expected: {expected}.',
  },
  wrongChoice: {
    ar: 'القيمة «{value}» ليست من القيم المعروفة. المطلوب واحدة من: {allowed}.',
    en: '“{value}” is not a known value. Write one of: {allowed}.',
  },
  wrongChoiceNear: {
    ar: 'القيمة «{value}» ليست من القيم المعروفة. لعل المقصود «{nearest}». القيم المقبولة: {allowed}.',
    en: '“{value}” is not a known value. Perhaps “{nearest}” is meant. Accepted values: {allowed}.',
  },
  duplicateId: {
    ar: 'المعرّف «{value}» مستعمل من قبل في السطر {first}. اختاروا معرّفًا آخر.',
    en: 'The id “{value}” is already used on line {first}. Choose another.',
  },
  idTaken: {
    ar: 'المعرّف «{value}» مستعمل من قبل. اختاروا معرّفًا آخر.',
    en: 'The id “{value}” is already used. Choose another.',
  },
  unknownReference: {
    ar: 'لا يوجد في الملف ما معرّفه «{value}». صحّحوا المعرّف أو أضيفوا ما يشير إليه.',
    en: 'Nothing in the file has the id “{value}”. Correct the id or add what it names.',
  },
  unknownReferenceNear: {
    ar: 'لا يوجد في الملف ما معرّفه «{value}». لعل المقصود «{nearest}»؛ صحّحوا المعرّف أو أضيفوا ما يشير إليه.',
    en: 'Nothing in the file has the id “{value}”. Perhaps “{nearest}” is meant: correct the id or add what it names.',
  },
  moduleMissing: {
    ar: 'الوحدة «{module}» ليست في القائمة. أضيفوها بحالتها، ولو كانت silent.',
    en: 'The module “{module}” is not listed. Add it with its status, even if that is silent.',
  },
  moduleTwice: {
    ar: 'الوحدة «{module}» مكررة. أبقوا سطرًا واحدًا.',
    en: 'The module “{module}” is listed twice. Keep one line.',
  },
  moduleNeedsClauses: {
    ar: 'الوحدة «{module}» حالتها {status} ولم يُذكر بند لها. اذكروا بنودها أو اجعلوا حالتها silent.',
    en: 'The module “{module}” is {status} without a clause. Name its clauses or make it silent.',
  },
  moduleSilentWithClauses: {
    ar: 'الوحدة «{module}» حالتها silent ومعها بنود. احذفوا البنود أو غيّروا الحالة.',
    en: 'The module “{module}” is silent and yet has clauses. Remove them or change the status.',
  },
  moduleRefersNowhere: {
    ar: 'الوحدة «{module}» محالة ولم يُذكر إلى أين. أضيفوا refersTo كما ورد في النص.',
    en: 'The module “{module}” is referred, but not to anything. Add refersTo as the text has it.',
  },
  moduleRefersThough: {
    ar: 'الوحدة «{module}» فيها refersTo وحالتها {status}. احذفوه أو اجعلوا الحالة referred.',
    en: 'The module “{module}” has refersTo and is {status}. Remove it or make the status referred.',
  },
  moduleRulesThough: {
    ar: 'في rules قواعد للوحدة «{module}» وحالتها {status}. احذفوا القواعد أو غيّروا الحالة.',
    en: 'There are rules for the module “{module}”, which is {status}. Remove the rules or change the status.',
  },
  joinedFirst: {
    ar: 'البند «{clause}» موصول (joined) ولا بند قبله في قسمه. احذفوا joined.',
    en: 'The clause “{clause}” is joined, but nothing stands before it in its section. Remove joined.',
  },
  joinedApart: {
    ar: 'البند «{clause}» موصول بما قبله (joined) ومعه {key}. أبقوا أحدهما.',
    en: 'The clause “{clause}” is joined to the one before it and has {key}. Keep one of them.',
  },
  parentLater: {
    ar: 'أصل البند «{clause}» يجب أن يسبقه في القسم نفسه. انقلوه أو صحّحوا parent.',
    en: 'The parent of “{clause}” must stand before it in the same section. Move it or correct parent.',
  },
  answers: {
    ar: 'لكل قرار جواب واحد، وهنا {count}. أبقوا واحدًا من: {allowed}.',
    en: 'A decision holds exactly one answer, and this one holds {count}. Keep one of: {allowed}.',
  },
  overlayEmpty: {
    ar: 'الإضافة «{overlay}» لا تضيف شيئًا. اكتبوا مهلة (deadline) أو تذكيرات (reminders) أو نصابًا (quorum) أو قائمة مستندات (checklist) أو وقت الاستلام (delegateReceipt) أو فروعًا (branches) أو ما يخص الشكاوى (complaints) أو التظلّم (appeals) أو التعويض (compensation) أو سير عمل اللجنة (conduct).',
    en: 'The overlay “{overlay}” adds nothing. Give it a deadline, reminders, a quorum, a checklist, delegateReceipt, branches, complaints, appeals, compensation or conduct.',
  },
  membersCrossed: {
    ar: 'في الإضافة «{overlay}» أقل عدد للأعضاء {fewest} وأكثر عدد {most}، ولا يجتمعان. أنقصوا fewestMembers أو زيدوا mostMembers.',
    en: 'In the overlay “{overlay}” the fewest members are {fewest} and the most are {most}, which cannot both hold. Lower fewestMembers or raise mostMembers.',
  },
  ladderOfNothing: {
    ar: 'تذكيرات الإضافة «{overlay}» بلا مهلة. أضيفوا deadline، أو اكتبوا في appliesTo معرّف المهلة.',
    en: 'The reminders of “{overlay}” belong to no deadline. Add one, or name it in appliesTo.',
  },
} as const;

/** What a field takes, in words; `{allowed}` and `{minimum}` are filled from the schema. */
export const policyFileExpectations = {
  text: { ar: 'نص غير فارغ (والأرقام بين علامتي اقتباس)', en: 'a text that is not empty (numbers in quotation marks)' },
  slug: { ar: 'معرّف من حروف لاتينية صغيرة وأرقام وشرطات', en: 'an id of lower-case letters, digits and hyphens' },
  day: { ar: 'تاريخ ميلادي صحيح بصيغة YYYY-MM-DD', en: 'a Gregorian day that exists, as YYYY-MM-DD' },
  integer: { ar: 'عدد صحيح', en: 'a whole number' },
  integerFrom: { ar: 'عدد صحيح لا يقل عن {minimum}', en: 'a whole number, {minimum} or more' },
  choice: { ar: 'واحدة من: {allowed}', en: 'one of: {allowed}' },
  constant: { ar: 'القيمة {allowed}', en: 'the value {allowed}' },
  mapping: { ar: 'مفاتيح وقيم: {allowed}', en: 'keys and values: {allowed}' },
  list: { ar: 'قائمة، كل عنصر فيها: {item}', en: 'a list, each item of it {item}' },
  listNotEmpty: { ar: 'قائمة غير فارغة، كل عنصر فيها: {item}', en: 'a list that is not empty, each item of it {item}' },
} as const;
