// Keeps package-lock.json installable everywhere. A registry may lack some optional platform packages; npm then leaves them
// out of the lockfile and `npm ci` refuses it. They are added from what their parents ask for: npm only needs to know them,
// it never fetches one whose system or processor differs from the machine's.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** `@swc/core-linux-arm64-musl` → { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }, as the packages of all these families are named. */
export function platformOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.flatMap((word) => (/^(gnu|glibc)/.test(word) ? ['glibc'] : /^musl/.test(word) ? ['musl'] : []));
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && os.includes('linux') && { libc }) };
}

/** Where Node would find `name` from the package at `path`, or undefined. */
function resolve(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!at.includes('/node_modules/')) return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
  }
}

/** The optional packages that a package of the lockfile asks for and the lockfile lacks. */
export function missingOptionals(lock) {
  return Object.entries(lock.packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !resolve(lock.packages, path, name))
      .map(([name, range]) => ({ path, parent, name, range })),
  );
}

function entryFor({ path, parent, name, range }) {
  const platform = platformOf(name);
  const version = range.replace(/^[\^~=]/, '');
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version) || !(platform.os || platform.cpu)) {
    throw new Error(`${path} asks for ${name}@${range}: neither its version nor its platform can be read from that`);
  }
  const flags = Object.fromEntries(['dev', 'devOptional'].filter((flag) => parent[flag]).map((flag) => [flag, true]));
  return { version, ...platform, ...flags, optional: true };
}

/** The lockfile with every optional platform package entered and without any download address. */
export function completed(lock) {
  const packages = { ...lock.packages };
  for (const missing of missingOptionals(lock)) packages[`node_modules/${missing.name}`] ??= entryFor(missing);
  const [[root, own], ...rest] = Object.entries(packages);
  const sorted = rest
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { resolved: _address, ...entry }]) => [path, entry]);
  return { ...lock, packages: Object.fromEntries([[root, own], ...sorted]) };
}

/** What is wrong with a lockfile, one sentence each. */
export function problemsOf(lock) {
  const addresses = JSON.stringify(lock).match(/"[a-z+]+:\/\/[^"]*\.t(?:ar\.)?gz[^"]*"/g) ?? [];
  const resolved = Object.keys(lock.packages).filter((path) => 'resolved' in lock.packages[path]);
  return [
    ...missingOptionals(lock).map(({ path, name, range }) => `${path} asks for ${name}@${range}, which has no entry`),
    ...resolved.map((path) => `${path} says where it was downloaded`),
    ...addresses.map((address) => `a download address: ${address}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [given] = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
  const file = given ?? fileURLToPath(new URL('../../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  if (process.argv.includes('--check')) {
    const problems = problemsOf(lock);
    for (const problem of problems) console.error(`package-lock.json: ${problem}`);
    if (problems.length) console.error('Remedy: npm run lockfile');
    process.exitCode = problems.length ? 1 : 0;
  } else {
    writeFileSync(`${file}.new`, `${JSON.stringify(completed(lock), null, 2)}\n`);
    renameSync(`${file}.new`, file);
  }
}
