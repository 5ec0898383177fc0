import { Injectable } from '@nestjs/common';
import { People } from '@sanad/people';
import type { Op } from '@sanad/platform';
import type { CaseFilter } from './cases.lists';
import { parseReference } from './reference';

/** So many people of one name are looked through; whoever looks for one among more types more of the name. */
const MOST_PEOPLE = 100;

/** What is typed to find a case: its reference, or the name of whom it is about. */
@Injectable()
export class CaseSearch {
  constructor(private readonly people: People) {}

  async filterOf(op: Op, text: string | undefined): Promise<Pick<CaseFilter, 'reference' | 'people'>> {
    if (text === undefined) return {};
    const reference = parseReference(text);
    if (reference !== undefined) return { reference };
    const { items } = await this.people.search(op, text, { limit: MOST_PEOPLE });
    return { people: items.map(({ id }) => id) };
  }
}
