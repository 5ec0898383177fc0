// The one entry behind the npm scripts. It may meet an old Node, so it looks at the version before loading anything newer.
import { readFileSync } from 'fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const canRequireModules = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;

if (canRequireModules) {
  import('./bin/commands.mjs')
    .then(({ run }) => run(process.argv[2], process.argv.slice(3)))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  const texts = JSON.parse(readFileSync(new URL('../../libs/messages/bootstrap.json', import.meta.url), 'utf8'));
  for (const text of [texts.node_too_old.ar, texts.node_too_old.en]) {
    console.error(text.replace('{found}', process.versions.node));
  }
  process.exitCode = 1;
}
