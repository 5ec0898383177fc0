import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { importPolicy, type Imported } from '.';
import { loadPolicy } from '../load';
import { renderText } from '../render';

const folder = join(__dirname, '../../../test/fixtures/policies/imports');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));
const text = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8');
const expected = (name: string) =>
  parse(readFileSync(join(folder, `${name}.expected.yaml`), 'utf8')) as Record<string, unknown>;

const line = (...words: unknown[]): string => words.filter((word) => word !== undefined && word !== '').join(' ');

/** A proposal in as few words as tell it; what an expectation names is compared. */
function told({ document, doubts, findings }: Imported): Record<string, unknown> {
  const { rules } = document;
  const { clause: _clause, ...approval } = rules.approval ?? {};
  const { interval, nextDate } = rules.review ?? {};
  return {
    title: document.title,
    names: doubts.some(({ code }) => code === 'import.name_missing')
      ? []
      : document.names.mentions.map((one) => line(one.text, one.form)),
    licences: document.licences.map((one) => line(one.kind, one.number, one.authority)),
    term: document.terms.beneficiary,
    sections: document.sections.map(({ id }) => id),
    channels: rules.channels.map((one) => line(one.kind, one.kind === 'OTHER' ? one.label : '')),
    contacts: rules.contacts.map((one) => line(one.kind, one.value)),
    tools: rules.tools.map((one) => line(one.kind, one.subject)),
    steps: rules.steps.map((one) => line(one.kind, one.signer)),
    deadlines: rules.deadlines.map((one) =>
      line(one.obligation, one.bound, one.amount, one.unit, `${one.startsOn ?? '?'}→${one.stopsOn}`),
    ),
    committees: rules.committees.map((one) => line(one.name, one.duties.join('+'), one.power)),
    compensation: [rules.compensation?.connective, ...(rules.compensation?.conditions ?? []).map(({ kind }) => kind)],
    approval: rules.approval ? approval : null,
    review: rules.review ? { ...interval, ...(nextDate && { nextDate }) } : null,
    satisfaction: { ...rules.satisfaction?.interval, methods: rules.satisfaction?.methods.map(({ kind }) => kind) },
    relation: Object.keys(rules.relation ?? {}),
    supersedes: rules.supersedes.flatMap(({ targets }) => targets),
    modules: Object.fromEntries(document.modules.map((one) => [one.name, line(one.status, one.refersTo)])),
    doubts: doubts.map((one) => line(one.code, one.clause)),
    blocks: [...new Set(findings.filter(({ severity }) => severity === 'blocksForce').map(({ code }) => code))].sort(),
  };
}

const words = (said: string): string[] =>
  said
    .replace(/^\ufeff/, '')
    .split(/\s+/)
    .filter(Boolean);

describe.each(names)('%s', (name) => {
  const imported = importPolicy(text(name));
  const own = JSON.parse(JSON.stringify(told(imported))) as Record<string, unknown>;

  test.each(Object.entries(expected(name)))('%s', (part, value) => expect(own[part]).toEqual(value));

  test('no word of the text is lost, added or moved', () => {
    expect(words(renderText(imported.document))).toEqual(words(text(name)));
  });

  test('is a policy file', () => {
    expect(JSON.parse(JSON.stringify(loadPolicy(stringify(imported.document), name)))).toEqual(
      JSON.parse(JSON.stringify(imported.document)),
    );
  });
});

test('there are ten of them at least', () => expect(names.length).toBeGreaterThanOrEqual(10));
