import { hijriText, toUmmAlQura } from '@sanad/business-time';
import { foldArabic } from '@sanad/kernel';
import {
  bothCalendars,
  dateInWords,
  fill,
  placeholderNames,
  Refusal,
  termParams,
  type Bilingual,
  type Placeholder,
  type TermSet,
} from '@sanad/messages';

/** What fills the places of a template, about one case, by one officer, on one day. */
export interface Filling {
  readonly applicant: string;
  readonly beneficiary: string;
  readonly reference: string;
  readonly subject: string;
  readonly association: string;
  readonly officer: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly terms: TermSet;
}

interface Place {
  readonly placeholder: Placeholder;
  readonly language: 'ar' | 'en';
}

const PLACE = /\{([^{}]*)\}/g;

const PLACES: ReadonlyMap<string, Place> = new Map(
  (Object.keys(placeholderNames) as Placeholder[]).flatMap((placeholder) =>
    (['ar', 'en'] as const).map((language) => [
      foldArabic(placeholderNames[placeholder][language]),
      { placeholder, language },
    ]),
  ),
);

const placeOf = (name: string): Place | undefined => PLACES.get(foldArabic(name));

/** @throws Refusal `templates.placeholder_unknown`, `templates.brace_alone` */
export function assertFillable(text: string): void {
  for (const [written, name = ''] of text.matchAll(PLACE)) {
    if (!placeOf(name)) throw new Refusal('templates.placeholder_unknown', { placeholder: written, known: KNOWN });
  }
  const alone = text.replace(PLACE, '');
  const at = alone.search(/[{}]/);
  if (at >= 0) throw new Refusal('templates.brace_alone', { near: alone.slice(at, at + NEAR).trim() });
}

const NEAR = 20;
const KNOWN = {
  ar: Object.values(placeholderNames)
    .map(({ ar }) => ar)
    .join('، '),
  en: Object.values(placeholderNames)
    .map(({ en }) => en)
    .join(', '),
} as const satisfies Bilingual;

/** In one go, so that braces in a name or a subject stay what they are. */
export function filled(text: string, filling: Filling): string {
  return text.replace(PLACE, (written, name: string) => {
    const place = placeOf(name);
    return place ? valueOf(place, filling) : written;
  });
}

function valueOf({ placeholder, language }: Place, { terms, today, ...said }: Filling): string {
  if (placeholder === 'today') {
    const day = { gregorian: dateInWords(today)[language], hijri: hijriText(toUmmAlQura(today)) };
    return fill(bothCalendars[language], day);
  }
  if (placeholder in said) return said[placeholder as keyof typeof said];
  return String(termParams(terms, language)[placeholder]);
}
