import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clock that runs about somebody of the staff is kept from them: whom it may be about, and who is a party to it. */
export class Withheld1760027000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE deadline ADD COLUMN about_ids uuid[] NOT NULL DEFAULT '{}', ADD COLUMN party_id uuid",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadline DROP COLUMN party_id, DROP COLUMN about_ids');
  }
}
