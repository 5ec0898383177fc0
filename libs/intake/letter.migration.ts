import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Number and date of the letter by which a case came, as they stand on it; and the number in the form in which it is searched for. */
export class Letter1760028110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE case_file ADD COLUMN letter_number text, ADD COLUMN letter_date text, ADD COLUMN letter_key text,
         ADD CONSTRAINT case_file_letter CHECK (letter_key IS NULL OR letter_number IS NOT NULL)`,
    );
    await runner.query(
      'CREATE INDEX case_file_of_letter ON case_file (association_id, letter_key, id) WHERE letter_key IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_of_letter');
    await runner.query('ALTER TABLE case_file DROP CONSTRAINT case_file_letter');
    await runner.query(
      'ALTER TABLE case_file DROP COLUMN letter_key, DROP COLUMN letter_date, DROP COLUMN letter_number',
    );
  }
}
