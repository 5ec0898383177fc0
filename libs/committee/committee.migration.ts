import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOLDING_STATES, ITEM_STATES, MEMBER_CAPACITIES, SITTING_STATES } from './committee.kinds';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofAccount = 'FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)';
const ofSitting = 'FOREIGN KEY (association_id, sitting_id) REFERENCES sitting (association_id, id)';
const ofItem = 'FOREIGN KEY (association_id, item_id) REFERENCES agenda_item (association_id, id)';
const ofCase = 'FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)';
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;

/** Committees and their sittings. What happened in a sitting is a log that nobody can change; states beside it are read off the log. */
export class Committee1760000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.committees(runner);
    await this.sittings(runner);
    await this.records(runner);
  }

  private async committees(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'committee',
      `id uuid NOT NULL,
       rule_id text NOT NULL,
       name text NOT NULL,
       aliases text[] NOT NULL,
       founded_at timestamptz NOT NULL,
       UNIQUE (association_id, rule_id)`,
    );
    await createTenantTable(
      runner,
      'committee_member',
      `id uuid NOT NULL,
       committee_id uuid NOT NULL,
       account_id uuid NOT NULL,
       capacity text NOT NULL CHECK (capacity IN (${oneOf(MEMBER_CAPACITIES)})),
       votes boolean NOT NULL CHECK (votes OR capacity = 'secretary'),
       since date NOT NULL,
       until date CHECK (until >= since),
       appointed_at timestamptz NOT NULL,
       appointed_by text NOT NULL,
       FOREIGN KEY (association_id, committee_id) REFERENCES committee (association_id, id),
       ${ofAccount}`,
    );
    await runner.query('CREATE INDEX committee_member_of ON committee_member (association_id, committee_id, since)');
  }

  private async sittings(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'sitting',
      `id uuid NOT NULL,
       committee_id uuid NOT NULL,
       number int NOT NULL CHECK (number > 0),
       at timestamptz NOT NULL,
       place text,
       platform text,
       state text NOT NULL CHECK (state IN (${oneOf(SITTING_STATES)})),
       version int NOT NULL,
       planned_at timestamptz NOT NULL,
       planned_by text NOT NULL,
       UNIQUE (association_id, committee_id, number),
       CHECK (place IS NOT NULL OR platform IS NOT NULL),
       FOREIGN KEY (association_id, committee_id) REFERENCES committee (association_id, id)`,
    );
    await createTenantTable(
      runner,
      'agenda_item',
      `id uuid NOT NULL,
       sitting_id uuid NOT NULL,
       place int NOT NULL CHECK (place > 0),
       case_id uuid NOT NULL,
       reference text NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(ITEM_STATES)})),
       UNIQUE (association_id, sitting_id, place),
       ${ofSitting},
       ${ofCase}`,
    );
    // Two sittings never hold the same case at once.
    await runner.query(
      `CREATE UNIQUE INDEX agenda_item_holds ON agenda_item (association_id, case_id) WHERE state IN (${oneOf(HOLDING_STATES)})`,
    );
    await createTenantTable(
      runner,
      'sitting_event',
      `sitting_id uuid NOT NULL,
       seq int NOT NULL CHECK (seq > 0),
       name text NOT NULL,
       at timestamptz NOT NULL,
       by_kind text NOT NULL,
       by_id text NOT NULL,
       item_id uuid,
       account_id uuid,
       detail jsonb NOT NULL,
       ${ofSitting},
       ${ofItem},
       ${ofAccount}`,
      { ...appendOnly, primaryKey: ['sitting_id', 'seq'] },
    );
  }

  private async records(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'committee_decision',
      `id uuid NOT NULL,
       item_id uuid NOT NULL,
       case_id uuid NOT NULL,
       outcome text NOT NULL,
       reason text CHECK (reason IS NOT NULL OR outcome = 'ACCEPTED'),
       binding boolean NOT NULL,
       tally jsonb NOT NULL,
       casting_vote boolean NOT NULL,
       decided_at timestamptz NOT NULL,
       decided_by text NOT NULL,
       UNIQUE (association_id, item_id),
       ${ofItem},
       ${ofCase}`,
      appendOnly,
    );
    await runner.query('CREATE INDEX committee_decision_of ON committee_decision (association_id, case_id, id)');
    // The text itself is kept, so that its hash can be computed again by anybody, the database included.
    await createTenantTable(
      runner,
      'minutes',
      `sitting_id uuid NOT NULL,
       content text NOT NULL,
       content_hash text NOT NULL CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
       made_at timestamptz NOT NULL,
       ${ofSitting}`,
      { ...appendOnly, primaryKey: ['sitting_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'minutes', 'committee_decision', 'sitting_event', 'agenda_item', 'sitting');
    await dropTables(runner, 'committee_member', 'committee');
  }
}
