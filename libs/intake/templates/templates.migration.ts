import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHELVED = `
  id uuid NOT NULL,
  name text NOT NULL,
  version int NOT NULL DEFAULT 1,
  archived_at timestamptz,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL`;

/** Texts that an office writes again and again, and series of acts that it does again and again. */
export class Templates1760016200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, 'reply_template', `${SHELVED}, text text NOT NULL`);
    await createTenantTable(
      runner,
      'macro',
      `${SHELVED},
       template_id uuid,
       into_act text CHECK (into_act IN ('answer', 'requestItems', 'refer')),
       tags text[] NOT NULL,
       take_over boolean NOT NULL,
       assignee_id uuid,
       put_off_days int CHECK (put_off_days > 0),
       CHECK ((template_id IS NULL) = (into_act IS NULL)),
       CHECK (NOT (take_over AND assignee_id IS NOT NULL)),
       CONSTRAINT macro_template FOREIGN KEY (association_id, template_id) REFERENCES reply_template (association_id, id)`,
    );
    // A name that was archived may be given again.
    for (const table of ['reply_template', 'macro'])
      await runner.query(
        `CREATE UNIQUE INDEX ${table}_name ON ${table} (association_id, name) WHERE archived_at IS NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'macro', 'reply_template');
  }
}
