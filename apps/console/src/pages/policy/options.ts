import { alone } from '../../language/lists';
import { useTexts } from '../../language/texts';

type Words = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

/** A list to choose from, in the language of the page. */
export function useOptions(words: Words): { value: string; label: string }[] {
  const { pick } = useTexts();
  return Object.entries(words).map(([value, text]) => ({ value, label: alone(pick(text)) }));
}
