import { createTenantTable, dropTables, letDispatcherList } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  COMPLAINT_KINDS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_STATES,
  PARTIES,
  RUNGS,
  SETTLEMENT_STEPS,
  SEVERITIES,
} from './complaint.kinds';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofComplaint = 'FOREIGN KEY (association_id, complaint_id) REFERENCES complaint (association_id, id)';
const member = (name: string, column: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (association_id, ${column}) REFERENCES membership (association_id, account_id)`;
// An agreement became an outcome later.
const OUTCOMES_THEN = COMPLAINT_OUTCOMES.filter((outcome) => outcome !== 'settled');
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;

/** Complaints, disputes, technical support and reports of violations. */
export class Complaints1760017100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.complaints(runner);
    await this.found(runner);
    await this.history(runner);
    await this.access(runner);
  }

  private async complaints(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'complaint',
      `id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(COMPLAINT_KINDS)})),
       reference text NOT NULL,
       policy_version_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(COMPLAINT_STATES)})),
       channel text NOT NULL,
       channel_label text,
       channel_listed boolean NOT NULL,
       fax_pages int CHECK (fax_pages > 0),
       subject text NOT NULL,
       remedy_sought text,
       complainant_id uuid,
       complainant_account uuid,
       anonymous boolean NOT NULL,
       reply_channel text,
       about_id uuid,
       meant_ids uuid[] NOT NULL DEFAULT '{}',
       case_id uuid,
       referred_to text,
       severity text CHECK (severity IN (${oneOf(SEVERITIES)})),
       theme text,
       sensitive boolean NOT NULL,
       rung text CHECK (rung IN (${oneOf(RUNGS)})),
       committee_id uuid,
       assignee_id uuid,
       escalates_at timestamptz,
       outside_reference text,
       outcome text CHECK (outcome IN (${oneOf(OUTCOMES_THEN)})),
       outcome_reason text,
       received_at timestamptz NOT NULL CHECK (received_at <= entered_at),
       entered_at timestamptz NOT NULL,
       acknowledged_at timestamptz,
       resolved_at timestamptz,
       answered_at timestamptz,
       told_at timestamptz,
       accepted boolean,
       response text,
       closed_at timestamptz,
       reopened_at timestamptz,
       version int NOT NULL DEFAULT 1,
       UNIQUE (association_id, reference),
       CHECK (complainant_id IS NULL OR NOT anonymous AND kind <> 'violationReport'),
       CHECK (assignee_id IS NULL OR assignee_id IS DISTINCT FROM about_id AND assignee_id <> ALL (meant_ids)),
       CHECK (rung IS DISTINCT FROM 'supervisingBody' OR outside_reference IS NOT NULL),
       CHECK ((closed_at IS NOT NULL) = (state IN ('CLOSED', 'WITHDRAWN'))),
       FOREIGN KEY (association_id, policy_version_id) REFERENCES policy_version (association_id, id),
       CONSTRAINT complaint_complainant FOREIGN KEY (association_id, complainant_id) REFERENCES person (association_id, id),
       CONSTRAINT complaint_case FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id),
       FOREIGN KEY (association_id, committee_id) REFERENCES committee (association_id, id),
       ${member('complaint_of_account', 'complainant_account')},
       ${member('complaint_about', 'about_id')},
       ${member('complaint_assignee', 'assignee_id')}`,
    );
  }

  private async found(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX complaint_by_state ON complaint (association_id, state, id)');
    await runner.query(
      'CREATE INDEX complaint_escalation ON complaint (association_id, escalates_at) WHERE escalates_at IS NOT NULL',
    );
    await letDispatcherList(runner, 'complaint', ['association_id', 'escalates_at']);
  }

  private async history(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'complaint_event',
      `id uuid NOT NULL,
       complaint_id uuid NOT NULL,
       version int NOT NULL,
       name text NOT NULL,
       at timestamptz NOT NULL,
       by_kind text NOT NULL,
       by_id text NOT NULL,
       detail jsonb NOT NULL,
       ${ofComplaint}`,
      { ...appendOnly, primaryKey: ['complaint_id', 'id'] },
    );
    await createTenantTable(
      runner,
      'complaint_settlement',
      `id uuid NOT NULL,
       complaint_id uuid NOT NULL,
       step text NOT NULL CHECK (step IN (${oneOf(SETTLEMENT_STEPS)})),
       party text NOT NULL CHECK (party IN (${oneOf(PARTIES)})),
       words text NOT NULL,
       at timestamptz NOT NULL,
       entered_by text NOT NULL,
       ${ofComplaint}`,
      { ...appendOnly, primaryKey: ['complaint_id', 'id'] },
    );
  }

  /** Who may see a sensitive one, who made a report, and what whoever complained follows it by. */
  private async access(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'complaint_viewer',
      `complaint_id uuid NOT NULL,
       account_id uuid NOT NULL,
       named_at timestamptz NOT NULL,
       named_by text NOT NULL,
       ${ofComplaint},
       ${member('complaint_viewer_account', 'account_id')}`,
      { ...appendOnly, primaryKey: ['complaint_id', 'account_id'] },
    );
    await createTenantTable(
      runner,
      'complaint_reporter',
      `complaint_id uuid NOT NULL,
       sealed text NOT NULL,
       ${ofComplaint}`,
      { ...appendOnly, primaryKey: ['complaint_id'] },
    );
    await createTenantTable(
      runner,
      'complaint_access',
      `complaint_id uuid NOT NULL,
       secret_hash text NOT NULL,
       code_hash text NOT NULL,
       told_at timestamptz NOT NULL,
       told_by text NOT NULL,
       ${ofComplaint}`,
      { primaryKey: ['complaint_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'complaint_access', 'complaint_reporter', 'complaint_viewer');
    await dropTables(runner, 'complaint_settlement', 'complaint_event', 'complaint');
  }
}
