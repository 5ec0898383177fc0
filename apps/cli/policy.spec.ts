import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { policyJsonSchema } from '@sanad/policy/pure';
import { policy } from './policy';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'];

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Every command but `import` answers at once. */
function run(...args: string[]): Run {
  const { said, restore } = listening();
  try {
    const code = policy(args) as number;
    return { code, ...said };
  } finally {
    restore();
  }
}

async function runImport(...args: string[]): Promise<Run> {
  const { said, restore } = listening();
  try {
    const code = await policy(['import', ...args]);
    return { code, ...said };
  } finally {
    restore();
  }
}

function listening() {
  const said = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = jest.spyOn(console, 'error').mockImplementation((text) => {
    said.err += String(text);
  });
  return {
    said,
    restore: () => {
      out.mockRestore();
      err.mockRestore();
    },
  };
}

describe('policy lint', () => {
  it.each(SLUGS)('%s --json: findings of five keys, in both languages, and code 0', (slug) => {
    const { code, out } = run('lint', slug, '--json');
    const { findings } = JSON.parse(out) as { findings: Record<string, unknown>[] };
    expect(code).toBe(0);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['code', 'severity', 'clause', 'message', 'remedy']);
      expect(finding).toMatchObject({ message: { ar: expect.any(String), en: expect.any(String) } });
    }
  });

  it('in words: Arabic unless English is asked for', () => {
    expect(run('lint', 'natiq').out).toContain('عدد الملاحظات');
    expect(run('lint', 'natiq', '--lang', 'en').out).toContain('Findings:');
  });

  it('--strict: code 1 where something blocks', () => {
    expect(run('lint', 'natiq', '--strict').code).toBe(1);
  });
});

describe('policy show, render, schema', () => {
  it.each(SLUGS)('show %s: every module, with the clause of every rule', (slug) => {
    const { code, out } = run('show', slug, '--lang', 'en');
    expect(code).toBe(0);
    for (const word of [
      'Contact channels — Specified',
      'Handling steps',
      'Deadlines',
      'Compensation',
      '[handling-1]',
    ]) {
      expect(out).toContain(word);
    }
  });

  it('show: a length of time after its preposition', () => {
    expect(run('show', 'natiq', '--lang', 'ar').out).toContain('لا تقل عن أسبوعين؛');
    expect(run('show', 'mabarra', '--lang', 'ar').out).toContain('لا تزيد على 15 يوم عمل؛');
  });

  it('show: a limit whose start is not stated says so', () => {
    expect(run('show', 'natiq', '--lang', 'en').out).toContain('at least 2 weeks; from not stated; until the reply');
    expect(run('show', 'mabarra', '--lang', 'en').out).toContain('at most 15 working days; from completeness');
  });

  it('render: the text of the source', () => {
    const source = readFileSync(join(policiesFolder, 'awj.txt'), 'utf8');
    expect(run('render', 'awj').out.trim()).toBe(source.trim());
  });

  it('schema: the JSON Schema', () => {
    expect(JSON.parse(run('schema').out)).toEqual(policyJsonSchema());
  });
});

describe('a file of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-policy-'));
  const before = process.env['INIT_CWD'];
  const natiq = readFileSync(join(policiesFolder, 'natiq.yaml'), 'utf8');
  beforeAll(() => {
    process.env['INIT_CWD'] = folder;
    writeFileSync(join(folder, 'own.yaml'), natiq);
    writeFileSync(
      join(folder, 'wrong.yaml'),
      natiq.replace('amount: 2', 'amuont: 2').replace('unit: week', 'unit: weeks'),
    );
  });
  afterAll(() => {
    if (before === undefined) delete process.env['INIT_CWD'];
    else process.env['INIT_CWD'] = before;
    rmSync(folder, { recursive: true });
  });

  it('is found from where the user stands, and linted like its slug', () => {
    expect(run('lint', 'own.yaml', '--json').out).toBe(run('lint', 'natiq', '--json').out);
    expect(run('lint', join(folder, 'own.yaml')).code).toBe(0);
  });

  it('that is wrong: line, path and remedy in both languages on stderr, nothing on stdout, code 2', () => {
    const { code, out, err } = run('lint', 'wrong.yaml', '--json');
    expect([code, out]).toEqual([2, '']);
    const line = natiq.slice(0, natiq.indexOf('amount: 2')).split('\n').length;
    expect(err).toContain(`${line}: rules.deadlines[0].amuont`);
    expect(err).toMatch(/“amount”[\s\S]*workingDay, calendarDay, week/);
    expect(err).toMatch(/لعل المقصود «amount»/);
  });
});

