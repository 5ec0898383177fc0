import { nearest } from '@sanad/kernel';
import { type presetBlanks, Refusal, type Bilingual } from '@sanad/messages';
import { loadPolicy } from './load';
import type { PolicyDocument } from './schema/document';

/** A text to start from. Its blanks, written `${name}`, are what only the association can say. */
export interface PolicyPreset {
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly yaml: string;
}

export type Blank = keyof typeof presetBlanks;

const BLANK = /\$\{(\w+)\}/g;

/** The blanks of a text, each once, in order. */
export function blanksOf({ yaml }: PolicyPreset): Blank[] {
  return [...new Set([...yaml.matchAll(BLANK)].map(([, name]) => name as Blank))];
}

/**
 * The preset as a document, with what was said in its blanks. One that nobody filled stays, is found by the linter, and keeps the
 * version from coming into force.
 * @throws Refusal `preset.blank_unknown`
 */
export function filledPreset(preset: PolicyPreset, blanks: Readonly<Record<string, string>>): PolicyDocument {
  const known: readonly string[] = blanksOf(preset);
  const stray = Object.keys(blanks).find((blank) => !known.includes(blank));
  if (stray !== undefined) {
    throw new Refusal('preset.blank_unknown', { blank: stray, known: known.join(', ') }, nearest(stray, known));
  }
  // The document is filled, not its YAML: what somebody types is a text and nothing else.
  return fillTexts(loadPolicy(preset.yaml, `${preset.id}.yaml`), blanks);
}

function fillTexts<T>(value: T, blanks: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') {
    return value.replace(BLANK, (blank, name: string) => blanks[name]?.trim() ?? blank) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, member] of Object.entries(value)) Reflect.set(value, name, fillTexts<unknown>(member, blanks));
  return value;
}
