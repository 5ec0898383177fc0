import { localTexts } from '@sanad/messages';
import { existsSync, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { say } from './voice';

/** Says where letters are kept, and tells of each new one by its file alone: what stands in it is not for a terminal's history. */
export function tellOfLetters(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  say(localTexts.letters_kept, { folder });
  const told = new Set<string>();
  watch(folder, (_event, name) => {
    if (!name?.endsWith('.eml') || told.has(name) || !existsSync(join(folder, name))) return;
    told.add(name);
    say(localTexts.letter_kept, { file: join(folder, name) });
  }).unref();
}
