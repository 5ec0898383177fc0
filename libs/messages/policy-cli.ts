import type { Bilingual } from './findings';

/** What `policy show` and `policy lint` say around the words of a policy. */
export const policyCliTexts = {
  name: { ar: 'الاسم: {name}', en: 'Name: {name}' },
  licence: { ar: 'الترخيص: {number} — {authority}', en: 'Licence: {number} — {authority}' },
  registration: { ar: 'التسجيل: {number} — {authority}', en: 'Registration: {number} — {authority}' },
  licenceUnset: { ar: 'الترخيص: لم يُذكر', en: 'Licence: not stated' },
  terms: { ar: 'تسمية من تخدمهم: {singular} / {plural}', en: 'The people served: {singular} / {plural}' },
  clean: { ar: 'لا ملاحظات.', en: 'Nothing found.' },
  findings: { ar: 'عدد الملاحظات: {count}', en: 'Findings: {count}' },
  doubts: { ar: 'ما لم يُقطع به في الاستيراد: {count}', en: 'What the import is unsure of: {count}' },
  noDoubts: { ar: 'قُرئ النص كله بلا شك فيه.', en: 'The whole text was read without doubt.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const cliHelp: Bilingual = {
  ar: `سند: أوامر السياسات. لا تحتاج إلى قاعدة بيانات.

  npm run --silent policy -- lint <السياسة> [--json] [--strict]   ملاحظات التدقيق على النص
  npm run --silent policy -- show <السياسة> [--lang ar|en]        عرض السياسة بابًا بابًا، وبنود كل قاعدة
  npm run --silent policy -- render <السياسة>                     النص كما ورد في مصدره
  npm run --silent policy -- diff <السياسة> <السياسة> [--json] [--lang ar|en]  ما تغيّره الثانية من الأولى، بالكلمات
  npm run --silent policy -- import <ملف> [--json | --yaml]       قراءة سياسة من ملف نص أو وورد أو PDF، وما يحتاج إلى نظر
  npm run --silent policy -- schema                               مخطط JSON لملف السياسة (2020-12)

<السياسة> اسم من الأسماء: {slugs}، أو مسار ملف YAML.
رمز الخروج: 0 تمّ الأمر (ولو وُجدت ملاحظات)؛ 1 مع --strict إن وُجد ما يمنع النفاذ أو يوقف بابًا؛ 2 أمر غير صحيح أو ملف لا يُقرأ.`,
  en: `Sanad: commands on policies. They need no database.

  npm run --silent policy -- lint <policy> [--json] [--strict]   what the linter finds in the text
  npm run --silent policy -- show <policy> [--lang ar|en]        the policy module by module, with the clause of each rule
  npm run --silent policy -- render <policy>                     the text as its source has it
  npm run --silent policy -- diff <policy> <policy> [--json] [--lang ar|en]  what the second changes of the first, in words
  npm run --silent policy -- schema                              the JSON Schema of a policy file (2020-12)

<policy> is one of {slugs}, or the path of a YAML file.
Exit code: 0 done (whatever was found); 1 with --strict when something blocks the version or a module; 2 wrong usage or an unreadable file.`,
};

export const cliProblems = {
  unknownCommand: {
    ar: 'لا يُعرف الأمر «{command}». الأوامر: {known}.',
    en: 'Unknown command “{command}”. Commands: {known}.',
  },
  wrongUsage: {
    ar: 'لم يُفهم الأمر: {detail}. للمساعدة: --help',
    en: 'The command is not understood: {detail}. For help: --help',
  },
  twoFiles: {
    ar: 'اذكروا سياستين، السابقة ثم اللاحقة: اسمًا أو مسار ملف لكل منهما. للمساعدة: --help',
    en: 'Name two policies, the earlier first: a slug or a file each. For help: --help',
  },
  oneFile: {
    ar: 'اذكروا سياسة واحدة: اسمًا أو مسار ملف. للمساعدة: --help',
    en: 'Name exactly one policy: a slug or a file. For help: --help',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
