import { readFileSync } from 'node:fs';
import { fill, findingSeverities, policyCliTexts as texts, Refusal } from '@sanad/messages';
import { importFile, type Imported, type ImportFinding } from '@sanad/policy/pure';
import { stringify } from 'yaml';
import { fromUser } from './policy.file';
import { findingsInWords, overview } from './policy.show';

type Language = 'ar' | 'en';

/** The policy that a text, a Word document or a PDF holds. Throws `policy.import_unreadable`, or what `importFile` throws. */
export async function importedFrom(file: string): Promise<Imported> {
  return importFile(read(file), file);
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(fromUser(file));
  } catch (error) {
    throw new Refusal('policy.import_unreadable', { file }, error instanceof Error ? error.message : String(error));
  }
}

/** The proposal module by module, then what the importer was unsure of, then what the linter finds. */
export function importInWords({ document, doubts, findings }: Imported, language: Language): string {
  return [
    overview(document, language),
    '',
    doubtsInWords(doubts, language),
    '',
    findingsInWords(findings, language),
  ].join('\n');
}

function doubtsInWords(doubts: readonly ImportFinding[], language: Language): string {
  if (doubts.length === 0) return texts.noDoubts[language];
  const lines = doubts.map(({ code, severity, clause, message, remedy }) => {
    const place = `\u2066${code}${clause === undefined ? '' : ` [${clause}]`}\u2069`;
    return `\n${findingSeverities[severity][language]} · ${place}\n  ${message[language]}\n  ${remedy[language]}`;
  });
  return [fill(texts.doubts[language], { count: doubts.length }), ...lines].join('\n');
}

/** The proposal as a policy file, which the other commands take. */
export function importAsYaml({ document }: Imported): string {
  return stringify(document, { lineWidth: 0 });
}
