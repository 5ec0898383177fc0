import type { Refusal } from '@sanad/messages';
import type { Language } from './site';

/** A refusal's sentence without the names that programs know the fields by: «الملف (file) فارغ» is for people «الملف فارغ». */
export function inPlainWords(refusal: Refusal, language: Language): string {
  // The escape is the Arabic «and», which joins the word behind it.
  return refusal.text(language).replace(/ \([A-Za-z][\w.]*(?: \u0648?[A-Za-z][\w.]*)*\)/g, '');
}
