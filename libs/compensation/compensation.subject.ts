import { Injectable } from '@nestjs/common';
import { standingsOf, type Op, type Standing, type SubjectKind } from '@sanad/platform';
import { CompensationSights, seenBy } from './compensation.sight';

const standings = standingsOf({
  table: 'compensation',
  alias: 'f',
  history: 'compensation_event',
  of: 'compensation_id',
});

/** Files of compensation, as what several people may have before them at once: whoever does not see one is told of nobody who looks at it. */
@Injectable()
export class CompensationSubject implements SubjectKind {
  readonly type = 'compensation';
  readonly action = 'compensation.read';
  /** The complaint it comes from may become sensitive. */
  readonly narrows = true;

  constructor(private readonly sights: CompensationSights) {}

  readonly standings = async (op: Op, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> =>
    standings(op, ids, seenBy(await this.sights.of(op), 3));
}
