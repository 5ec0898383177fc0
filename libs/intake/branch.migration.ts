import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The branch at which a case was received, by its id in the version that the case keeps. */
export class Branch1760027550000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN branch text');
    await runner.query(
      'CREATE INDEX case_file_of_branch ON case_file (association_id, branch, id) WHERE branch IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_of_branch');
    await runner.query('ALTER TABLE case_file DROP COLUMN branch');
  }
}
