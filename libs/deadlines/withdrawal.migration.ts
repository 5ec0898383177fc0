import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An association may take back a holiday of its own; who did so stands in the audit. */
export class Withdrawal1760014900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON association_holiday TO sanad_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON association_holiday FROM sanad_app');
  }
}
