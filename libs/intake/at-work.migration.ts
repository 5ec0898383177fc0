import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is at work, apart from the closed cases of all years: what the workload is counted over. */
export class AtWork1760015500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_file_at_work ON case_file (association_id, id) WHERE closed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_at_work');
  }
}
