export type Language = 'ar' | 'en';

const KEPT = 'sanad.language';

/** Arabic, unless English was chosen on this device before. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'ar';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
