import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what they are found by, what they agreed to, and who was found to be the same person. */
export class People1760000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Names are readable under row-level security; what is sealed opens with the person's own key alone.
    await createTenantTable(
      runner,
      'person',
      `id uuid NOT NULL,
       name text NOT NULL,
       account_id uuid,
       id_kind text CHECK (id_kind IN ('nationalId', 'iqama', 'other')),
       id_number text,
       id_number_index bytea,
       mobile text,
       mobile_index bytea,
       email text,
       address text,
       birth_date text,
       version int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL,
       created_by text NOT NULL`,
    );
    await runner.query('CREATE INDEX person_by_id_number ON person (association_id, id_number_index)');
    await runner.query('CREATE INDEX person_by_mobile ON person (association_id, mobile_index)');
    await createTenantTable(
      runner,
      'person_token',
      `token text COLLATE "C" NOT NULL,
       person_id uuid NOT NULL,
       FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id)`,
      { primaryKey: ['token', 'person_id'], grants: { sanad_app: ['select', 'insert', 'delete'] } },
    );
    await runner.query('CREATE INDEX person_token_of ON person_token (association_id, person_id)');
    await createTenantTable(
      runner,
      'person_consent',
      `id uuid NOT NULL,
       person_id uuid NOT NULL,
       purpose text NOT NULL CHECK (purpose IN ('caseHandling', 'messages', 'referral')),
       channel text,
       given_at timestamptz NOT NULL,
       withdrawn_at timestamptz,
       recorded_by text NOT NULL,
       FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id)`,
    );
    await runner.query('CREATE INDEX person_consent_of ON person_consent (association_id, person_id)');
    await createTenantTable(
      runner,
      'person_match',
      `person_id uuid NOT NULL,
       other_id uuid NOT NULL,
       same boolean NOT NULL,
       reason text NOT NULL,
       decided_at timestamptz NOT NULL,
       decided_by text NOT NULL,
       CHECK (person_id < other_id),
       FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id),
       FOREIGN KEY (association_id, other_id) REFERENCES person (association_id, id)`,
      { primaryKey: ['person_id', 'other_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'person_match', 'person_consent', 'person_token', 'person');
  }
}
