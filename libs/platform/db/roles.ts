/**
 * The database's roles. Processes log in as the first group, each with the least it needs; `sanad_owner` owns every
 * table and never logs in, so that no process can switch row-level security off.
 */
export const LOGIN_ROLES = [
  'sanad_app', // tenant tables, behind row-level security
  'sanad_platform', // global tables alone: sign-in, onboarding, holidays
  'sanad_dispatcher', // lists which association has due work, never what the work is
  'sanad_portal', // the public site: inserts, and the one case its secret opened
  'sanad_oversight', // pre-aggregated tables alone
  'sanad_migrator', // may act as the owner
  'sanad_backup', // reads everything, writes nothing
] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];
export type RolePasswords = Readonly<Record<LoginRole, string>>;

export const OWNER_ROLE = 'sanad_owner';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Who may connect to a database. A clone of it does not inherit that. */
export function databaseStatements(database: string): string[] {
  const name = `"${database.replaceAll('"', '""')}"`;
  return [
    `ALTER DATABASE ${name} OWNER TO ${OWNER_ROLE}`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO ${LOGIN_ROLES.join(', ')}`,
    // BullMQ collects a message of many jobs in a temporary table.
    `GRANT TEMPORARY ON DATABASE ${name} TO sanad_app`,
  ];
}

/** Statements that bring the cluster's roles to what this release expects. They can be run again at any time. */
export function roleStatements(passwords: RolePasswords, database: string): string[] {
  const ensure = (role: string, options: string): string =>
    `DO $$ BEGIN CREATE ROLE ${role} ${options}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`;
  return [
    ensure(OWNER_ROLE, 'NOLOGIN'),
    ...LOGIN_ROLES.map((role) => ensure(role, 'LOGIN')),
    ...LOGIN_ROLES.map(
      (role) =>
        `ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${quote(passwords[role])}`,
    ),
    `GRANT ${OWNER_ROLE} TO sanad_migrator`,
    ...['sanad_app', 'sanad_platform', 'sanad_dispatcher', 'sanad_portal', 'sanad_oversight'].flatMap((role) => [
      `ALTER ROLE ${role} SET statement_timeout = '5s'`,
      `ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '10s'`,
    ]),
    ...databaseStatements(database),
    `ALTER SCHEMA public OWNER TO ${OWNER_ROLE}`,
    `REVOKE ALL ON SCHEMA public FROM PUBLIC`,
    `GRANT USAGE ON SCHEMA public TO ${LOGIN_ROLES.join(', ')}`,
  ];
}
