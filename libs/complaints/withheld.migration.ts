import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks of complaints that run already learn whom they are kept from; new ones are opened with it. */
export class ComplaintsWithheld1760027100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE deadline d SET about_ids = array_remove(ARRAY[c.about_id], NULL), party_id = c.complainant_account FROM complaint c
       WHERE d.association_id = c.association_id AND d.subject_type = 'complaint' AND d.subject_id = c.id
         AND (c.about_id IS NOT NULL OR c.complainant_account IS NOT NULL)`,
    );
  }

  /** The columns go with the migration that brought them. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
