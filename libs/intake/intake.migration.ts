import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofCase = 'FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)';
const person = (column: string): string =>
  `FOREIGN KEY (association_id, ${column}) REFERENCES person (association_id, id)`;
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;

/** Cases (معاملات) from the door to the delivered service. `case` is a word of SQL's own, hence `case_file`. */
export class Intake1760000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.cases(runner);
    await this.contents(runner);
    await this.conversation(runner);
    await this.service(runner);
  }

  private async cases(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_file',
      `id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('supportRequest', 'enquiry', 'suggestion')),
       reference text NOT NULL,
       policy_version_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('AWAITING_ITEMS', 'COMPLETE', 'UNDER_STUDY', 'DEFERRED', 'ACCEPTED', 'REJECTED',
         'IN_DELIVERY', 'CLOSED', 'WITHDRAWN', 'OPEN', 'ANSWERED')),
       origin text NOT NULL CHECK (origin IN ('applicant', 'proactive', 'internal')),
       channel text NOT NULL,
       channel_listed boolean NOT NULL,
       subject text NOT NULL,
       applicant_id uuid NOT NULL,
       beneficiary_id uuid NOT NULL,
       capacity text NOT NULL CHECK (capacity IN ('self', 'guardian', 'agent')),
       reply_channel text NOT NULL,
       delegate_id uuid,
       delegate_received_at timestamptz,
       received_at timestamptz NOT NULL,
       entered_at timestamptz NOT NULL,
       complete_at timestamptz,
       put_to_committee_at timestamptz,
       decided_at timestamptz,
       decision_reason text,
       notified_at timestamptz,
       replied_at timestamptz,
       closed_at timestamptz,
       floor_override jsonb,
       file_number bigint,
       assignee_id uuid,
       version int NOT NULL DEFAULT 1,
       UNIQUE (association_id, reference),
       UNIQUE (association_id, file_number),
       CHECK (received_at <= entered_at),
       CHECK ((delegate_id IS NULL) = (delegate_received_at IS NULL)),
       FOREIGN KEY (association_id, policy_version_id) REFERENCES policy_version (association_id, id),
       ${person('applicant_id')},
       ${person('beneficiary_id')}`,
    );
    await runner.query('CREATE INDEX case_file_newest ON case_file (association_id, id DESC)');
    await runner.query('CREATE INDEX case_file_by_state ON case_file (association_id, state, id DESC)');
    await runner.query('CREATE INDEX case_file_of_assignee ON case_file (association_id, assignee_id, id DESC)');
    await runner.query('CREATE INDEX case_file_of_applicant ON case_file (association_id, applicant_id, id DESC)');
    // What happened, in order; the state is what these facts add up to.
    await createTenantTable(
      runner,
      'case_event',
      `id uuid NOT NULL, case_id uuid NOT NULL, name text NOT NULL, at timestamptz NOT NULL, entered_at timestamptz NOT NULL,
       by_kind text NOT NULL, by_id text NOT NULL, detail jsonb NOT NULL, ${ofCase}`,
      appendOnly,
    );
    await runner.query('CREATE INDEX case_event_of ON case_event (association_id, case_id, id)');
    await createTenantTable(runner, 'file_number_counter', 'last bigint NOT NULL', { primaryKey: [] });
  }

  private async contents(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_item',
      `case_id uuid NOT NULL,
       item_id text NOT NULL,
       label text NOT NULL,
       required boolean NOT NULL,
       state text NOT NULL CHECK (state IN ('missing', 'arrived', 'valid', 'notValid')),
       arrived_at timestamptz,
       valid_from date,
       valid_until date,
       brought_by text,
       matched_by text,
       matched_at timestamptz,
       reason text,
       CHECK ((state = 'missing') = (arrived_at IS NULL)),
       ${ofCase}`,
      { primaryKey: ['case_id', 'item_id'] },
    );
    await createTenantTable(
      runner,
      'attestation',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       content_hash bytea NOT NULL,
       wording_version text NOT NULL,
       method text NOT NULL CHECK (method IN ('typedName', 'drawnSignature', 'inkScan', 'oneTimeCode', 'witnessedMark')),
       capacity text NOT NULL CHECK (capacity IN ('self', 'guardian', 'agent')),
       signed_as text NOT NULL,
       signed_at timestamptz NOT NULL,
       countersigned_by text NOT NULL,
       voided_at timestamptz,
       voided_because text,
       ${ofCase}`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX attestation_standing ON attestation (association_id, case_id) WHERE voided_at IS NULL',
    );
  }

  private async conversation(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'referral',
      `id uuid NOT NULL, case_id uuid NOT NULL, question text NOT NULL, asked_by text NOT NULL, asked_at timestamptz NOT NULL,
       officer_id uuid, accepted_at timestamptz, answer text, source text, answered_at timestamptz,
       CHECK (answer IS NULL OR (accepted_at IS NOT NULL AND answered_at IS NOT NULL)), ${ofCase}`,
    );
    await runner.query('CREATE INDEX referral_of ON referral (association_id, case_id)');
    await runner.query(
      'CREATE INDEX referral_waiting ON referral (association_id, asked_at) WHERE answered_at IS NULL',
    );
    await createTenantTable(
      runner,
      'case_answer',
      `id uuid NOT NULL, case_id uuid NOT NULL, answer text NOT NULL, source text NOT NULL, answered_by text NOT NULL,
       answered_at timestamptz NOT NULL, ${ofCase}`,
      appendOnly,
    );
    await runner.query('CREATE INDEX case_answer_of ON case_answer (association_id, case_id)');
    await createTenantTable(
      runner,
      'visit',
      `id uuid NOT NULL, person_id uuid, case_id uuid, officer_id text NOT NULL, place text NOT NULL, arrived_at timestamptz NOT NULL,
       ended_at timestamptz CHECK (ended_at >= arrived_at), receipt jsonb, ${ofCase}, ${person('person_id')}`,
    );
    await runner.query('CREATE INDEX visit_running ON visit (association_id, arrived_at) WHERE ended_at IS NULL');
    // What the applicant was told, and what it promised: dates, clause and version, never an address.
    await createTenantTable(
      runner,
      'case_notice',
      `id uuid NOT NULL, case_id uuid NOT NULL, template text NOT NULL, params jsonb NOT NULL, channel text NOT NULL,
       notification_id uuid, given_at timestamptz NOT NULL, given_by text NOT NULL, ${ofCase}`,
      appendOnly,
    );
    await runner.query('CREATE INDEX case_notice_of ON case_notice (association_id, case_id, id)');
  }

  private async service(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'entitlement',
      `id uuid NOT NULL, case_id uuid NOT NULL, description text NOT NULL, due_on date NOT NULL,
       delivered_at timestamptz, delivered_by text, proof text, cancelled_because text,
       CHECK ((delivered_at IS NULL) = (proof IS NULL)), ${ofCase}`,
    );
    await runner.query('CREATE INDEX entitlement_of ON entitlement (association_id, case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'entitlement',
      'case_notice',
      'visit',
      'case_answer',
      'referral',
      'attestation',
      'case_item',
    );
    await dropTables(runner, 'file_number_counter', 'case_event', 'case_file');
  }
}
