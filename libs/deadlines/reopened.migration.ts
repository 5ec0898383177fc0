import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['start', 'pause', 'resume', 'restart', 'met', 'closed'];

/** A history may say that what had met the clock did not happen. */
export class Reopened1760002100000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return allow(runner, [...KINDS, 'reopened']);
  }

  /** @throws where a clock has been reopened: a line of its history is never taken out. */
  down(runner: QueryRunner): Promise<void> {
    return allow(runner, KINDS);
  }
}

async function allow(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  await runner.query('ALTER TABLE deadline_segment DROP CONSTRAINT deadline_segment_kind_check');
  await runner.query(
    `ALTER TABLE deadline_segment ADD CONSTRAINT deadline_segment_kind_check
     CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`,
  );
}
