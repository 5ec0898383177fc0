import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { policiesFolder } from '@config/paths';
import { Refusal } from '@sanad/messages';
import { loadPolicy, type PolicyDocument } from '@sanad/policy/pure';

/** The names that stand for files of `config/policies`. */
export function slugs(): string[] {
  return readdirSync(policiesFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''));
}

/** The policy of a slug, or of a YAML file named from where the user stands. Throws `policy.file_unreadable` or `policy.file_invalid`. */
export function openPolicy(slugOrFile: string): PolicyDocument {
  const file = slugs().includes(slugOrFile) ? join(policiesFolder, `${slugOrFile}.yaml`) : fromUser(slugOrFile);
  return loadPolicy(read(file, slugOrFile), slugOrFile);
}

/** npm changes to the project's folder first and leaves the user's own in INIT_CWD. */
export function fromUser(file: string): string {
  const own = resolve(process.env['INIT_CWD'] ?? '.', file);
  return existsSync(own) ? own : resolve(file);
}

function read(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal('policy.file_unreadable', { file: shown, slugs: slugs().join(', ') }, detail);
  }
}
