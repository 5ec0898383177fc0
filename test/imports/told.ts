import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '@sanad/policy/pure';
import { parse } from 'yaml';

const folder = join(__dirname, '../fixtures/policies/imports');
/** Invented policies, each with what the import has to make of it. */
export const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));
export const text = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8');
export const expected = (name: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, `${name}.expected.yaml`), 'utf8')) as Record<string, unknown>;

const line = (...words: unknown[]): string => words.filter((word) => word !== undefined && word !== '').join(' ');

const reviewed = (review: Imported['document']['rules']['review']): object | null =>
  review
    ? {
        ...review.interval,
        ...(review.nextDate && { nextDate: review.nextDate }),
        ...(review.owner && { owner: review.owner }),
      }
    : null;

/** A proposal in as few words as tell it; what an expectation names is compared. */
export function told({ document, doubts, findings }: Imported): Record<string, unknown> {
  const { rules } = document;
  const { clause: _clause, ...approval } = rules.approval ?? {};
  return {
    title: document.title,
    edition: document.edition?.number ?? null,
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
    review: reviewed(rules.review),
    satisfaction: { ...rules.satisfaction?.interval, methods: rules.satisfaction?.methods.map(({ kind }) => kind) },
    relation: Object.keys(rules.relation ?? {}),
    supersedes: rules.supersedes.flatMap(({ targets }) => targets),
    modules: Object.fromEntries(document.modules.map((one) => [one.name, line(one.status, one.refersTo)])),
    doubts: doubts.map((one) => line(one.code, one.clause)),
    blocks: [...new Set(findings.filter(({ severity }) => severity === 'blocksForce').map(({ code }) => code))].sort(),
  };
}

/** The words of a text in their order; white space is layout. */
export const words = (said: string): string[] =>
  said
    .replace(/^\ufeff/, '')
    .split(/\s+/)
    .filter(Boolean);
