import { Refusal, fill, type RefusalParams } from '@sanad/messages';

/** Prints a sentence of the catalogue, Arabic and English. */
export function say(text: { ar: string; en: string }, params: RefusalParams = {}): void {
  console.log(`${fill(text.ar, params)}\n${fill(text.en, params)}`);
}

/** Prints why a start failed: a refusal with its remedy in both languages, anything else as it came. */
export function explain(error: unknown): void {
  if (!(error instanceof Refusal)) {
    console.error(error);
    return;
  }
  for (const locale of ['ar', 'en'] as const) {
    console.error(error.text(locale));
    for (const field of error.fields) console.error(`  – ${field[locale]}`);
  }
}
