// Runs the measuring modules: `test/bench/*.bench.ts` and `test/faults/*.fault.ts`. Each exports `run(report)`; a figure is
// { figure, name, value, unit, ratio?, against?, ok? }. With --json every figure is one line on stdout, otherwise a table.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../../..');
const kinds = { bench: '.bench.ts', faults: '.fault.ts' };
const [kind, ...args] = process.argv.slice(2);
const asJson = args.includes('--json');
const asked = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.toUpperCase());

// What the measured program logs must not mix with the figures.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

/** A module says what it measures by `figures`, or by its file's name: `p4.linter.bench.ts`. */
function answers(file, module) {
  const named = file.toUpperCase().match(/[A-Z]+\d+/g) ?? [];
  return !asked.length || [...(module.figures ?? []), ...named].some((figure) => asked.includes(figure));
}

function show({ figure, name, value, unit, ratio, against, ok }) {
  const number = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 3 }) : String(value);
  const compared = ratio === undefined ? '' : `  ${ratio.toFixed(2)}${against ? ` × ${against}` : ''}`;
  return `${figure.padEnd(4)} ${name.padEnd(48)} ${number.padStart(14)} ${unit ?? ''}${compared}${ok === false ? '  ✗' : ''}\n`;
}

async function main() {
  const folder = join(root, 'test', kind);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(kinds[kind]))
        .sort()
    : [];
  const figures = [];
  for (const file of files) {
    const module = require(join(folder, file));
    if (!answers(file, module)) continue;
    await module.run((figure) => {
      if (asked.length && !asked.includes(figure.figure.toUpperCase())) return;
      figures.push(figure);
      print(asJson ? `${JSON.stringify(figure)}\n` : show(figure));
    });
  }
  if (!figures.length) console.error(`${kind}: no figures${asked.length ? ` for ${asked.join(' ')}` : ''}`);
  return figures.length && figures.every(({ ok }) => ok !== false) ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
