import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { loadPolicy } from './load';
import { renderText } from './render';
import type { Clause, PolicyDocument } from './schema/document';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'];
const file = (name: string) => readFileSync(join(policiesFolder, name), 'utf8');
const load = (slug: string) => loadPolicy(file(`${slug}.yaml`), `${slug}.yaml`);
const clausesOf = (document: PolicyDocument): Clause[] => document.sections.flatMap((section) => section.clauses);

/** The sentences of a text, white space normalised: lines, and within a line what ends with a full stop. */
function sentences(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=\.)\s+/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

describe.each(SLUGS)('%s as text', (slug) => {
  const source = file(`${slug}.txt`);

  it('is the source sentence by sentence: nothing lost, nothing added, the order kept', () => {
    expect(sentences(renderText(load(slug)))).toEqual(sentences(source));
  });

  it('is the source to the letter, apart from spaces at the end of lines and of the file', () => {
    const trimmed = (text: string) => text.replace(/ +$/gm, '').trimEnd();
    expect(trimmed(renderText(load(slug)))).toBe(trimmed(source));
  });

  it('every sentence of prose is a clause of its own', () => {
    const prose = clausesOf(load(slug)).filter(({ kind }) => kind === 'paragraph' || kind === 'item');
    expect(prose.filter(({ text }) => /[^\s.]{3,}\s*\.\s+\S/.test(text)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the comparison sees', () => {
  const source = sentences(file('natiq.txt'));
  const planted = (fault: (document: PolicyDocument) => void) => {
    const document = load('natiq');
    fault(document);
    return sentences(renderText(document));
  };

  it.each<[string, (document: PolicyDocument) => void]>([
    ['a lost sentence', ({ sections }) => sections[3]?.clauses.splice(2, 1)],
    ['a sentence printed twice', ({ sections }) => sections[3]?.clauses.splice(2, 0, sections[3].clauses[2] as Clause)],
    ['two sentences exchanged', ({ sections }) => sections[6]?.clauses.reverse()],
    ['two sections exchanged', ({ sections }) => sections.reverse()],
    ['a mark doubled', ({ sections }) => Object.assign(sections[6]?.clauses[1] as Clause, { mark: '- - 1 - ' })],
    [
      'one letter corrected',
      ({ sections }) => Object.assign(sections[10]?.clauses[0] as Clause, { text: 'للنطق والتخاطب' }),
    ],
    [
      'a sentence added',
      ({ sections }) => sections[4]?.clauses.push({ ...(sections[4].clauses[1] as Clause), id: 'x' }),
    ],
  ])('%s', (_name, fault) => {
    expect(planted(fault)).not.toEqual(source);
  });
});
