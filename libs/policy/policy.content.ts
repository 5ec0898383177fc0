import { createHash } from 'node:crypto';
import type { PolicyAnswers } from './schema/decisions';
import type { PolicyDocument } from './schema/document';

/** SHA-256, in hexadecimal, of a document and what stands beside it. The order of keys does not matter, that of lists does. */
export function contentHash(document: PolicyDocument, answers: PolicyAnswers): string {
  return createHash('sha256').update(canonical({ document, answers })).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
