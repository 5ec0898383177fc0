import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { citationsOf } from './citation';
import { loadPolicy } from './load';

const policyOf = (slug: string) =>
  loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), `${slug}.yaml`);

it.each([
  ['mabarra', 'handling-6', 'البند ٦ من «ت- التعامل مع المستفيدين»'],
  ['natiq', 'channels-1', 'البند 1 من «القنوات المستخدمة للتواصل مع المستخدمين»'],
  ['natiq', 'preamble-1', 'البند 1 من «تمهيد»'],
  ['natiq', 'preamble-heading', '«تمهيد»'],
])('%s names %s as its source does', (slug, id, name) => {
  expect(citationsOf(policyOf(slug)).get(id)?.ar).toBe(name);
});

it.each(['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'])(
  '%s: every clause has a name, numbered ones each their own',
  (slug) => {
    const policy = policyOf(slug);
    const clauses = policy.sections.flatMap((section) => section.clauses);
    const names = citationsOf(policy);
    expect(clauses.filter(({ id }) => !names.get(id))).toEqual([]);
    const numbered = clauses
      .filter(({ kind }) => kind !== 'heading' && kind !== 'furniture')
      .map(({ id }) => names.get(id)!.ar);
    expect(numbered.filter((name, at) => numbered.indexOf(name) !== at)).toEqual([]);
  },
);
