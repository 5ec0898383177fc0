import type { Bilingual } from '../findings';

/** Forms by number, in the categories of CLDR. Arabic has six of them, English two. */
export interface Counted {
  readonly ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
  readonly en: Readonly<Record<'one' | 'other', string>>;
}

export type PortalText = Bilingual | Counted;

const RULES = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** The template of a text in one language; of a counted one, the form that `count` asks for. */
export function templateOf(text: PortalText, language: 'ar' | 'en', count = 0): string {
  const template = text[language];
  if (typeof template === 'string') return template;
  const forms: Readonly<Record<string, string>> = template;
  return forms[RULES[language].select(count)] ?? forms['other']!;
}
