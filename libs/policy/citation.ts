import { clauseCited, type Bilingual } from '@sanad/messages';
import { ITEM } from './import/headings.lexicon';
import type { Clause, PolicyDocument, Section } from './schema/document';

/** How each clause is named to people: by the number it has in the source and the heading it stands under, never by its id. */
export function citationsOf({ sections }: Pick<PolicyDocument, 'sections'>): ReadonlyMap<string, Bilingual> {
  return new Map(sections.flatMap(citationsIn));
}

function citationsIn({ clauses }: Section): [string, Bilingual][] {
  const heading = clauses.find(({ kind }) => kind === 'heading');
  const under = heading && printed(heading);
  const numbers = numbersOf(clauses);
  return clauses.map((clause) => [
    clause.id,
    clauseCited(clause === heading ? undefined : numbers.get(clause.id), under),
  ]);
}

/** «ت- التعامل مع المستفيد» without the signs that end a heading. */
function printed({ mark = '', text }: Clause): string {
  return `${mark}${text}`.replace(/[\s:：.-]+$/u, '').trim();
}

/** The number as printed, behind its parent's; where none is printed, the place among those beside it. */
function numbersOf(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const places = new Map<string | undefined, number>();
  for (const { id, kind, mark = '', parent } of clauses) {
    if (kind === 'heading' || kind === 'furniture') continue;
    const place = (places.get(parent) ?? 0) + 1;
    places.set(parent, place);
    const own = /[\p{L}\p{N}]+/u.exec(mark.replace(ITEM, ''))?.[0] ?? String(place);
    numbers.set(id, [parent === undefined ? undefined : numbers.get(parent), own].filter(Boolean).join('/'));
  }
  return numbers;
}
