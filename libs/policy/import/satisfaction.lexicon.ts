import type { SatisfactionMethodKind } from '../schema/vocabulary';

export const METHODS: readonly (readonly [SatisfactionMethodKind, string, RegExp])[] = [
  ['survey', 'survey', /استبان|استبيان/u],
  ['fieldSurvey', 'field-survey', /مسح/u],
  ['supervisoryVisit', 'visits', /زيار/u],
  ['linkReview', 'link-review', /رابط|مراجعه (?:ال)?شكاوي|متابعه (?:ال)?شكاوي/u],
  ['liaisonSupervision', 'liaison', /ضابط (?:ال)?اتصال|اشراف/u],
  ['interview', 'interviews', /مقابل|لقاء/u],
];

export const MEASURING = /(?:قياس|تقييم|استطلاع) (?:مستوي |مدي |درجه )?رضا/u;

export const SURVEY = /استبان|استبيان/u;

export const OFTEN = /^(?:كل|سنوي\S*|شهري\S*|نصف|ربع)$/u;

export const BY = /^ب/u;
