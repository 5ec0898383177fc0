import { findings, type FindingCode } from '@sanad/messages';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lint, lintRules } from '.';
import type { Finding } from '../finding';
import { cases } from './cases';
import { aPolicy, type Change } from './cases/a-policy';
import type { LintRule } from './rule';

const codes = Object.keys(cases) as FindingCode[];
const found = (code: FindingCode, change: Change, rules: readonly LintRule[] = lintRules): Finding[] =>
  rules.flatMap((rule) => rule(aPolicy(change))).filter((finding) => finding.code === code);

test('the least policy is clean', () => expect(lint(aPolicy())).toEqual([]));

describe.each(codes)('%s', (code) => {
  test.each(cases[code].fires)('is found: $when', ({ change, severity, clauses, says }) => {
    const [finding, ...more] = found(code, change);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code, severity, ...(clauses && { clauses, clause: clauses[0] }) });
    if (says) expect(`${finding?.message.ar} ${finding?.remedy.ar}`).toContain(says);
  });

  test.each(cases[code].silent)('is not found: $when', ({ change }) => {
    expect(found(code, change)).toEqual([]);
  });

  test('has a case for each side', () => {
    expect([cases[code].fires.length, cases[code].silent.length]).not.toContain(0);
  });
});

test('a change that makes one finding makes few others', () => {
  const noisy = codes.flatMap((code) =>
    cases[code].fires
      .map(({ when, change }) => ({ when, others: lint(aPolicy(change)).filter((finding) => finding.code !== code) }))
      .filter(({ others }) => others.length > 3),
  );
  expect(noisy).toEqual([]);
});

describe('texts', () => {
  const all = codes.flatMap((code) => cases[code].fires.flatMap(({ change }) => found(code, change)));

  test.each(['ar', 'en'] as const)('no finding leaves a brace open or a text empty (%s)', (language) => {
    for (const { code, message, remedy } of all) {
      for (const text of [message[language], remedy[language]]) {
        const own = text.replaceAll(/«(?:\$?\{.*?\}+)»|“(?:\$?\{.*?\}+)”/g, '');
        expect([code, own]).toEqual([code, expect.stringMatching(/^[^{}]*\p{L}[^{}]*$/u)]);
        expect(own).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  test('Arabic is Arabic and English is English', () => {
    for (const { message, remedy } of Object.values(findings)) {
      for (const { ar, en } of [message, remedy]) {
        expect(ar.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
        expect(en).not.toMatch(/\p{Script=Arabic}/u);
      }
    }
  });
});

describe('the register', () => {
  const notRules = /^(index|rule|words|lexicon|damage-lexicon)\.ts$|\.spec\.ts$/;
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !notRules.test(file));

  test('holds every rule of every file, once', async () => {
    const modules = await Promise.all(
      files.map((file) => import(join(__dirname, file)) as Promise<Record<string, LintRule>>),
    );
    const exported = modules.flatMap((module) => Object.values(module));
    expect(new Set(lintRules)).toEqual(new Set(exported));
    expect(new Set(lintRules).size).toBe(lintRules.length);
  });

  const missed = (rules: readonly LintRule[]) =>
    codes.filter((code) => cases[code].fires.some(({ change }) => found(code, change, rules).length === 0));

  test('misses nothing', () => expect(missed(lintRules)).toEqual([]));

  test.each(lintRules.map((rule) => [rule.name, rule] as const))('without %s something is missed', (_, dropped) => {
    expect(missed(lintRules.filter((rule) => rule !== dropped))).not.toEqual([]);
  });
});
