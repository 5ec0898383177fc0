import { Injectable } from '@nestjs/common';
import { rows, type Op, type Standing, type SubjectKind } from '@sanad/platform';
import { seenBy, Sights } from './complaints.sight';

/** Complaints, as what several people may have before them at once: whoever does not see one is told neither of it nor of who looks at it. */
@Injectable()
export class ComplaintSubject implements SubjectKind {
  readonly type = 'complaint';
  readonly action = 'complaints.read';
  readonly narrows = true;

  constructor(private readonly sights: Sights) {}

  readonly standings = async (op: Op, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> => {
    const seen = seenBy(await this.sights.of(op), 3);
    const found = await rows<Standing & { id: string }>(op.db, `${STANDINGS}${seen.sql}`, [
      ...[op.association, ids],
      ...seen.parameters,
    ]);
    return new Map(found.map(({ id, ...standing }) => [id, standing]));
  };
}

const STANDINGS = `
  SELECT c.id, c.version, (SELECT e.by_id FROM complaint_event e WHERE e.association_id = $1 AND e.complaint_id = c.id
    ORDER BY e.id DESC LIMIT 1) AS "changedBy"
  FROM complaint c WHERE c.association_id = $1 AND c.id = ANY($2::uuid[])`;
