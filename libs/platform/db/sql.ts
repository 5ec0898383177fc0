import type { EntityManager, DataSource } from 'typeorm';

/**
 * The rows a statement answers with. TypeORM answers UPDATE and DELETE with a pair and all else with rows; callers
 * should not have to know which keyword their statement starts with.
 */
export async function rows<Row>(
  db: EntityManager | DataSource,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const answer: unknown = await db.query(sql, [...parameters]);
  const [first, second] = answer as [unknown, unknown];
  return (Array.isArray(first) && typeof second === 'number' ? first : answer) as Row[];
}
