import { createTenantTable, dropTables, letDispatcherList } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HELD, OUTCOMES } from './engine';
import { REPLAY_STATES, SPANS } from './replay';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const side = (name: string, presence: string): string =>
  `${name} text ${presence} CHECK (${name} IN (${oneOf(OUTCOMES)})), ${name}_held text CHECK (${name}_held IN (${oneOf(HELD)}))`;

/** Past cases under a proposed version: how far each replay has come, its counts, and the cases that come to something else. */
export class Replays1760016600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'replay',
      `id uuid NOT NULL,
       version_id uuid NOT NULL,
       content_hash text NOT NULL,
       rules jsonb NOT NULL,
       today_version_id uuid,
       span text NOT NULL CHECK (span IN (${oneOf(SPANS)})),
       since timestamptz,
       cut_off timestamptz NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(REPLAY_STATES)})),
       calendar_stamp text,
       total int,
       done int NOT NULL DEFAULT 0,
       last_case_id uuid,
       counts jsonb NOT NULL,
       attempts int NOT NULL DEFAULT 0,
       lease_until timestamptz CHECK ((lease_until IS NOT NULL) = (state IN ('waiting', 'running'))),
       requested_by text NOT NULL,
       requested_at timestamptz NOT NULL,
       finished_at timestamptz,
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, today_version_id) REFERENCES policy_version (association_id, id)`,
    );
    await runner.query('CREATE INDEX replay_of_version ON replay (association_id, version_id, id)');
    await runner.query(
      `CREATE UNIQUE INDEX replay_under_way ON replay (association_id, version_id) WHERE lease_until IS NOT NULL`,
    );
    await runner.query(
      'CREATE INDEX replay_waiting ON replay (association_id, lease_until) WHERE lease_until IS NOT NULL',
    );
    await letDispatcherList(runner, 'replay', ['association_id', 'lease_until']);
    // An invented case has no row of its own, so none is referred to.
    await createTenantTable(
      runner,
      'replay_change',
      `replay_id uuid NOT NULL,
       case_id uuid NOT NULL,
       reference text NOT NULL,
       channel text NOT NULL,
       received_at timestamptz NOT NULL,
       ${side('proposed', 'NOT NULL')},
       ${side('own', '')},
       ${side('today', '')},
       FOREIGN KEY (association_id, replay_id) REFERENCES replay (association_id, id)`,
      { primaryKey: ['replay_id', 'case_id'], grants: { sanad_app: ['select', 'insert', 'delete'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'replay_change', 'replay');
  }
}
