import { createTenantTable, dropTables, letPortal, shutPortal, type PortalWindow } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEAL_BARS, APPEAL_OUTCOMES, APPEAL_STATES } from './appeal.kinds';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofAppeal = 'FOREIGN KEY (association_id, appeal_id) REFERENCES appeal (association_id, id)';
const member = (name: string, column: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (association_id, ${column}) REFERENCES membership (association_id, account_id)`;
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;
const ownCase = 'case_id IN (SELECT case_id FROM case_access)';

const WINDOWS: readonly [table: string, window: PortalWindow][] = [
  [
    'appeal',
    {
      grants: ['SELECT (association_id, case_id, id, state, grounds, filed_at, outcome, reason, answered_at)'],
      sees: ownCase,
    },
  ],
  ['portal_appeal', { grants: ['SELECT', 'INSERT'], sees: ownCase }],
];

const EVENTS = [
  ...['intake.portal_submitted', 'intake.portal_acted', 'complaints.portal_submitted', 'complaints.portal_acted'],
];

/** Appeals of refused applicants. */
export class Appeals1760024200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.appeals(runner);
    await this.people(runner);
    await createTenantTable(
      runner,
      'portal_appeal',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       sealed text NOT NULL,
       sent_at timestamptz NOT NULL,
       settled_at timestamptz,
       refused_as text CHECK (refused_as IS NULL OR settled_at IS NOT NULL),
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)`,
      { grants: { sanad_app: ['select', 'update'] } },
    );
    await runner.query('CREATE INDEX portal_appeal_of_case ON portal_appeal (association_id, case_id, id)');
    for (const [table, window] of WINDOWS) await letPortal(runner, table, window);
    // When the answer reached the applicant: from then on the days of an appeal are counted.
    await runner.query('GRANT SELECT (replied_at) ON case_file TO sanad_portal');
    await letAdd(runner, [...EVENTS, 'appeals.portal_filed']);
  }

  /** One level: a request has one appeal. */
  private async appeals(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'appeal',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       decision_id uuid NOT NULL,
       policy_version_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(APPEAL_STATES)})),
       channel text NOT NULL,
       grounds text NOT NULL,
       filed_at timestamptz NOT NULL CHECK (filed_at <= entered_at),
       entered_at timestamptz NOT NULL,
       last_day date,
       outcome text CHECK (outcome IN (${oneOf(APPEAL_OUTCOMES)})),
       reason text CHECK ((reason IS NULL) = (outcome IS NULL)),
       decided_at timestamptz CHECK ((decided_at IS NULL) = (outcome IS NULL)),
       decided_by uuid,
       answered_at timestamptz,
       told_at timestamptz,
       version int NOT NULL DEFAULT 1,
       UNIQUE (association_id, case_id),
       CHECK ((outcome IS NOT NULL) = (state IN ('DECIDED', 'ANSWERED'))),
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id),
       FOREIGN KEY (association_id, policy_version_id) REFERENCES policy_version (association_id, id),
       ${member('appeal_decided_by', 'decided_by')}`,
    );
    await createTenantTable(
      runner,
      'appeal_event',
      `id uuid NOT NULL,
       appeal_id uuid NOT NULL,
       version int NOT NULL,
       name text NOT NULL,
       at timestamptz NOT NULL,
       by_kind text NOT NULL,
       by_id text NOT NULL,
       detail jsonb NOT NULL,
       ${ofAppeal}`,
      { ...appendOnly, primaryKey: ['appeal_id', 'id'] },
    );
  }

  /** Who had a part in the decision or is a party to the request, as of the filing, and who reviews it. */
  private async people(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'appeal_barred',
      `appeal_id uuid NOT NULL,
       account_id uuid NOT NULL,
       because text NOT NULL CHECK (because IN (${oneOf(APPEAL_BARS)})),
       ${ofAppeal}`,
      { ...appendOnly, primaryKey: ['appeal_id', 'account_id'] },
    );
    await createTenantTable(
      runner,
      'appeal_reviewer',
      `appeal_id uuid NOT NULL,
       account_id uuid NOT NULL,
       named_at timestamptz NOT NULL,
       named_by text NOT NULL,
       ${ofAppeal},
       ${member('appeal_reviewer_account', 'account_id')}`,
      { ...appendOnly, primaryKey: ['appeal_id', 'account_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await letAdd(runner, EVENTS);
    await runner.query('REVOKE SELECT (replied_at) ON case_file FROM sanad_portal');
    await shutPortal(runner, ...WINDOWS.map(([table]) => table));
    await dropTables(runner, 'portal_appeal', 'appeal_reviewer', 'appeal_barred', 'appeal_event', 'appeal');
  }
}

/** The events that the portal's role may add. */
async function letAdd(runner: QueryRunner, events: readonly string[]): Promise<void> {
  await runner.query(
    `ALTER POLICY portal ON outbox WITH CHECK (association_id = current_setting('app.association')::uuid AND name IN (${oneOf(events)}))`,
  );
}
