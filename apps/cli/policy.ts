import { parseArgs, type ParseArgsConfig } from 'node:util';
import { cliHelp, cliProblems, fill, Refusal, type Bilingual } from '@sanad/messages';
import {
  lint,
  policyJsonSchema,
  renderText,
  type Finding,
  type Imported,
  type ImportFinding,
  type PolicyDocument,
} from '@sanad/policy/pure';
import { differencesInWords, differencesOf, publishedDifference } from './policy.diff';
import { openPolicy, slugs } from './policy.file';
import { importAsYaml, importedFrom, importInWords } from './policy.import';
import { findingsInWords, overview } from './policy.show';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  yaml: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'ar' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

interface Call {
  policies: readonly string[];
  json: boolean;
  yaml: boolean;
  strict: boolean;
  lang: 'ar' | 'en';
}

const subcommands: Readonly<Record<string, (call: Call) => number | Promise<number>>> = {
  lint: ({ policies, json, strict, lang }) => {
    const findings = lint(openPolicy(only(policies)));
    say(json ? JSON.stringify({ findings: findings.map(published) }, null, 2) : findingsInWords(findings, lang));
    return strict && findings.some(({ severity }) => severity.startsWith('blocks')) ? 1 : 0;
  },
  show: ({ policies, lang }) => {
    say(overview(openPolicy(only(policies)), lang));
    return 0;
  },
  render: ({ policies }) => {
    process.stdout.write(renderText(openPolicy(only(policies))));
    return 0;
  },
  diff: ({ policies, json, lang }) => {
    const [before, after] = both(policies).map((policy) => openPolicy(policy)) as [PolicyDocument, PolicyDocument];
    const differences = differencesOf(before, after);
    const published = { differences: differences.map(publishedDifference) };
    say(json ? JSON.stringify(published, null, 2) : differencesInWords(differences, lang));
    return 0;
  },
  import: async ({ policies, json, yaml, lang }) => {
    const imported = await importedFrom(only(policies));
    if (json) say(JSON.stringify(publishedImport(imported), null, 2));
    else process.stdout.write(yaml ? importAsYaml(imported) : `${importInWords(imported, lang)}\n`);
    return 0;
  },
  schema: ({ policies }) => {
    if (policies.length > 0) throw new WrongUsage(filled(cliProblems.wrongUsage, { detail: policies.join(' ') }));
    say(JSON.stringify(policyJsonSchema(), null, 2));
    return 0;
  },
};

class WrongUsage extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

/** `policy lint | show | render | diff | import | schema`. Answers with the exit code: 0 done, 1 something blocks (only with --strict), 2 wrong usage or an unreadable file. */
export function policy(args: readonly string[]): number | Promise<number> {
  try {
    const code = run(args);
    return typeof code === 'number' ? code : code.catch(failed);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): number {
  if (error instanceof WrongUsage) console.error(`${error.text.ar}\n${error.text.en}`);
  else if (error instanceof Refusal) console.error(refused(error));
  else throw error;
  return 2;
}

function run(args: readonly string[]): number | Promise<number> {
  const { values, positionals } = parsed(args);
  const [name = '', ...policies] = positionals;
  if (values.help) return help();
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  const known = Object.keys(subcommands).join(', ');
  if (!subcommand) throw new WrongUsage(filled(cliProblems.unknownCommand, { command: name, known }));
  if (values.lang !== 'ar' && values.lang !== 'en') {
    throw new WrongUsage(filled(cliProblems.wrongUsage, { detail: `--lang ${values.lang}` }));
  }
  return subcommand({ ...values, lang: values.lang, policies });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(
      filled(cliProblems.wrongUsage, { detail: error instanceof Error ? error.message : String(error) }),
    );
  }
}

function help(): number {
  const { ar, en } = filled(cliHelp, { slugs: slugs().join(', ') });
  say(`${ar}\n\n${en}`);
  return 0;
}

function only(policies: readonly string[]): string {
  const [policy, ...others] = policies;
  if (policy === undefined || others.length > 0) throw new WrongUsage(cliProblems.oneFile);
  return policy;
}

function both(policies: readonly string[]): readonly string[] {
  if (policies.length !== 2) throw new WrongUsage(cliProblems.twoFiles);
  return policies;
}

/** The published form of a finding: these five keys, `clause` null where no clause is concerned. */
function published({ code, severity, clause, message, remedy }: Finding | ImportFinding): object {
  return { code, severity, clause: clause ?? null, message, remedy };
}

function publishedImport({ document, doubts, findings }: Imported): object {
  return { document, doubts: doubts.map(published), findings: findings.map(published) };
}

function refused(refusal: Refusal): string {
  const lines = refusal.fields.flatMap(({ line, path, ar, en }) => [`${line ?? 1}: ${path}`, `  ${ar}`, `  ${en}`]);
  return [refusal.text('ar'), refusal.text('en'), ...lines].join('\n');
}

function filled({ ar, en }: Bilingual, params: Readonly<Record<string, string>>): Bilingual {
  return { ar: fill(ar, params), en: fill(en, params) };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
