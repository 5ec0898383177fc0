import { PREDICATE, quote, TENANT_TABLES } from './catalogue.lists';
import type { CatalogueRule } from './catalogue.rule';

/** What the portal's role may do with a table of tenants: its grants, spelt out, and its one policy as PostgreSQL prints it back. */
interface Window {
  readonly grants: readonly string[];
  readonly sees?: string;
  readonly writes?: string;
}

const SECRET = `current_setting('app.secret'::text)`;
const OPENS = `((secret_hash = ${SECRET}) OR (code_hash = ${SECRET}))`;
const AND_CASE = (column: string): string => `(${column} IN ( SELECT case_access.case_id\n   FROM case_access))`;
const AND_COMPLAINT = (column: string): string =>
  `(${column} IN ( SELECT complaint_access.complaint_id\n   FROM complaint_access))`;
const OF_FILE = `(compensation_id IN ( SELECT compensation.id\n   FROM compensation))`;
const CLOCKS = ` SELECT case_access.case_id\n   FROM case_access\nUNION ALL\n SELECT complaint_access.complaint_id\n   FROM complaint_access`;
const SUBJECTS = ['case_access', 'portal_application', 'portal_draft', 'complaint_access', 'portal_complaint'].map(
  (table) => ` SELECT ${table}.subject_id\n   FROM ${table}`,
);
const SUBJECT = `(subject_id IN (${SUBJECTS.join('\nUNION ALL\n')}))`;
const ACTION = `(${AND_CASE('case_id')} OR (application_id IN ( SELECT portal_application.id\n   FROM portal_application)))`;
const oneOf = (names: string): string =>
  `ANY (ARRAY[${names
    .split(' ')
    .map((name) => `'${name}'::text`)
    .join(', ')}])`;
const TOLD = oneOf(
  'received itemBrought itemNotValid attested attestationVoided corrected receiptGiven completed itemsRequested putToCommittee deferred decisionNotified replied registered delivered answered closed withdrawn',
);

const TOLD_OF_COMPLAINT = oneOf(
  'received acknowledged routed settlementAttempted offerMade offerAccepted offerDeclined agreementRecorded answered told accepted contested escalated closed reopened withdrawn',
);

const both = (...conditions: string[]): string => `(${[PREDICATE, ...conditions].join(' AND ')})`;
const columns = (names: string): string[] => `association_id ${names}`.split(' ').map((name) => `SELECT ${name}`);
const ofCase = (names: string): Window => ({ grants: columns(`case_id id ${names}`), sees: both(AND_CASE('case_id')) });
const whole = (sees: string, writes: string, ...grants: string[]): Window => ({
  grants: ['SELECT', 'INSERT', ...grants],
  sees,
  writes,
});

/**
 * Everything that a portal process can reach, beside the global tables: what is published; what the one secret of its piece of work opens; and
 * what it may add to without seeing it.
 */
