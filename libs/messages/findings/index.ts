import { approvalFindings } from './approval';
import { chapterFindings } from './chapters';
import { handlingFindings } from './handling';
import { identityFindings } from './identity';
import { importFindings } from './importing';
import { fill } from '../refusal';
import { type Bilingual, type FindingParams, type FindingText, inLanguage } from './text';
import { wordingFindings } from './wording';

export type { Bilingual, FindingParam, FindingParams, FindingText } from './text';
export * from './words';

/** Every finding of the policy linter: its explanation and its remedy, in Arabic and English. Codes are fixed for ever. */
export const findings = {
  ...identityFindings,
  ...approvalFindings,
  ...handlingFindings,
  ...chapterFindings,
  ...wordingFindings,
} as const satisfies Record<string, FindingText>;

export type FindingCode = keyof typeof findings;

export { importFindings };
export type ImportFindingCode = keyof typeof importFindings;

/** The texts of a finding with its parameters filled in. A brace without its parameter stays visible, and a test looks for it. */
export function findingText(code: FindingCode, params: FindingParams): { message: Bilingual; remedy: Bilingual } {
  const { message, remedy }: FindingText = findings[code];
  return { message: filled(message, params), remedy: filled(remedy, params) };
}

/** The same for what the importer of policies was unsure of. */
export function importFindingText(
  code: ImportFindingCode,
  params: FindingParams,
): { message: Bilingual; remedy: Bilingual } {
  const { message, remedy }: FindingText = importFindings[code];
  return { message: filled(message, params), remedy: filled(remedy, params) };
}

function filled(text: Bilingual, params: FindingParams): Bilingual {
  return { ar: fill(text.ar, inLanguage(params, 'ar')), en: fill(text.en, inLanguage(params, 'en')) };
}
