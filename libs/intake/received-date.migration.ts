import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A receipt of which only the day is known; a delegate may then have had it at any hour of that day. */
export class ReceivedDate1760014300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN received_date_only boolean NOT NULL DEFAULT false');
    await replace(
      runner,
      `delegate_received_at <= received_at OR (received_date_only AND delegate_received_at < received_at + interval '1 day')`,
    );
  }

  /** @throws where a delegate's receipt rests on a day without its hour: it would be refused again. */
  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, 'delegate_received_at <= received_at');
    await runner.query('ALTER TABLE case_file DROP COLUMN received_date_only');
  }
}

async function replace(runner: QueryRunner, check: string): Promise<void> {
  await runner.query('ALTER TABLE case_file DROP CONSTRAINT case_file_check');
  await runner.query(`ALTER TABLE case_file ADD CONSTRAINT case_file_check CHECK (${check})`);
}