describe('policy diff', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-diff-'));
  const later = join(folder, 'later.yaml');
  beforeAll(() => {
    const mabarra = readFileSync(join(policiesFolder, 'mabarra.yaml'), 'utf8');
    writeFileSync(later, mabarra.replace('amount: 15', 'amount: 10').replace('(١٥) يوم عمل', '(١٠) أيام عمل'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a shorter deadline: from what to what, the clause, and for whom', () => {
    const { code, out } = run('diff', 'mabarra', later);
    expect(code).toBe(0);
    expect(out).toMatch(/عُدّل · مهلة: الرد على الطلب .*\[handling-\d/);
    expect(out).toContain('المدة: من 15 يوم عمل إلى 10 أيام عمل');
    expect(out).toContain('للطلبات الجديدة فقط');
    expect(run('diff', 'mabarra', later, '--lang', 'en').out).toContain(
      'Length: from 15 working days to 10 working days',
    );
  });

  it('--json: the differences for machines; none of a policy with itself', () => {
    const { differences } = JSON.parse(run('diff', 'mabarra', later, '--json').out) as { differences: object[] };
    expect(differences).toContainEqual(
      expect.objectContaining({
        topic: 'deadlines',
        kind: 'changed',
        effect: expect.objectContaining({ code: 'newRequests' }) as object,
      }),
    );
    expect(JSON.parse(run('diff', 'awj', 'awj', '--json').out)).toEqual({ differences: [] });
    expect(run('diff', 'awj', 'awj').out.trim()).toBe('لا فرق بين الإصدارين.');
  });
});

describe('policy import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-import-'));
  const source = join(policiesFolder, 'natiq.txt');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('--json: the document, the doubts and the findings', async () => {
    const { code, out } = await runImport(source, '--json');
    const { document, doubts, findings } = JSON.parse(out) as Record<string, unknown>;
    expect([code, doubts]).toEqual([0, []]);
    expect(document).toMatchObject({ schema: 1, terms: { beneficiary: 'user' } });
    expect({ findings }).toEqual(JSON.parse(run('lint', 'natiq', '--json').out));
  });

  it('--yaml: a policy file that the other commands take', async () => {
    const file = join(folder, 'natiq.yaml');
    writeFileSync(file, (await runImport(source, '--yaml')).out);
    expect(run('lint', file, '--json').out).toBe(run('lint', 'natiq', '--json').out);
    expect(run('render', file).out).toBe(run('render', 'natiq').out);
  });

  it('in words: what was read, then what to look at', async () => {
    const file = join(folder, 'own.txt');
    writeFileSync(file, 'سياسة تنظيم العلاقة مع المستفيدين لجمعية سنا الأفق\n\nقنوات التواصل:\n\n- الحمام الزاجل.\n');
    const { code, out } = await runImport(file, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(
      /Contact channels — Specified[\s\S]*What the import is unsure of: 1[\s\S]*import\.channel_unknown/,
    );
    expect((await runImport(source)).out).toContain('قُرئ النص كله بلا شك فيه.');
  });

  it.each([
    [['nowhere.docx'], 'cannot be read'],
    [[], 'Name exactly one policy'],
  ])('%j: both languages on stderr, nothing on stdout, code 2', async (args, text) => {
    const { code, out, err } = await runImport(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).toMatch(/[\u0600-\u06ff]/);
  });

  it('a file that is no policy: what it is and what to do, code 2', async () => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, '%PDF-1.4 torn');
    const { code, err } = await runImport(file);
    expect(code).toBe(2);
    expect(err).toContain('cannot be opened');
  });
});

describe('wrong usage: both languages on stderr, nothing on stdout, code 2', () => {
  it.each([
    [[], 'Unknown command'],
    [['lnt', 'natiq'], 'Unknown command “lnt”. Commands: lint, show, render, diff, import, schema.'],
    [['toString'], 'Unknown command'],
    [['lint'], 'Name exactly one policy'],
    [['lint', 'natiq', 'awj'], 'Name exactly one policy'],
    [['lint', 'natiq', '--jsn'], "'--jsn'"],
    [['diff', 'natiq'], 'Name two policies'],
    [['show', 'natiq', '--lang', 'fr'], '--lang fr'],
    [['schema', 'natiq'], 'natiq'],
    [['lint', 'nowhere.yaml'], 'cannot be read'],
    [['lint', '/'], 'cannot be read'],
  ])('%j', (args, said) => {
    const { code, out, err } = run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/[\u0600-\u06ff]/);
  });
});

it('--help: both languages, every command, the exit codes', () => {
  const { code, out } = run('--help');
  expect(code).toBe(0);
  for (const word of ['lint', 'show', 'render', 'diff', 'import', 'schema', 'Exit code', 'رمز الخروج', ...SLUGS])
    expect(out).toContain(word);
});
