import { createTenantTable, dropTables, letPortal, shutPortal, type PortalWindow } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPLAINT_KINDS } from '../complaint.kinds';
import { COMPLAINT_PORTAL_ACTIONS } from './complaints-portal.types';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const hash = (column: string): string => `${column} text NOT NULL CHECK (${column} ~ '^[0-9a-f]{64}$')`;

const SECRET = `current_setting('app.secret')`;
const opens = `(secret_hash = ${SECRET} OR code_hash = ${SECRET})`;
const CASES = 'SELECT case_id FROM case_access';
const COMPLAINTS = 'SELECT complaint_id FROM complaint_access';
const own = (column: string): string => `${column} IN (${COMPLAINTS})`;
const ownComplaint = own('complaint_id');

const BEFORE = ['case_access', 'portal_application', 'portal_draft'];
const subjectsOf = (tables: readonly string[]): string =>
  `subject_id IN (${tables.map((table) => `SELECT subject_id FROM ${table}`).join(' UNION ALL ')})`;

/** What is said to whoever complains. What the office settles among itself shows by its answer. */
const TOLD = [
  ...['received', 'acknowledged', 'routed', 'settlementAttempted', 'offerMade', 'offerAccepted', 'offerDeclined'],
  ...['agreementRecorded', 'answered', 'told', 'accepted', 'contested', 'escalated', 'closed', 'reopened', 'withdrawn'],
];

const SHOWN = [
  ...['id', 'kind', 'reference', 'policy_version_id', 'state', 'subject', 'remedy_sought', 'concerns', 'reply_channel'],
  ...['anonymous', 'referred_to', 'rung', 'outcome', 'outcome_reason', 'received_at', 'answered_at', 'told_at'],
  ...['accepted', 'response', 'closed_at', 'reopened_at', 'version'],
];

const WINDOWS: readonly [table: string, window: PortalWindow][] = [
  ['complaint_access', { grants: ['SELECT (association_id, complaint_id, subject_id)'], sees: opens }],
  ['portal_complaint', { grants: ['SELECT', 'INSERT'], sees: opens, writes: `secret_hash = ${SECRET}` }],
  ['complaint_act', { grants: ['SELECT', 'INSERT'], sees: ownComplaint }],
  ['complaint', { grants: [`SELECT (association_id, ${SHOWN.join(', ')})`], sees: own('id') }],
  [
    'complaint_event',
    {
      grants: ['SELECT (association_id, complaint_id, id, name, at)'],
      sees: `${ownComplaint} AND name IN (${oneOf(TOLD)})`,
    },
  ],
  [
    'complaint_settlement',
    { grants: ['SELECT (association_id, complaint_id, id, step, party, words, at)'], sees: ownComplaint },
  ],
  [
    'notification',
    {
      grants: ['SELECT (association_id, subject_id, id, recipient_kind, template, params, created_at)'],
      sees: `${own('subject_id')} AND recipient_kind = 'beneficiary'`,
    },
  ],
];

const INBOX = ['intake.portal_submitted', 'intake.portal_acted'];
const OWN_INBOX = ['complaints.portal_submitted', 'complaints.portal_acted'];

/** Complaints over the public site: its inbox, what it sees of a complaint, and documents that lie with one. */
export class ComplaintsPortal1760024100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whom or what it is about, in the words of whoever complains: to find the account is the office's.
    await runner.query('ALTER TABLE complaint ADD COLUMN concerns text');
    await this.access(runner);
    await this.inbox(runner);
    await createTenantTable(
      runner,
      'complaint_document',
      `complaint_id uuid NOT NULL,
       document_id uuid NOT NULL,
       arrived_at timestamptz NOT NULL,
       brought_by text NOT NULL,
       FOREIGN KEY (association_id, complaint_id) REFERENCES complaint (association_id, id),
       FOREIGN KEY (association_id, document_id) REFERENCES document (association_id, id)`,
      { primaryKey: ['complaint_id', 'document_id'], grants: { sanad_app: ['select', 'insert'] } },
    );
    for (const [table, window] of WINDOWS) await letPortal(runner, table, window);
    await widen(runner, [...BEFORE, 'complaint_access', 'portal_complaint'], `${CASES} UNION ALL ${COMPLAINTS}`, [
      ...[...INBOX, ...OWN_INBOX],
    ]);
  }

  /** Whose documents a secret opens: those of the person, or of the complaint itself where nobody is named. */
  private async access(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint_access ADD COLUMN subject_id uuid');
    await runner.query(`
      UPDATE complaint_access a SET subject_id = COALESCE(c.complainant_id, c.id) FROM complaint c
      WHERE c.association_id = a.association_id AND c.id = a.complaint_id`);
    await runner.query('ALTER TABLE complaint_access ALTER COLUMN subject_id SET NOT NULL');
    await runner.query('CREATE INDEX complaint_access_by_secret ON complaint_access (association_id, secret_hash)');
    await runner.query('CREATE INDEX complaint_access_by_code ON complaint_access (association_id, code_hash)');
    await runner.query('CREATE INDEX notification_of_subject ON notification (association_id, subject_id)');
  }

  /** What waits to be entered, gone in the commit that enters it, and what its sender does afterwards. */
  private async inbox(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'portal_complaint',
      `id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(COMPLAINT_KINDS)})),
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
    await runner.query('CREATE INDEX portal_complaint_by_code ON portal_complaint (association_id, code_hash)');
    await createTenantTable(
      runner,
      'complaint_act',
      `id uuid NOT NULL,
       complaint_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(COMPLAINT_PORTAL_ACTIONS)})),
       sealed text NOT NULL,
       acted_at timestamptz NOT NULL,
       settled_at timestamptz,
       refused_as text CHECK (refused_as IS NULL OR settled_at IS NOT NULL),
       FOREIGN KEY (association_id, complaint_id) REFERENCES complaint (association_id, id)`,
      { grants: { sanad_app: ['select', 'update'] } },
    );
    await runner.query('CREATE INDEX complaint_act_of_complaint ON complaint_act (association_id, complaint_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await widen(runner, BEFORE, CASES, INBOX);
    await shutPortal(runner, ...WINDOWS.map(([table]) => table));
    await dropTables(runner, 'complaint_document', 'complaint_act', 'portal_complaint');
    await runner.query('DROP INDEX notification_of_subject');
    await runner.query('ALTER TABLE complaint_access DROP COLUMN subject_id');
    await runner.query('DROP INDEX complaint_access_by_secret');
    await runner.query('DROP INDEX complaint_access_by_code');
    await runner.query('ALTER TABLE complaint DROP COLUMN concerns');
  }
}

/** The windows that were there before, made anew: what a secret opens, whose keys and clocks, and which events are added. */
async function widen(
  runner: QueryRunner,
  subjects: readonly string[],
  clocks: string,
  events: readonly string[],
): Promise<void> {
  const tenant = `association_id = current_setting('app.association')::uuid`;
  for (const table of ['subject_key', 'document'])
    await runner.query(
      `ALTER POLICY portal ON ${table} USING (${tenant} AND ${subjectsOf(subjects)}) WITH CHECK (${tenant} AND ${subjectsOf(subjects)})`,
    );
  await runner.query(`ALTER POLICY portal ON deadline USING (${tenant} AND subject_id IN (${clocks}))`);
  await runner.query(`ALTER POLICY portal ON outbox WITH CHECK (${tenant} AND name IN (${oneOf(events)}))`);
}
