import { fill, type RefusalParams } from '../refusal';

type Words = Readonly<Record<string, string>>;

const RULES = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') } as const;

/** A text of an area with its braces filled, in the form that `count` asks for; nothing where the area has no such text. */
export function sayOf(words: Words, language: 'ar' | 'en', name: string, params: RefusalParams): string | undefined {
  const text = counted(words, language, name, params['count']) ?? words[name];
  return text === undefined ? undefined : fill(text, params);
}

/** «0 places» reads badly in English too, which has no form for none by itself: where a text has one, it is taken. */
function counted(words: Words, language: 'ar' | 'en', name: string, count: unknown): string | undefined {
  if (typeof count !== 'number') return undefined;
  const none = count === 0 ? words[`${name}_zero`] : undefined;
  return none ?? words[`${name}_${RULES[language].select(count)}`];
}
