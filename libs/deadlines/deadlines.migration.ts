import { createGlobalTable, createTenantTable, dropTables, letDispatcherList } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEADLINE_STATES } from './reckoning';
import { DEADLINE_KINDS, DEADLINE_SOURCES } from './rule';

// As they were then; later migrations add to them.
const FIRST_TURN_KINDS = ['start', 'pause', 'resume', 'restart', 'met', 'closed'];

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Calendars, deadlines, and the history of each. */
export class Deadlines1760002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.calendars(runner);
    await this.deadlines(runner);
    await this.turns(runner);
  }

  private async calendars(runner: QueryRunner): Promise<void> {
    const grants = {
      sanad_platform: ['select', 'insert', 'update', 'delete'],
      sanad_app: ['select'],
      sanad_portal: ['select'],
    } as const;
    const holiday = `
      date date NOT NULL,
      name_ar text NOT NULL,
      name_en text NOT NULL,
      source text NOT NULL,
      note text,
      substitute_for date,
      revision int NOT NULL`;
    await createGlobalTable(runner, 'holiday', `${holiday}, PRIMARY KEY (date)`, grants);
    // One row: the dates for which the platform's holidays are known, and how often they have changed.
    await createGlobalTable(
      runner,
      'holiday_cover',
      `id int PRIMARY KEY CHECK (id = 1),
       covers_from date NOT NULL,
       covers_to date NOT NULL,
       revision int NOT NULL`,
      { ...grants, sanad_dispatcher: ['select'] },
    );
    // The applied revisions are those to which every open deadline of the association has been brought.
    await createTenantTable(
      runner,
      'association_calendar',
      `week jsonb,
       seasons jsonb NOT NULL DEFAULT '[]',
       revision int NOT NULL DEFAULT 0,
       applied_revision int NOT NULL DEFAULT 0,
       applied_cover int NOT NULL`,
      { primaryKey: [] },
    );
    await letDispatcherList(runner, 'association_calendar', [
      'association_id',
      'revision',
      'applied_revision',
      'applied_cover',
    ]);
    await createTenantTable(runner, 'association_holiday', `${holiday}, announced_at timestamptz NOT NULL`, {
      primaryKey: ['date'],
    });
  }

  private async deadlines(runner: QueryRunner): Promise<void> {
    // A rule as a version of the policy has it, kept once for all the cases opened under that version.
    await createTenantTable(
      runner,
      'deadline_rule',
      `policy_version_id uuid NOT NULL,
       rule_id text NOT NULL,
       rule jsonb NOT NULL,
       ladder jsonb NOT NULL`,
      { primaryKey: ['policy_version_id', 'rule_id'], grants: { sanad_app: ['select', 'insert'] } },
    );
    await createTenantTable(
      runner,
      'deadline',
      `id uuid NOT NULL,
       subject_type text NOT NULL,
       subject_id uuid NOT NULL,
       obligation text NOT NULL,
       policy_version_id uuid,
       rule_id text NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(DEADLINE_KINDS)})),
       source text NOT NULL CHECK (source IN (${oneOf(DEADLINE_SOURCES)})),
       calendar_stamp text NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(DEADLINE_STATES)})),
       started_at timestamptz,
       due_date date,
       due_at timestamptz,
       not_before timestamptz,
       met_at timestamptz,
       closed_at timestamptz,
       next_stage int NOT NULL DEFAULT 0,
       next_fire_at timestamptz CHECK (next_fire_at IS NULL OR state = 'running'),
       generation int NOT NULL DEFAULT 0,
       laid_for date,
       turned boolean NOT NULL DEFAULT false,
       responsible_id uuid,
       beneficiary_id uuid,
       created_at timestamptz NOT NULL,
       CHECK (kind = 'floor' OR not_before IS NULL OR due_at IS NULL),
       CHECK (kind <> 'floor' OR due_at IS NULL),
       FOREIGN KEY (association_id, policy_version_id, rule_id)
         REFERENCES deadline_rule (association_id, policy_version_id, rule_id),
       UNIQUE (association_id, subject_id, obligation, rule_id)`,
    );
    await runner.query(
      'CREATE INDEX deadline_claim ON deadline (association_id, next_fire_at) WHERE next_fire_at IS NOT NULL',
    );
    // The dispatcher asks which associations have something due: the one index that does not start with the tenant.
    await runner.query(
      'CREATE INDEX deadline_due ON deadline (next_fire_at, association_id) WHERE next_fire_at IS NOT NULL',
    );
    await letDispatcherList(runner, 'deadline', ['association_id', 'next_fire_at']);
  }

  private async turns(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'deadline_segment',
      `id uuid NOT NULL,
       deadline_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(FIRST_TURN_KINDS)})),
       at timestamptz NOT NULL,
       date_only boolean NOT NULL DEFAULT false,
       reason text CHECK ((kind = 'pause') = (reason IS NOT NULL)),
       entered_at timestamptz NOT NULL,
       entered_by text NOT NULL,
       FOREIGN KEY (association_id, deadline_id) REFERENCES deadline (association_id, id)`,
      { primaryKey: ['deadline_id', 'id'], grants: { sanad_app: ['select', 'insert'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'deadline_segment',
      'deadline',
      'deadline_rule',
      'association_holiday',
      'association_calendar',
      'holiday_cover',
      'holiday',
    );
  }
}
