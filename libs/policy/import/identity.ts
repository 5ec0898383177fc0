import { foldArabic } from '@sanad/kernel';
import { TERMS } from '../linter/lexicon';
import { quote, wordsOf } from '../linter/words';
import type { Licence, NameMention, TermForms, Terms } from '../schema/document';
import type { BeneficiaryTerm } from '../schema/vocabulary';
import { isTitle } from './front';
import { label, type Reading, type Said } from './reading';

const NUMBER = '(?:رقم\\s*)?[:(/]?\\s*(?<number>[0-9٠-٩]{2,12})';
const LICENCE = new RegExp(`(?:ترخيص|الترخيص|مرخصة|المرخصة)[^.\\n]{0,60}?${NUMBER}`, 'u');
const REGISTRATION = new RegExp(`(?:مسجلة|المسجلة|سجل|السجل|تسجيل|التسجيل|قيد)[^.\\n]{0,80}?${NUMBER}`, 'u');
const AUTHORITY =
  /(?:من|لدى|في|ب|بواسطة)\s*(?<authority>(?:ال)?(?:وزارة|مركز|هيئة|المركز|الهيئة|الوزارة)\s[^0-9٠-٩:(]+?)(?=\s*(?:ب?رقم|بالرقم|تحت|بترخيص|$|[(:،.]))/u;

/** Licences and registrations, each number once, from where the text says most of it. */
export function licencesOf(reading: Reading): Licence[] {
  const places = reading.all.filter(({ section }) => section.kind !== 'contents');
  const single = places.flatMap((said) => licenceIn(said.clause.text, said));
  const found =
    single.length > 0
      ? single
      : places.flatMap((said, at) => licenceIn(`${said.clause.text} ${places[at + 1]?.clause.text ?? ''}`, said));
  const byNumber = new Map<string, Licence>();
  for (const licence of found) {
    const known = byNumber.get(licence.number);
    if (!known || (!known.authority && licence.authority)) byNumber.set(licence.number, licence);
  }
  return [...byNumber.values()];
}

function licenceIn(text: string, { clause }: Said): Licence[] {
  const kinds = [
    ['licence', LICENCE],
    ['registration', REGISTRATION],
  ] as const;
  const found = kinds.map(([kind, shape]) => [kind, shape.exec(text)] as const).find(([, match]) => match);
  if (!found?.[1] || text.length > 200) return [];
  const authority = AUTHORITY.exec(text)?.groups?.['authority'];
  const number = found[1].groups!['number']!.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return [{ kind: found[0], number, ...(authority && { authority: label(authority) }), clause: clause.id }];
}

/** The title as printed, without the name behind it. */
export function titleOf(reading: Reading, names: readonly NameMention[]): string | undefined {
  const said = reading.all.find(
    (one) =>
      (one.clause.kind === 'furniture' || one.section.kind === 'title') &&
      isTitle({ text: one.clause.text, level: 0, blankBefore: 0 }),
  );
  const title = said ?? reading.all.find(({ section }) => section.kind === 'title');
  if (!title) return undefined;
  const name = names.find(({ clause }) => clause === title.clause.id)?.text;
  const at = name ? title.clause.text.indexOf(name) : -1;
  const endsWithName = at > 0 && label(title.clause.text.slice(at)) === name;
  return endsWithName ? label(title.clause.text.slice(0, at).replace(/[ل\s-]+$/u, '')) : label(title.clause.text);
}

const FORMS: Readonly<Record<string, TermForms & { term: BeneficiaryTerm }>> = {
  مستفيد: {
    term: 'beneficiary',
    singular: 'مستفيد',
    plural: 'مستفيدون',
    pluralOblique: 'مستفيدين',
    gender: 'masculine',
  },
  مستخدم: { term: 'user', singular: 'مستخدم', plural: 'مستخدمون', pluralOblique: 'مستخدمين', gender: 'masculine' },
  عضو: { term: 'member', singular: 'عضو', plural: 'أعضاء', pluralOblique: 'أعضاء', gender: 'masculine' },
  مساهم: { term: 'shareholder', singular: 'مساهم', plural: 'مساهمون', pluralOblique: 'مساهمين', gender: 'masculine' },
  عميل: { term: 'other', singular: 'عميل', plural: 'عملاء', pluralOblique: 'عملاء', gender: 'masculine' },
};

/** The word for the people served: that of the title, else the first of the text; unset where it is none that is known. */
export function termsOf(reading: Reading, title: string | undefined): Terms | undefined {
  const texts = [title ?? '', ...reading.all.map(({ clause }) => clause.text)];
  const shown = texts.map(termIn).find((term) => term !== undefined);
  const known = shown === undefined ? undefined : FORMS[shown];
  if (!known) return undefined;
  const { term, ...forms } = known;
  const officerTitle = officerIn(reading);
  return { beneficiary: term, forms, ...(officerTitle && { officerTitle }) };
}

function termIn(text: string): string | undefined {
  const words = foldArabic(text).split(' ');
  return TERMS.find(({ singular, plural }) =>
    words.some((word) =>
      [...singular, ...plural].some((form) => word.replace(/^[وفبك]?(?:ال|لل|ل)?/u, '') === form || word === form),
    ),
  )?.shown;
}

/** The title of the officer who receives them, as first written. */
function officerIn(reading: Reading): string | undefined {
  for (const { clause } of reading.all.filter(({ section }) => section.kind !== 'contents')) {
    const words = wordsOf(clause.text);
    const at = words.findIndex(({ folded }, place) => {
      const next = words[place + 1]?.folded ?? '';
      return /^ل?(?:موظف|مسؤول|مسئول|منسق|اخصائي)$/u.test(folded)
        ? /^علاقات$/u.test(next)
        : /^ضابط$/u.test(folded) && /^(?:ال)?اتصال$/u.test(next);
    });
    if (at >= 0)
      return quote(clause.text, words, at, at + (words[at]!.folded === 'ضابط' ? 1 : 2)).replace(/^ل(?=[مخن])/u, '');
  }
  return undefined;
}
