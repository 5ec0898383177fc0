import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keyed fingerprint of what is declared of a person; unset for those of before until one of these facts changes. */
export class DeclaredFacts1760014100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD COLUMN declared_facts text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN declared_facts');
  }
}
