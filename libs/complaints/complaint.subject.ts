import { Injectable } from '@nestjs/common';
import { standingsOf, type Op, type Standing, type SubjectKind } from '@sanad/platform';
import { seenBy, Sights } from './complaints.sight';

const standings = standingsOf({ table: 'complaint', alias: 'c', history: 'complaint_event', of: 'complaint_id' });

/** Complaints, as what several people may have before them at once: whoever does not see one is told neither of it nor of who looks at it. */
@Injectable()
export class ComplaintSubject implements SubjectKind {
  readonly type = 'complaint';
  readonly action = 'complaints.read';
  readonly narrows = true;

  constructor(private readonly sights: Sights) {}

  readonly standings = async (op: Op, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> =>
    standings(op, ids, seenBy(await this.sights.of(op), 3));
}
