import { createGlobalTable, createTenantTable, dropTables, letOversightRead } from '@sanad/platform';
import { POLICY_STANDINGS } from '@sanad/policy';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CELL_COLUMNS, LEAST_SHOWN } from './figures';
import { CONFIRMED_STEPS, STEPS } from './onboarding.steps';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const platform = { sanad_platform: ['select', 'insert', 'update'] } as const;

/** Who oversees whom, what they see of it, and the way in of an association. */
export class Oversight1760012100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.bodies(runner);
    await this.figures(runner);
    await this.onboarding(runner);
  }

  private async bodies(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'supervising_body',
      `id uuid PRIMARY KEY,
       name text NOT NULL,
       name_key text NOT NULL UNIQUE,
       kind text NOT NULL CHECK (kind IN ('supervisingBody', 'umbrellaBody')),
       demo boolean NOT NULL DEFAULT false,
       created_at timestamptz NOT NULL`,
      platform,
    );
    // Several bodies may oversee one association at a time; one body does so once at a time.
    await createGlobalTable(
      runner,
      'supervision',
      `id uuid PRIMARY KEY,
       body_id uuid NOT NULL REFERENCES supervising_body (id),
       association_id uuid NOT NULL REFERENCES association (id),
       starts_at timestamptz NOT NULL,
       ends_at timestamptz CHECK (ends_at > starts_at),
       EXCLUDE USING gist (body_id WITH =, association_id WITH =, tstzrange(starts_at, ends_at) WITH &&)`,
      platform,
    );
    await runner.query(
      'CREATE INDEX supervision_of_body ON supervision (body_id, association_id) INCLUDE (starts_at, ends_at)',
    );
    await runner.query('GRANT SELECT ON supervision, association TO sanad_oversight');
    // Who serves a body: an account, or whoever accepts the invitation. One that nobody took is forgotten, and its seat with it.
    await createGlobalTable(
      runner,
      'supervisor',
      `id uuid PRIMARY KEY,
       body_id uuid NOT NULL REFERENCES supervising_body (id),
       account_id uuid UNIQUE REFERENCES account (id),
       invitation_id uuid UNIQUE REFERENCES invitation (id) ON DELETE CASCADE,
       since timestamptz NOT NULL,
       CHECK (num_nonnulls(account_id, invitation_id) = 1)`,
      platform,
    );
    await createGlobalTable(
      runner,
      'suspension',
      `id uuid PRIMARY KEY,
       association_id uuid NOT NULL REFERENCES association (id),
       body_id uuid NOT NULL REFERENCES supervising_body (id),
       reason text NOT NULL,
       started_at timestamptz NOT NULL,
       ended_at timestamptz CHECK (ended_at >= started_at)`,
      platform,
    );
    await runner.query(
      'CREATE UNIQUE INDEX suspension_standing ON suspension (association_id, body_id) WHERE ended_at IS NULL',
    );
  }

  /** Whole numbers, dates and words of a list. A count of fewer than five people cannot even be written down here. */
  private async figures(runner: QueryRunner): Promise<void> {
    const cells = CELL_COLUMNS.map(
      ({ column }) => `${column} int CHECK (${column} = 0 OR ${column} >= ${LEAST_SHOWN})`,
    );
    await createTenantTable(
      runner,
      'association_figures',
      `policy_state text NOT NULL CHECK (policy_state IN (${oneOf(POLICY_STANDINGS)})),
       policy_next text CHECK (policy_next IN ('draft', 'approved', 'scheduled')),
       in_force_from timestamptz,
       review_due_on date,
       blocks_force int NOT NULL,
       blocks_module int NOT NULL,
       warnings int NOT NULL,
       informations int NOT NULL,
       ${cells.join(', ')},
       late_at_least int NOT NULL,
       counted_at timestamptz NOT NULL,
       recount_at timestamptz`,
      { primaryKey: [] },
    );
    await letOversightRead(runner, 'association_figures');
    // What the order of the list is made of, so that a page of it is found without reading rows.
    await runner.query(
      'CREATE INDEX association_figures_order ON association_figures (association_id) INCLUDE (policy_state, late_at_least)',
    );
    await runner.query('CREATE INDEX association_order ON association (id) INCLUDE (name, region, licence_expires_on)');
  }

  private async onboarding(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'onboarding_draft',
      `step text NOT NULL CHECK (step IN (${oneOf(STEPS)})),
       data jsonb NOT NULL,
       saved_by text NOT NULL,
       saved_at timestamptz NOT NULL`,
      { primaryKey: ['step'], grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } },
    );
    await createTenantTable(
      runner,
      'onboarding_confirmation',
      `step text NOT NULL CHECK (step IN (${oneOf(CONFIRMED_STEPS)})),
       confirmed_by text NOT NULL,
       confirmed_at timestamptz NOT NULL`,
      { primaryKey: ['step'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'onboarding_confirmation', 'onboarding_draft', 'association_figures');
    await runner.query('DROP INDEX association_order');
    await dropTables(runner, 'suspension', 'supervisor');
    await runner.query('REVOKE SELECT ON association FROM sanad_oversight');
    await dropTables(runner, 'supervision', 'supervising_body');
  }
}
