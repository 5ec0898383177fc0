import { Injectable } from '@nestjs/common';
import { People } from '@sanad/people';
import type { Op } from '@sanad/platform';
import type { CaseFilter } from './cases.lists';
import { letterKeyOf } from './letter';
import { parseReference } from './reference';

/** So many people of one name are looked through; whoever looks for one among more types more of the name. */
const MOST_PEOPLE = 100;

/** What is typed to find a case: its reference, the number of its letter, or the name of whom it is about. */
@Injectable()
export class CaseSearch {
  constructor(private readonly people: People) {}

  async filterOf(op: Op, text: string | undefined): Promise<Pick<CaseFilter, 'sought'>> {
    if (text === undefined) return {};
    const letter = letterKeyOf(text);
    const reference = parseReference(text);
    // A letter may bear what would be a reference as well.
    if (reference !== undefined) return { sought: { reference, letter } };
    const { items } = await this.people.search(op, text, { limit: MOST_PEOPLE });
    return { sought: { people: items.map(({ id }) => id), letter } };
  }
}
