import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat ends and stays on record; whoever held it may be seated again. */
export class Seats1760015450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE supervisor ADD COLUMN ended_at timestamptz CHECK (ended_at >= since)');
    await runner.query('ALTER TABLE supervisor DROP CONSTRAINT supervisor_account_id_key');
    await runner.query('CREATE UNIQUE INDEX supervisor_seated ON supervisor (account_id) WHERE ended_at IS NULL');
  }

  /** @throws where somebody has been seated twice: a seat is never taken out of the record. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX supervisor_seated');
    await runner.query('ALTER TABLE supervisor ADD CONSTRAINT supervisor_account_id_key UNIQUE (account_id)');
    await runner.query('ALTER TABLE supervisor DROP COLUMN ended_at');
  }
}