export const PORTAL_WINDOWS: Readonly<Record<string, Window>> = {
  policy_version: {
    grants: columns('id number document answers content_hash minutes in_force_from in_force_until'),
    sees: both('(in_force_from IS NOT NULL)'),
  },
  association_calendar: { grants: columns('week seasons revision'), sees: PREDICATE },
  association_holiday: { grants: ['SELECT'], sees: PREDICATE },
  deadline_rule: { grants: ['SELECT'], sees: PREDICATE },
  deadline: {
    grants: columns(
      'id subject_type subject_id obligation policy_version_id rule_id kind source calendar_stamp state started_at due_date due_at not_before met_at closed_at next_stage next_fire_at generation laid_for',
    ),
    sees: both(`(subject_id IN (${CLOCKS}))`),
  },
  deadline_segment: {
    grants: columns('deadline_id id kind at date_only reason'),
    sees: both('(deadline_id IN ( SELECT deadline.id\n   FROM deadline))'),
  },
  case_file: {
    grants: columns(
      'id kind reference policy_version_id state subject capacity reply_channel received_at notified_at replied_at version',
    ),
    sees: both(AND_CASE('id')),
  },
  case_item: ofCase('place label required state reason'),
  case_event: { grants: columns('case_id id name at'), sees: both(AND_CASE('case_id'), `(name = ${TOLD})`) },
  case_notice: ofCase('template params given_at'),
  case_answer: ofCase('answer source answered_at'),
  attestation: ofCase('signed_at voided_at'),
  subject_key: whole(both(SUBJECT), both(SUBJECT)),
  document: whole(both(SUBJECT), both(SUBJECT)),
  case_access: { grants: columns('case_id reference subject_id'), sees: both(OPENS) },
  portal_application: whole(both(OPENS), both(`(secret_hash = ${SECRET})`)),
  portal_action: whole(both(ACTION), both(ACTION)),
  portal_draft: whole(
    both(`(secret_hash = ${SECRET})`),
    both(`(secret_hash = ${SECRET})`),
    ...['UPDATE sealed', 'UPDATE saved_at', 'DELETE'],
  ),
  portal_attempt: whole(both(`(key = ${SECRET})`), both(`(key = ${SECRET})`), 'UPDATE tried_at'),
  complaint_access: { grants: columns('complaint_id subject_id'), sees: both(OPENS) },
  portal_complaint: whole(both(OPENS), both(`(secret_hash = ${SECRET})`)),
  complaint_act: whole(both(AND_COMPLAINT('complaint_id')), both(AND_COMPLAINT('complaint_id'))),
  complaint: {
    grants: columns(
      'id kind reference policy_version_id state subject remedy_sought concerns reply_channel anonymous referred_to rung outcome outcome_reason received_at answered_at told_at accepted response closed_at reopened_at version',
    ),
    sees: both(AND_COMPLAINT('id')),
  },
  complaint_event: {
    grants: columns('complaint_id id name at'),
    sees: both(AND_COMPLAINT('complaint_id'), `(name = ${TOLD_OF_COMPLAINT})`),
  },
  complaint_settlement: {
    grants: columns('complaint_id id step party words at'),
    sees: both(AND_COMPLAINT('complaint_id')),
  },
  notification: {
    grants: columns('subject_id id recipient_kind template params created_at'),
    sees: both(AND_COMPLAINT('subject_id'), `(recipient_kind = 'beneficiary'::text)`),
  },
  compensation: {
    grants: columns(
      'id reference state basis harm amount terms round refused_by refused_reason opened_at settled_at refused_at closed_at',
    ),
    sees: both(
      `((complaint_id, claimant_id) IN ( SELECT complaint_access.complaint_id,\n    complaint_access.subject_id\n   FROM complaint_access))`,
    ),
  },
  compensation_offer: { grants: columns('compensation_id id step party amount words at'), sees: both(OF_FILE) },
  compensation_signature: { grants: columns('compensation_id round party at'), sees: both(OF_FILE) },
  compensation_payment: {
    grants: columns('compensation_id id step amount means iban_tail reference at'),
    sees: both(OF_FILE),
  },
  appeal: {
    grants: columns('case_id id state grounds filed_at outcome reason answered_at'),
    sees: both(AND_CASE('case_id')),
  },
  portal_appeal: whole(both(AND_CASE('case_id')), both(AND_CASE('case_id'))),
  audit: { grants: ['INSERT'], writes: both(`(actor_kind = 'beneficiary'::text)`, `(actor_id = 'portal'::text)`) },
  audit_unsealed: { grants: ['INSERT'], writes: PREDICATE },
  outbox: {
    grants: ['INSERT'],
    writes: both(
      `(name = ${oneOf('intake.portal_submitted intake.portal_acted complaints.portal_submitted complaints.portal_acted appeals.portal_filed')})`,
    ),
  },
};

const cell = (text: string | undefined): string => (text === undefined ? 'NULL' : quote(text));
const WINDOWS = Object.entries(PORTAL_WINDOWS)
  .map(([table, { sees, writes }]) => `(${quote(table)}, ${cell(sees)}, ${cell(writes)})`)
  .join(', ');
const GRANTED = Object.entries(PORTAL_WINDOWS)
  .flatMap(([table, { grants }]) => grants.map((grant) => quote(`${table}:${grant}`)))
  .join(', ');

export const portalRules: readonly CatalogueRule[] = [
  {
    rule: 'policy_portal',
    sql: `
      WITH ${TENANT_TABLES},
      listed (name, sees, writes) AS (VALUES ${WINDOWS}),
      found AS (
        SELECT t.name, p.polname, p.polpermissive, pg_get_expr(p.polqual, p.polrelid) AS sees, pg_get_expr(p.polwithcheck, p.polrelid) AS writes
        FROM tenant_table t JOIN pg_policy p ON p.polrelid = t.oid AND 'sanad_portal'::regrole = ANY (p.polroles)
      )
      SELECT name AS object, format('%s: USING %s CHECK %s is not in the list', polname, sees, writes) AS detail FROM found
      WHERE NOT polpermissive OR NOT EXISTS (SELECT FROM listed l WHERE l.name = found.name
        AND l.sees IS NOT DISTINCT FROM found.sees AND l.writes IS NOT DISTINCT FROM found.writes)
      UNION ALL
      SELECT name, 'listed, and has no policy' FROM listed
      WHERE to_regclass(name) IS NOT NULL AND name NOT IN (SELECT name FROM found)`,
  },
  {
    rule: 'grant_portal',
    sql: `
      WITH ${TENANT_TABLES}, given AS (
        SELECT t.name, a.privilege_type AS privilege FROM tenant_table t, aclexplode(t.relacl) a WHERE a.grantee = 'sanad_portal'::regrole
        UNION ALL
        SELECT t.name, a.privilege_type || ' ' || c.attname FROM tenant_table t JOIN pg_attribute c ON c.attrelid = t.oid, aclexplode(c.attacl) a
        WHERE a.grantee = 'sanad_portal'::regrole
      )
      SELECT name AS object, privilege || ' to sanad_portal is not in the list' AS detail FROM given
      WHERE name || ':' || privilege NOT IN (${GRANTED})`,
  },
];
