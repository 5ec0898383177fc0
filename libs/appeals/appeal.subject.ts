import { Injectable } from '@nestjs/common';
import { standingsOf, type Op, type Standing, type SubjectKind } from '@sanad/platform';
import { AppealsStore } from './appeals.store';

const standings = standingsOf({ table: 'appeal', alias: 'a', history: 'appeal_event', of: 'appeal_id' });

/** Appeals, as what several people may have before them at once: whoever had a part in the decision is told of nobody who looks at one. */
@Injectable()
export class AppealSubject implements SubjectKind {
  readonly type = 'appeal';
  readonly action = 'appeals.read';

  constructor(private readonly store: AppealsStore) {}

  readonly standings = (op: Op, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> =>
    standings(op, ids, this.store.seenBy(op, 3));
}
