import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The strokes of a drawn signature, sealed. */
export class Drawing1760015200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE attestation ADD COLUMN drawing text CHECK (drawing IS NULL OR method = 'drawnSignature')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attestation DROP COLUMN drawing');
  }
}
