import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FAX_DIRECTIONS, FAX_RESULTS } from './fax';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The log of faxes, and what each of them became. Numbers and names are sealed with a key of the line's own. */
export class FaxLog1760024300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'fax',
      `id uuid NOT NULL,
       direction text NOT NULL CHECK (direction IN (${oneOf(FAX_DIRECTIONS)})),
       sealed text NOT NULL,
       at timestamptz NOT NULL CHECK (at <= logged_at),
       pages int NOT NULL CHECK (pages > 0),
       result text NOT NULL CHECK (result IN (${oneOf(FAX_RESULTS)})),
       logged_at timestamptz NOT NULL,
       logged_by text NOT NULL,
       complaint_id uuid,
       case_id uuid,
       CHECK (complaint_id IS NULL OR case_id IS NULL),
       CHECK (direction = 'received' OR (complaint_id IS NULL AND case_id IS NULL)),
       FOREIGN KEY (association_id, complaint_id) REFERENCES complaint (association_id, id),
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'fax');
  }
}
