import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CALLER_CHECKS, NOTE_KINDS } from './case-note';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What the office writes down of a case for itself, and of calls about it. Text and name are sealed; nothing is changed once it is written. */
export class Notes1760028150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_note',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(NOTE_KINDS)})),
       text text NOT NULL,
       spoken_with text,
       caller_check text CHECK (caller_check IN (${oneOf(CALLER_CHECKS)})),
       call_back_on date,
       written_by text NOT NULL,
       written_at timestamptz NOT NULL,
       CHECK ((kind = 'internal') = (spoken_with IS NULL)),
       CHECK ((kind = 'internal') = (caller_check IS NULL)),
       CHECK (kind <> 'internal' OR call_back_on IS NULL),
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)`,
      { primaryKey: ['case_id', 'id'], grants: { sanad_app: ['select', 'insert'] } },
    );
    await runner.query(
      'CREATE INDEX case_note_call_back ON case_note (association_id, case_id, id) WHERE call_back_on IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'case_note');
  }
}
