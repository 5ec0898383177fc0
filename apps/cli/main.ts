import 'reflect-metadata';
import { cliProblems, fill } from '@sanad/messages';
import { policy } from './policy';

/** Takes what stands behind its name and answers with the exit code. */
type Command = (args: readonly string[]) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = { policy };

function main([name = '', ...args]: readonly string[]): number | Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args);
  const params = { command: name, known: Object.keys(commands).join(', ') };
  console.error(`${fill(cliProblems.unknownCommand.ar, params)}\n${fill(cliProblems.unknownCommand.en, params)}`);
  return 2;
}

void Promise.resolve(main(process.argv.slice(2))).then((code) => {
  process.exitCode = code;
});
