import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ATTESTATION_METHODS, CAPACITIES, CASE_KINDS, CASE_STATES, ITEM_STATES, ORIGINS } from './case.kinds';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofCase = 'FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)';
const person = (name: string, column: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (association_id, ${column}) REFERENCES person (association_id, id)`;
const member = (name: string, column: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (association_id, ${column}) REFERENCES membership (association_id, account_id)`;
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;

/** Cases (معاملات) from the door to the delivered service. `case` is a word of SQL's own, hence `case_file`. */
export class Intake1760000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.cases(runner);
    await this.history(runner);
    await this.contents(runner);
    await this.conversation(runner);
    await this.visits(runner);
    await this.service(runner);
  }

  private async cases(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_file',
      `id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(CASE_KINDS)})),
       reference text NOT NULL,
       policy_version_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(CASE_STATES)})),
       origin text NOT NULL CHECK (origin IN (${oneOf(ORIGINS)})),
       channel text NOT NULL,
       channel_label text,
       channel_listed boolean NOT NULL,
       subject text NOT NULL,
       applicant_id uuid NOT NULL,
       beneficiary_id uuid NOT NULL,
       capacity text NOT NULL CHECK (capacity IN (${oneOf(CAPACITIES)})),
       reply_channel text NOT NULL,
       delegate_id uuid,
       delegate_received_at timestamptz CHECK (delegate_received_at <= received_at),
       received_at timestamptz NOT NULL CHECK (received_at <= entered_at),
       entered_at timestamptz NOT NULL,
       criteria_given_at timestamptz,
       complete_at timestamptz,
       paused_at timestamptz,
       clock_restarts boolean NOT NULL DEFAULT false,
       put_to_committee_at timestamptz,
       decided_at timestamptz,
       decision_id uuid,
       decision_reason text,
       notified_at timestamptz,
       bounced_at timestamptz,
       replied_at timestamptz,
       closed_at timestamptz,
       floor_override jsonb,
       file_number int CHECK (file_number > 0),
       assignee_id uuid,
       version int NOT NULL DEFAULT 1,
       UNIQUE (association_id, reference),
       UNIQUE (association_id, file_number),
       CHECK ((delegate_id IS NULL) = (delegate_received_at IS NULL)),
       FOREIGN KEY (association_id, policy_version_id) REFERENCES policy_version (association_id, id),
       ${person('case_file_applicant', 'applicant_id')},
       ${person('case_file_beneficiary', 'beneficiary_id')},
       ${member('case_file_delegate', 'delegate_id')},
       ${member('case_file_assignee', 'assignee_id')}`,
    );
    await runner.query('CREATE INDEX case_file_by_state ON case_file (association_id, state, id)');
    await runner.query('CREATE INDEX case_file_of_assignee ON case_file (association_id, assignee_id, id)');
    await runner.query('CREATE INDEX case_file_of_applicant ON case_file (association_id, applicant_id, id)');
    await createTenantTable(runner, 'file_number_counter', 'last int NOT NULL', { primaryKey: [] });
  }

  /** What happened, in order, each with the version of the case that it led to. */
  private async history(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_event',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       version int NOT NULL,
       name text NOT NULL,
       at timestamptz NOT NULL,
       entered_at timestamptz NOT NULL,
       by_kind text NOT NULL,
       by_id text NOT NULL,
       detail jsonb NOT NULL,
       ${ofCase}`,
      { ...appendOnly, primaryKey: ['case_id', 'id'] },
    );
  }

  private async contents(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_item',
      `case_id uuid NOT NULL,
       id text NOT NULL,
       place int NOT NULL,
       label text NOT NULL,
       required boolean NOT NULL,
       validity_months int,
       state text NOT NULL CHECK (state IN (${oneOf(ITEM_STATES)})),
       arrived_at timestamptz,
       valid_from date,
       valid_until date CHECK (valid_until >= valid_from),
       lapsed boolean NOT NULL DEFAULT false,
       brought_by text,
       ruled_by text,
       ruled_at timestamptz,
       reason text,
       CHECK (state <> 'missing' OR arrived_at IS NULL),
       CHECK (state = 'missing' OR arrived_at IS NOT NULL),
       ${ofCase}`,
      { primaryKey: ['case_id', 'id'] },
    );
    await createTenantTable(
      runner,
      'attestation',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       content jsonb NOT NULL,
       content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
       wording_version text NOT NULL,
       method text NOT NULL CHECK (method IN (${oneOf(ATTESTATION_METHODS)})),
       capacity text NOT NULL CHECK (capacity IN (${oneOf(CAPACITIES)})),
       signed_as text NOT NULL,
       signed_at timestamptz NOT NULL,
       entered_by text NOT NULL,
       countersigned_by text,
       voided_at timestamptz,
       voided_because text CHECK ((voided_because IS NULL) = (voided_at IS NULL)),
       ${ofCase}`,
      { primaryKey: ['case_id', 'id'] },
    );
    await runner.query(
      'CREATE UNIQUE INDEX attestation_standing ON attestation (association_id, case_id) WHERE voided_at IS NULL',
    );
  }

  private async conversation(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'referral',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       question text NOT NULL,
       asked_by text NOT NULL,
       asked_at timestamptz NOT NULL,
       officer_id uuid,
       accepted_at timestamptz,
       answer text,
       source text,
       answered_at timestamptz,
       CHECK ((officer_id IS NULL) = (accepted_at IS NULL)),
       CHECK (answered_at IS NULL OR (accepted_at IS NOT NULL AND answer IS NOT NULL AND source IS NOT NULL)),
       ${member('referral_officer', 'officer_id')},
       ${ofCase}`,
    );
    await runner.query('CREATE INDEX referral_of ON referral (association_id, case_id, id)');
    await runner.query('CREATE INDEX referral_waiting ON referral (association_id, id) WHERE answered_at IS NULL');
    await createTenantTable(
      runner,
      'case_answer',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       answer text NOT NULL,
       source text NOT NULL,
       answered_by text NOT NULL,
       answered_at timestamptz NOT NULL,
       ${ofCase}`,
      { ...appendOnly, primaryKey: ['case_id', 'id'] },
    );
    // What the applicant was told and what it promised: dates, clause, version and minutes, never an address.
    await createTenantTable(
      runner,
      'case_notice',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       template text NOT NULL,
       params jsonb NOT NULL,
       channel text NOT NULL,
       given_at timestamptz NOT NULL,
       given_by text NOT NULL,
       ${ofCase}`,
      { ...appendOnly, primaryKey: ['case_id', 'id'] },
    );
  }

  private async visits(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'visit',
      `id uuid NOT NULL,
       person_id uuid,
       case_id uuid,
       officer_id text NOT NULL,
       place text NOT NULL,
       arrived_at timestamptz NOT NULL,
       ended_at timestamptz CHECK (ended_at >= arrived_at),
       receipt jsonb,
       ${ofCase},
       ${person('visit_person', 'person_id')}`,
    );
    await runner.query('CREATE INDEX visit_running ON visit (association_id, id) WHERE ended_at IS NULL');
  }

  private async service(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'entitlement',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       description text NOT NULL,
       due_on date NOT NULL,
       delivered_at timestamptz,
       delivered_by text,
       proof text,
       partial boolean NOT NULL DEFAULT false,
       cancelled_at timestamptz,
       cancelled_because text,
       CHECK ((delivered_at IS NULL) = (proof IS NULL)),
       CHECK ((cancelled_at IS NULL) = (cancelled_because IS NULL)),
       CHECK (delivered_at IS NULL OR cancelled_at IS NULL),
       ${ofCase}`,
      { primaryKey: ['case_id', 'id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'entitlement', 'visit', 'case_notice', 'case_answer', 'referral');
    await dropTables(runner, 'attestation', 'case_item', 'case_event', 'file_number_counter', 'case_file');
  }
}
