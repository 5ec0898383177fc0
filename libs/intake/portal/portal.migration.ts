import { createTenantTable, dropTables, letPortal, shutPortal, type PortalWindow } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASE_KINDS } from '../case.kinds';

const ACTIONS = ['attach', 'sign', 'withdraw'];
const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const hash = (column: string): string => `${column} text NOT NULL CHECK (${column} ~ '^[0-9a-f]{64}$')`;

/** What the secret of a piece of work opens; set for its transaction alone. */
const SECRET = `current_setting('app.secret')`;
const opens = `(secret_hash = ${SECRET} OR code_hash = ${SECRET})`;
const ownCase = (column: string): string => `${column} IN (SELECT case_id FROM case_access)`;
const ownSubject = `subject_id IN (SELECT subject_id FROM case_access UNION ALL SELECT subject_id FROM portal_application
  UNION ALL SELECT subject_id FROM portal_draft)`;
// By the rows that the secret opens, never by a reference, which is no secret.
const ownAction = `(case_id IN (SELECT case_id FROM case_access) OR application_id IN (SELECT id FROM portal_application))`;

/** What the office does among itself stays there; a decision shows by its notice. */
const TOLD = [
  ...[
    'received',
    'itemBrought',
    'itemNotValid',
    'attested',
    'attestationVoided',
    'corrected',
    'receiptGiven',
    'completed',
  ],
  ...[
    'itemsRequested',
    'putToCommittee',
    'deferred',
    'decisionNotified',
    'replied',
    'registered',
    'delivered',
    'answered',
  ],
  ...['closed', 'withdrawn'],
];

/** What a clock says, without whom it speaks to. */
const CLOCK = [
  ...[
    'id',
    'subject_type',
    'subject_id',
    'obligation',
    'policy_version_id',
    'rule_id',
    'kind',
    'source',
    'calendar_stamp',
  ],
  ...['state', 'started_at', 'due_date', 'due_at', 'not_before', 'met_at', 'closed_at', 'next_stage', 'next_fire_at'],
  ...['generation', 'laid_for'],
];

const OWN: readonly [table: string, window: PortalWindow][] = [
  ['case_access', { grants: ['SELECT (association_id, case_id, reference, subject_id)'], sees: opens }],
  ['portal_application', { grants: ['SELECT', 'INSERT'], sees: opens, writes: `secret_hash = ${SECRET}` }],
  [
    'portal_draft',
    { grants: ['SELECT', 'INSERT', 'UPDATE (sealed, saved_at)', 'DELETE'], sees: `secret_hash = ${SECRET}` },
  ],
  ['portal_action', { grants: ['SELECT', 'INSERT'], sees: ownAction }],
  ['portal_attempt', { grants: ['SELECT', 'INSERT', 'UPDATE (tried_at)'], sees: `key = ${SECRET}` }],
];

/** Windows in tables that were there before: published ones, those of the case that the secret opens, and those that are only added to. */
const ELSEWHERE: readonly [table: string, window: PortalWindow][] = [
  [
    'policy_version',
    {
      grants: [
        'SELECT (association_id, id, number, document, answers, content_hash, minutes, in_force_from, in_force_until)',
      ],
      sees: 'in_force_from IS NOT NULL',
    },
  ],
  ['association_calendar', { grants: ['SELECT (association_id, week, seasons, revision)'] }],
  ['association_holiday', { grants: ['SELECT'] }],
  ['deadline_rule', { grants: ['SELECT'] }],
  ['deadline', { grants: [`SELECT (association_id, ${CLOCK.join(', ')})`], sees: ownCase('subject_id') }],
  [
    'deadline_segment',
    {
      grants: ['SELECT (association_id, deadline_id, id, kind, at, date_only, reason)'],
      sees: 'deadline_id IN (SELECT id FROM deadline)',
    },
  ],
  [
    'case_file',
    {
      grants: [
        'SELECT (association_id, id, kind, reference, policy_version_id, state, subject, capacity, reply_channel, received_at, notified_at, version)',
      ],
      sees: ownCase('id'),
    },
  ],
  [
    'case_item',
    {
      grants: ['SELECT (association_id, case_id, id, place, label, required, state, reason)'],
      sees: ownCase('case_id'),
    },
  ],
  [
    'case_event',
    {
      grants: ['SELECT (association_id, case_id, id, name, at)'],
      sees: `${ownCase('case_id')} AND name IN (${oneOf(TOLD)})`,
    },
  ],
  [
    'case_notice',
    { grants: ['SELECT (association_id, case_id, id, template, params, given_at)'], sees: ownCase('case_id') },
  ],
  [
    'case_answer',
    { grants: ['SELECT (association_id, case_id, id, answer, source, answered_at)'], sees: ownCase('case_id') },
  ],
  ['attestation', { grants: ['SELECT (association_id, case_id, id, signed_at, voided_at)'], sees: ownCase('case_id') }],
  ['subject_key', { grants: ['SELECT', 'INSERT'], sees: ownSubject }],
  ['document', { grants: ['SELECT', 'INSERT'], sees: ownSubject }],
  ['audit', { grants: ['INSERT'], writes: `actor_kind = 'beneficiary' AND actor_id = 'portal'` }],
  ['audit_unsealed', { grants: ['INSERT'] }],
  ['outbox', { grants: ['INSERT'], writes: `name IN ('intake.portal_submitted', 'intake.portal_acted')` }],
];

