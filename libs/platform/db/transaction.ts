import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** One transaction on one connection. Whoever opened it sends BEGIN and COMMIT; after a failure ROLLBACK is sent here. */
export interface Transaction {
  /** The raw connection, for the messages at both ends. */
  readonly client: PoolClient;
  /** What the work is given. */
  readonly manager: EntityManager;
  /**
   * To be called between the work and its COMMIT: from now on `manager` refuses.
   * @throws Error when a statement is still under way: nobody waited for it, and it would land behind the COMMIT
   */
  endOfWork(): void;
}

/** Runs `work` in a transaction of its own. When it throws, nothing of it stays and nothing of it is still under way. */
export async function inTransaction<T>(source: DataSource, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  markTransaction(runner, true);
  const statements = watch(runner);
  let broken: Error | undefined;
  try {
    return await work({ client, manager: runner.manager, endOfWork: statements.end });
  } catch (error) {
    await statements.drained();
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    markTransaction(runner, false);
    await release(runner, broken);
  }
}

/** TypeORM must know of the transaction: `save()` would open another, and a nested one would commit ours. */
function markTransaction(runner: QueryRunner, open: boolean): void {
  Object.assign(runner, { isTransactionActive: open, transactionDepth: open ? 1 : 0 });
}

/**
 * Counts the statements under way. TypeORM looks at the runner a few ticks before it sends: without the count, a
 * statement that nobody waits for could reach the connection when it already serves another tenant.
 */
function watch(runner: QueryRunner): { end: () => void; drained: () => Promise<void> } {
  const send = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const underWay = new Set<Promise<unknown>>();
  let ended = false;
  const query = (...args: unknown[]): Promise<unknown> => {
    if (ended) return Promise.reject(new Error('this piece of work has ended; its db serves no more'));
    const answer = send(...args).finally(() => underWay.delete(answer));
    underWay.add(answer);
    return answer;
  };
  Object.assign(runner, { query });
  return {
    end: () => {
      ended = true;
      if (underWay.size > 0) throw new Error('a statement was sent that the work did not wait for');
    },
    drained: async () => {
      ended = true;
      await Promise.allSettled(underWay);
    },
  };
}

/** A client whose rollback failed is destroyed: nobody may meet what it left open. */
async function release(runner: QueryRunner, broken?: Error): Promise<void> {
  if (!broken) return runner.release();
  const poisoned = runner as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
  await poisoned.releasePostgresConnection(broken);
}
