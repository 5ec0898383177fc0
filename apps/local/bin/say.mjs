import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, without a slash at its end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const texts = JSON.parse(readFileSync(`${root}/libs/messages/bootstrap.json`, 'utf8'));

/** Says one of the bootstrap's sentences, Arabic first, on stderr: stdout belongs to the command that follows. */
export function say(key, params = {}) {
  for (const text of [texts[key].ar, texts[key].en]) {
    console.error(text.replace(/\{(\w+)\}/g, (brace, name) => params[name] ?? brace));
  }
}
