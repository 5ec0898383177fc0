import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Running ceilings in the order of their ends, for lists of what is late or soon due. */
export class Owed1760015000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX deadline_owed ON deadline (association_id, due_at, subject_id)
       WHERE kind = 'ceiling' AND state = 'running' AND obligation IN ('requestResponse', 'enquiryAnswer')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_owed');
  }
}
