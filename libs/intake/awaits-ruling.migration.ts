import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when it is the office's turn: requests that are all there, and that nobody has ruled complete. */
export class AwaitsRuling1760014000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN awaits_ruling_since timestamptz');
    await runner.query(
      'CREATE INDEX case_file_awaiting_ruling ON case_file (association_id, id) WHERE awaits_ruling_since IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file DROP COLUMN awaits_ruling_since');
  }
}
