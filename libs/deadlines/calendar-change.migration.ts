import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed the calendar of an association, in what, and why. Nothing of it is changed or taken away. */
export class CalendarChanges1760027560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'calendar_change',
      `id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('announced', 'withdrawn', 'stated')),
       what jsonb NOT NULL,
       why text NOT NULL,
       changed_by text NOT NULL,
       at timestamptz NOT NULL`,
      { grants: { sanad_app: ['select', 'insert'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'calendar_change');
  }
}
