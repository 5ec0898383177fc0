import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The cases that are about somebody, as those that somebody applied for. */
export class OfBeneficiary1760014200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_file_of_beneficiary ON case_file (association_id, beneficiary_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_of_beneficiary');
  }
}
