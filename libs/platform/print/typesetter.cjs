// A press: a program of its own that sets one letter after the other. A defect of the compiler ends this process and no other one.
const { readdirSync, readFileSync } = require('node:fs');
const { join, dirname } = require('node:path');
const { Worker } = require('node:worker_threads');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const [templates, megabytes, parent] = process.argv.slice(2);
const STANDARD = 'a-2a';

/** Templates are put there in memory. No such folder exists, so that a template can read nothing else. */
const WORKSPACE = '/sanad/letters';

// While a letter is set nothing else runs on this thread: another one looks whether whoever asked is still there, and how much is used.
// Who that is they say themselves: whoever ends before this line is reached would be taken for whoever inherits us.
const WATCH = `
  const { workerData: { parent, most } } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== parent || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
  }, 50);`;
new Worker(WATCH, { eval: true, workerData: { parent: Number(parent), most: Number(megabytes) * 1024 ** 2 } }).unref();
process.once('disconnect', () => process.exit());

const fonts = dirname(require.resolve('@expo-google-fonts/amiri/package.json'));
const compiler = NodeCompiler.create({
  workspace: WORKSPACE,
  fontArgs: [
    {
      fontBlobs: ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'].map((font) =>
        readFileSync(join(fonts, font)),
      ),
    },
  ],
});
for (const name of readdirSync(templates, { recursive: true }).filter((each) => each.endsWith('.typ'))) {
  compiler.mapShadow(join(WORKSPACE, name), readFileSync(join(templates, name)));
}

process.on('message', ({ template, data }) => {
  try {
    process.send({ pdf: pdfOf(template, data) });
  } catch (error) {
    process.send({ failed: String(error.message ?? error) });
  } finally {
    compiler.evictCache(0);
  }
});

function pdfOf(template, data) {
  const set = compiler.compile({ mainFilePath: join(WORKSPACE, `${template}.typ`), inputs: { data }, resetRead: true });
  if (set.hasError()) {
    const [{ path, range, message }] = compiler.fetchDiagnostics(set.takeError());
    throw new Error(`${path}:${range ? range.start.line + 1 : '?'}: ${message}`);
  }
  try {
    return compiler.pdf(set.result, { pdfStandard: STANDARD });
  } catch {
    // PDF/A forbids signs that no font here has, such as those of Chinese. A letter with boxes in it is better than none.
    return compiler.pdf(set.result);
  }
}
