import type { TermForms } from '../schema/document';
import type { BeneficiaryTerm } from '../schema/vocabulary';

export const NUMBER = '(?:رقم\\s*)?[:(/]?\\s*(?<number>[0-9٠-٩]{2,12})';

export const LICENCE = new RegExp(`(?:ترخيص|الترخيص|مرخصة|المرخصة)[^.\\n]{0,60}?${NUMBER}`, 'u');

export const REGISTRATION = new RegExp(`(?:مسجلة|المسجلة|سجل|السجل|تسجيل|التسجيل|قيد)[^.\\n]{0,80}?${NUMBER}`, 'u');

export const AUTHORITY =
  /(?:من|لدى|في|ب|بواسطة)\s*(?<authority>(?:ال)?(?:وزارة|مركز|هيئة|المركز|الهيئة|الوزارة)\s[^0-9٠-٩:(]+?)(?=\s*(?:ب?رقم|بالرقم|تحت|بترخيص|$|[(:،.]))/u;

export const FORMS: Readonly<Record<string, TermForms & { term: BeneficiaryTerm }>> = {
  مستفيد: {
    term: 'beneficiary',
    singular: 'مستفيد',
    plural: 'مستفيدون',
    pluralOblique: 'مستفيدين',
    gender: 'masculine',
  },
  مستفيدة: {
    term: 'beneficiary',
    singular: 'مستفيدة',
    plural: 'مستفيدات',
    pluralOblique: 'مستفيدات',
    gender: 'feminine',
  },
  مستخدم: { term: 'user', singular: 'مستخدم', plural: 'مستخدمون', pluralOblique: 'مستخدمين', gender: 'masculine' },
  عضو: { term: 'member', singular: 'عضو', plural: 'أعضاء', pluralOblique: 'أعضاء', gender: 'masculine' },
  مساهم: { term: 'shareholder', singular: 'مساهم', plural: 'مساهمون', pluralOblique: 'مساهمين', gender: 'masculine' },
  عميل: { term: 'other', singular: 'عميل', plural: 'عملاء', pluralOblique: 'عملاء', gender: 'masculine' },
};

/** What joins a title to the name behind it: «لجمعية», «في جمعية», «الخاصة بجمعية». */
export const LAM_AT_END = /(?:(?:\s+(?:في|لدى|لدي|من|الخاصة|الخاص|التابعة|التابع))?(?:\s+ب)?|[ل\s-]+)\s*$/u;

export const JOINED = /^[وفبك]?(?:ال|لل|ل)?/u;

export const OFFICER = /^ل?(?:موظف|مسؤول|مسئول|منسق|اخصائي)$/u;

export const RELATIONS = /^علاقات$/u;

export const LIAISON_OFFICER = 'ضابط';

export const CONTACT = /^(?:ال)?اتصال$/u;

export const LAM_OF_OFFICER = /^ل(?=[مخن])/u;

/** A policy for women says so in its title. */
export const FEMININE = /(?<!\p{L})[وبفك]?(?:ال|لل|ل)?مستفيدات(?!\p{L})/u;
export const SHE = 'مستفيدة';
