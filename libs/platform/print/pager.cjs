// Draws one page of a PDF that nobody trusts, as paths: it comes in, the picture goes out. Started by `confined`, and ended when it takes too long or too much.
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

/** No such folder exists: there is no other file to read. */
const WORKSPACE = '/sanad/pages';
const DRAWN = /xlink:href="data:image\/svg\+xml;base64,([^"]+)"/;

const page = Number(process.argv[2]);
const parts = [];
process.stdin.on('data', (part) => parts.push(part));
process.stdin.on('end', () => {
  const compiler = NodeCompiler.create({ workspace: WORKSPACE });
  compiler.mapShadow(`${WORKSPACE}/given.pdf`, Buffer.concat(parts));
  compiler.addSource(
    `${WORKSPACE}/page.typ`,
    `#set page(width: auto, height: auto, margin: 0pt)\n#image("given.pdf", page: ${page})`,
  );
  const set = compiler.compile({ mainFilePath: `${WORKSPACE}/page.typ`, resetRead: true });
  const drawn = set.hasError() ? null : DRAWN.exec(compiler.plainSvg(set.result));
  if (!drawn) process.exit(1);
  process.stdout.write(Buffer.from(drawn[1], 'base64'));
});
