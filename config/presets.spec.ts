import { presetBlanks } from '@sanad/messages';
import { blanksOf, filledPreset } from '@sanad/policy';
import { effectivePolicy, lint, loadPolicy, type Decision } from '@sanad/policy/pure';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from './paths';
import { readPresets } from './presets';

const presets = readPresets();
const NAME = { associationName: 'جمعية السنابل' };

/** What a board's secretary answers from the minutes. */
const MINUTED: Decision = {
  finding: 'approval.missing',
  by: 'سارة القحطاني، أمينة المجلس',
  on: '2026-01-05',
  minutes: 'محضر 4',
  date: '2026-01-04',
};

test('each file of the folder is offered, and there are two', () => {
  const files = readdirSync('config/presets').map((name) => name.replace('.yaml', ''));
  expect(presets.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(presets).toHaveLength(2);
});

describe.each(presets)('$id', (preset) => {
  test('has blanks that people know by name', () => {
    expect(blanksOf(preset).length).toBeGreaterThan(0);
    for (const blank of blanksOf(preset)) expect(presetBlanks[blank].ar).toBeTruthy();
  });

  test('untouched: a blank that nobody filled keeps it from coming into force', () => {
    const blockers = lint(loadPolicy(preset.yaml, preset.id)).filter(({ severity }) => severity === 'blocksForce');
    expect(new Set(blockers.map(({ code }) => code))).toEqual(new Set(['approval.missing', 'text.unfilled_template']));
  });

  test('filled: only what the association alone can say is asked', () => {
    const findings = lint(filledPreset(preset, NAME));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['licence.missing', 'warning'],
      ['approval.missing', 'blocksForce'],
    ]);
  });

  test('what is filled in is a text, whatever it looks like', () => {
    const { names } = filledPreset(preset, { associationName: `'\n  - { a: b }` });
    expect(names.mentions[0]!.text).toBe(`'\n  - { a: b }`.trim());
  });

  test('a blank that it does not have is refused', () => {
    expect(() => filledPreset(preset, { name: 'x' })).toThrow('preset.blank_unknown');
  });

  test('answered, it binds: whoever studies also decides, and every clock knows its start', () => {
    const policy = effectivePolicy(filledPreset(preset, NAME), { decisions: [MINUTED], overlays: [] });
    expect(policy.committeeFor('study')?.power?.value).toBe('decides');
    expect(policy.deadlines.every(({ startsOn }) => startsOn)).toBe(true);
  });

  test('its sentences are its own: none of them stands in a source', () => {
    const sources = readdirSync(policiesFolder).filter((name) => name.endsWith('.yaml'));
    const texts = sources.flatMap((name) =>
      clausesOf(loadPolicy(readFileSync(join(policiesFolder, name), 'utf8'), name)),
    );
    const own = clausesOf(filledPreset(preset, NAME)).filter((text) => text.split(' ').length > 4);
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((text) => texts.some((other) => other.includes(text)))).toEqual([]);
  });
});

function clausesOf({ sections, title }: ReturnType<typeof loadPolicy>): string[] {
  return sections.flatMap(({ clauses }) => clauses.map(({ text }) => text)).filter((text) => text !== title);
}
