import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { parse } from 'yaml';
import { portalTexts, PortalWords, type PortalKey, type TermSet } from '.';
import { termParams } from './terms';
import type { PortalText } from './text';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'];
const ofSources = SLUGS.map(
  (slug) => (parse(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8')) as { terms: TermSet }).terms,
);
/** Words that none of the five uses: one that begins with a lam, and one of which only two forms are known. */
const others: TermSet[] = [
  { beneficiary: 'other', forms: { singular: 'لاجئ', plural: 'لاجئون', pluralOblique: 'لاجئين' } },
  { beneficiary: 'shareholder', forms: { singular: 'مساهم', plural: 'مساهمون' } },
];
const termSets = [...ofSources, ...others];
const languages = ['ar', 'en'] as const;
const keys = Object.keys(portalTexts) as PortalKey[];
const TERMS = Object.keys(termParams(ofSources[0]!, 'ar'));

/** Every template of a text in one language: a counted one has several. */
function templatesOf(text: PortalText, language: 'ar' | 'en'): string[] {
  const template = text[language];
  return typeof template === 'string' ? [template] : Object.values(template);
}

const bracesOf = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
/** What the pages fill in, besides the terms. */
const parametersOf = (text: PortalText, language: 'ar' | 'en'): string[] =>
  [...new Set(templatesOf(text, language).flatMap(bracesOf))].filter((name) => !TERMS.includes(name)).sort();

/** What is wrong with a catalogue, as `key: why`. */
function faultsOf(texts: Readonly<Record<string, PortalText>>): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const [ar, en] = [parametersOf(text, 'ar').join(), parametersOf(text, 'en').join()];
    const arabic = templatesOf(text, 'ar').join(' ');
    return [
      ...(ar === en ? [] : [`${key}: other braces in Arabic (${ar}) than in English (${en})`]),
      ...(/مستفيد/.test(arabic) ? [`${key}: the word of one association`] : []),
      ...(templatesOf(text, 'en')
        .join(' ')
        .match(/\bbeneficiar/i)
        ? [`${key}: the English word of one association`]
        : []),
      ...([arabic, ...templatesOf(text, 'en')].some((words) => words.trim() === '') ? [`${key}: nothing is said`] : []),
    ];
  });
}

test('no text names the people served by a word of its own, and both languages are filled alike', () => {
  expect(keys.length).toBeGreaterThan(150);
  expect(faultsOf(portalTexts)).toEqual([]);
});

test.each([
  ['the word of one association', { ar: 'خدمات المستفيدين', en: 'services' }],
  ['the English word of one association', { ar: 'خدمات', en: 'Services for beneficiaries' }],
  ['other braces', { ar: 'رقم {number}', en: 'Number {numbers}' }],
  ['nothing is said', { ar: ' ', en: 'Number' }],
])('a text with %s is found', (why, text) => {
  expect(faultsOf({ planted: text })).toEqual([expect.stringContaining(why)]);
});

test.each(termSets.map((terms) => [terms.forms.singular, terms] as const))(
  'with «%s» every text is whole in both languages and for every number',
  (_, terms) => {
    for (const language of languages) {
      const words = new PortalWords(language, terms);
      for (const key of keys) {
        const params = Object.fromEntries(parametersOf(portalTexts[key], language).map((name) => [name, '7']));
        for (const count of [0, 1, 2, 3, 11, 100, 103]) {
          expect([key, words.say(key, { ...params, count })]).toEqual([
            key,
            expect.not.stringMatching(/[{}]|undefined/),
          ]);
        }
      }
    }
  },
);

test('the article and the preposition join the word as they are written', () => {
  expect(termParams(ofSources[1]!, 'ar')).toMatchObject({ thePerson: 'المستفيد', toThePeople: 'للمستفيدين' });
  expect(termParams(ofSources[4]!, 'ar')).toMatchObject({ person: 'عضو', thePeople: 'الأعضاء', toThePerson: 'للعضو' });
  expect(termParams(others[0]!, 'ar')).toMatchObject({ thePerson: 'اللاجئ', toThePerson: 'للاجئ' });
});

test('Arabic counts in six forms, by the last two digits', () => {
  const words = new PortalWords('ar', ofSources[0]!);
  const said = [1, 2, 3, 11, 100, 103].map((count) => words.say('case.missing', { count }));
  expect(said).toEqual([
    'ينقص طلبك أمر واحد',
    'ينقص طلبك أمران',
    'ينقص طلبك 3 أمور',
    'ينقص طلبك 11 أمرًا',
    'ينقص طلبك 100 أمر',
    'ينقص طلبك 103 أمور',
  ]);
});
