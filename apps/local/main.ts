import { LocalEnv, readEnv } from '@config/env';
import { localTexts } from '@sanad/messages';
import { generateKeyRing } from '@sanad/platform/pure';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Start } from './start';
import { explain, say } from './voice';

const ASKED = Symbol('asked to stop');

/** Rejects at the first signal; more of them change nothing. A broken channel means that whoever started this is gone. */
function askedToStop(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => reject(ASKED));
    process.once('disconnect', () => reject(ASKED));
  });
}

function cloneFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : cloneFolder(dirname(from));
}

function runs(command: string, start: Start, args: readonly string[]): Promise<void> {
  if (command === 'admin') return start.administer(args);
  return command === 'migrate' ? start.migrate() : start.run();
}

/** Answers with the exit code. */
async function main(command = 'start', ...args: string[]): Promise<number> {
  if (command === 'keys') {
    console.log(generateKeyRing());
    return 0;
  }
  const asked = askedToStop();
  let start: Start | undefined;
  try {
    start = new Start(cloneFolder(__dirname), readEnv(LocalEnv));
    await Promise.race([runs(command, start, args), asked]);
    return 0;
  } catch (reason) {
    if (reason === ASKED) say(localTexts.stopping);
    else explain(reason);
    return reason === ASKED ? 0 : 1;
  } finally {
    await start?.stop();
    if (command === 'start' && start) say(localTexts.stopped);
  }
}

void main(...process.argv.slice(2)).then((code) => process.exit(code));