/** The portal's tables, and what its role sees of all others. */
export class Portal1760013100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.access(runner);
    await this.inbox(runner);
    await this.passing(runner);
    await createTenantTable(
      runner,
      'case_document',
      `case_id uuid NOT NULL,
       document_id uuid NOT NULL,
       item text NOT NULL,
       arrived_at timestamptz NOT NULL,
       brought_by text NOT NULL,
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id),
       FOREIGN KEY (association_id, document_id) REFERENCES document (association_id, id)`,
      { primaryKey: ['case_id', 'document_id'], grants: { sanad_app: ['select', 'insert'] } },
    );
    await runner.query('ALTER TABLE person_consent ADD COLUMN wording_version text');
    for (const [table, window] of [...OWN, ...ELSEWHERE]) await letPortal(runner, table, window);
  }

  /** Which secrets open a case: one in the link, one to be spoken. What is kept recognises them and cannot be turned back. */
  private async access(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_access',
      `case_id uuid NOT NULL,
       reference text NOT NULL,
       subject_id uuid NOT NULL,
       ${hash('secret_hash')},
       ${hash('code_hash')},
       told_at timestamptz NOT NULL,
       told_by text NOT NULL,
       identity text,
       reason text CHECK ((reason IS NULL) = (identity IS NULL)),
       UNIQUE (association_id, secret_hash),
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)`,
      { primaryKey: ['case_id'] },
    );
    await runner.query('CREATE INDEX case_access_by_code ON case_access (association_id, code_hash)');
  }

  /** What came in over the portal and waits to be entered: applications, gone in the commit that enters them, and what their senders do afterwards. */
  private async inbox(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'portal_application',
      `id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(CASE_KINDS)})),
       reference text NOT NULL,
       subject_id uuid NOT NULL,
       policy_version_id uuid NOT NULL,
       ${hash('secret_hash')},
       ${hash('code_hash')},
       sealed text NOT NULL,
       submitted_at timestamptz NOT NULL,
       UNIQUE (association_id, reference),
       UNIQUE (association_id, secret_hash),
       FOREIGN KEY (association_id, policy_version_id) REFERENCES policy_version (association_id, id)`,
      { grants: { sanad_app: ['select', 'delete'] } },
    );
    await runner.query('CREATE INDEX portal_application_by_code ON portal_application (association_id, code_hash)');
    await createTenantTable(
      runner,
      'portal_action',
      `id uuid NOT NULL,
       case_id uuid,
       application_id uuid,
       kind text NOT NULL CHECK (kind IN (${oneOf(ACTIONS)})),
       item text CHECK ((item IS NOT NULL) = (kind = 'attach')),
       sealed text NOT NULL,
       acted_at timestamptz NOT NULL,
       settled_at timestamptz,
       refused_as text CHECK (refused_as IS NULL OR settled_at IS NOT NULL),
       CHECK ((case_id IS NULL) <> (application_id IS NULL)),
       FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)`,
      { grants: { sanad_app: ['select', 'update'] } },
    );
    await runner.query('CREATE INDEX portal_action_of_case ON portal_action (association_id, case_id, id)');
    await runner.query(
      'CREATE INDEX portal_action_of_application ON portal_action (association_id, application_id, id)',
    );
  }

  /** Drafts, forgotten after a day, and tries, after a quarter of an hour. */
  private async passing(runner: QueryRunner): Promise<void> {
    const swept = { sanad_app: ['select', 'delete'] } as const;
    await createTenantTable(
      runner,
      'portal_draft',
      `id uuid NOT NULL,
       subject_id uuid NOT NULL,
       ${hash('secret_hash')},
       sealed text NOT NULL,
       saved_at timestamptz NOT NULL,
       UNIQUE (association_id, secret_hash)`,
      { grants: swept },
    );
    await runner.query('CREATE INDEX portal_draft_by_age ON portal_draft (association_id, saved_at)');
    await createTenantTable(runner, 'portal_attempt', `${hash('key')}, tried_at timestamptz[] NOT NULL`, {
      primaryKey: ['key'],
      grants: swept,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await shutPortal(runner, ...ELSEWHERE.map(([table]) => table));
    await runner.query('ALTER TABLE person_consent DROP COLUMN wording_version');
    // Their policies name other tables of the portal.
    await shutPortal(runner, 'portal_action');
    await dropTables(runner, 'case_document', 'portal_attempt', 'portal_draft', 'portal_action', 'portal_application');
    await dropTables(runner, 'case_access');
  }
}
