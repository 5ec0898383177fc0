import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CORRECTED, DISCLOSED, URGENCIES, VOTES } from './committee.kinds';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofAccount = 'FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)';
const ofSitting = 'FOREIGN KEY (association_id, sitting_id) REFERENCES sitting (association_id, id)';
const ofItem = 'FOREIGN KEY (association_id, item_id) REFERENCES agenda_item (association_id, id)';
const ofCommittee = 'FOREIGN KEY (association_id, committee_id) REFERENCES committee (association_id, id)';
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;
const hashOf = (content: string): string => `encode(sha256(convert_to(${content}, 'UTF8')), 'hex')`;
const sumOf = (row: string): string => VOTES.map((vote) => `${row}."${vote}"`).join(' + ');

/** How committees conduct their business: invitations, secret ballots, minutes that are corrected and signed, names, disclosure. */
export class Conduct1760026000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.invitations(runner);
    await this.ballots(runner);
    await this.minutes(runner);
    await this.registry(runner);
  }

  private async invitations(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE sitting
         ADD urgency text NOT NULL DEFAULT 'ordinary' CHECK (urgency IN (${oneOf(URGENCIES)})),
         ADD urgent_because text,
         ADD link text,
         ADD notice_days int,
         ADD notice_waived text,
         ADD recall_of uuid,
         ADD CONSTRAINT sitting_urgent CHECK ((urgent_because IS NOT NULL) = (urgency = 'urgent')),
         ADD CONSTRAINT sitting_recall FOREIGN KEY (association_id, recall_of) REFERENCES sitting (association_id, id)`,
    );
    // One sitting is called again once; the second time it is a sitting of its own, or a recall of the recall.
    await runner.query(
      `CREATE UNIQUE INDEX sitting_recalled ON sitting (association_id, recall_of)
       WHERE recall_of IS NOT NULL AND state <> 'CANCELLED'`,
    );
    await runner.query('ALTER TABLE committee_member ADD ended_because text');
  }

  /** Who voted stands in the log of the sitting. How stands here, as sums alone: no row, no order and no time belongs to one ballot. */
  private async ballots(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'ballot_box',
      `item_id uuid NOT NULL,
       round int NOT NULL CHECK (round > 0),
       ${VOTES.map((vote) => `"${vote}" int NOT NULL DEFAULT 0 CHECK ("${vote}" >= 0)`).join(',\n')},
       ${ofItem}`,
      { primaryKey: ['item_id', 'round'] },
    );
    await runner.query(
      `CREATE FUNCTION ballot_box_grows() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF ${sumOf('NEW')} <> 1 THEN RAISE EXCEPTION 'ballot_box holds one ballot at first'; END IF;
         ELSIF (NEW.association_id, NEW.item_id, NEW.round) IS DISTINCT FROM (OLD.association_id, OLD.item_id, OLD.round)
           OR ${sumOf('NEW')} <> ${sumOf('OLD')} + 1
           OR ${VOTES.map((vote) => `NEW."${vote}" < OLD."${vote}"`).join(' OR ')} THEN
           RAISE EXCEPTION 'ballot_box grows by one ballot';
         END IF;
         RETURN NEW;
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER ballot_box_grows BEFORE INSERT OR UPDATE ON ballot_box
       FOR EACH ROW EXECUTE FUNCTION ballot_box_grows()`,
    );
  }

  private async minutes(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'minutes_correction',
      `sitting_id uuid NOT NULL,
       number int NOT NULL CHECK (number > 0),
       section text NOT NULL CHECK (section IN (${oneOf(CORRECTED)})),
       words text NOT NULL,
       reason text NOT NULL,
       content text NOT NULL,
       content_hash text NOT NULL,
       at timestamptz NOT NULL,
       by_id text NOT NULL,
       CONSTRAINT minutes_correction_hash CHECK (content_hash = ${hashOf('content')}),
       ${ofSitting}`,
      { ...appendOnly, primaryKey: ['sitting_id', 'number'] },
    );
    await createTenantTable(
      runner,
      'minutes_signature',
      `sitting_id uuid NOT NULL,
       account_id uuid NOT NULL,
       content_hash text NOT NULL,
       signed_as text,
       objection text,
       hash text NOT NULL,
       at timestamptz NOT NULL,
       CHECK ((signed_as IS NULL) <> (objection IS NULL)),
       ${ofSitting},
       ${ofAccount}`,
      { ...appendOnly, primaryKey: ['sitting_id', 'account_id', 'content_hash'] },
    );
    await createTenantTable(
      runner,
      'minutes_seal',
      `sitting_id uuid NOT NULL,
       content text NOT NULL,
       content_hash text NOT NULL,
       sealed_at timestamptz NOT NULL,
       CONSTRAINT minutes_seal_hash CHECK (content_hash = ${hashOf('content')}),
       ${ofSitting}`,
      { ...appendOnly, primaryKey: ['sitting_id'] },
    );
  }

  private async registry(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'committee_name',
      `id uuid NOT NULL,
       committee_id uuid NOT NULL,
       rule_id text NOT NULL,
       name text NOT NULL,
       same boolean NOT NULL,
       minutes text NOT NULL,
       answered_at timestamptz NOT NULL,
       answered_by text NOT NULL,
       ${ofCommittee}`,
      appendOnly,
    );
    await createTenantTable(
      runner,
      'committee_disclosure',
      `id uuid NOT NULL,
       committee_id uuid NOT NULL,
       what text NOT NULL CHECK (what IN (${oneOf(DISCLOSED)})),
       sitting_id uuid,
       member_id uuid,
       arose_at timestamptz NOT NULL,
       made_on date,
       reference text,
       proven_at timestamptz,
       proven_by text,
       CHECK ((sitting_id IS NOT NULL) = (what = 'decisions')),
       CHECK ((member_id IS NOT NULL) = (what <> 'decisions')),
       CHECK ((made_on IS NULL) = (proven_at IS NULL) AND (reference IS NULL) = (proven_at IS NULL)),
       ${ofCommittee},
       ${ofSitting},
       FOREIGN KEY (association_id, member_id) REFERENCES committee_member (association_id, id)`,
    );
    await runner.query(
      'CREATE INDEX committee_disclosure_of ON committee_disclosure (association_id, committee_id, arose_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'committee_disclosure', 'committee_name', 'minutes_seal', 'minutes_signature');
    await dropTables(runner, 'minutes_correction', 'ballot_box');
    await runner.query('DROP FUNCTION ballot_box_grows()');
    await runner.query('ALTER TABLE committee_member DROP COLUMN ended_because');
    await runner.query('DROP INDEX sitting_recalled');
    for (const column of ['recall_of', 'notice_waived', 'notice_days', 'link', 'urgent_because', 'urgency']) {
      await runner.query(`ALTER TABLE sitting DROP COLUMN ${column} CASCADE`);
    }
  }
}
