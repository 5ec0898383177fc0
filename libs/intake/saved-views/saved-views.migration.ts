import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A view of the list that somebody made for themselves: a fixed view with conditions, under a name. */
export class SavedViews1760016710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'saved_view',
      `id uuid NOT NULL,
       owner_id uuid NOT NULL,
       name text NOT NULL,
       view text NOT NULL,
       kind text,
       state text,
       tag text,
       assignee text,
       place int NOT NULL,
       version int NOT NULL DEFAULT 1,
       CONSTRAINT saved_view_name UNIQUE (association_id, owner_id, name)`,
      { grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'saved_view');
  }
}
