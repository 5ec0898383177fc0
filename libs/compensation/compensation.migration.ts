import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ADMITTERS,
  APPROVAL_VERDICTS,
  COMPENSATION_BASES,
  COMPENSATION_ORIGINS,
  COMPENSATION_STATES,
  MEMBER_STANDS,
  OFFER_STEPS,
  PAYMENT_MEANS,
  PAYMENT_STEPS,
  PROOF_KINDS,
  SETTLING_PARTIES,
  SIGNING_METHODS,
} from './compensation.kinds';
import { MOST_HALALAS } from './money.states';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const ofFile = 'FOREIGN KEY (association_id, compensation_id) REFERENCES compensation (association_id, id)';
const member = (name: string, column: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (association_id, ${column}) REFERENCES membership (association_id, account_id)`;
const document = (column: string): string =>
  `FOREIGN KEY (association_id, ${column}) REFERENCES document (association_id, id)`;
const isMoney = (column: string): string => `CHECK (${column} > 0 AND ${column} <= ${MOST_HALALAS})`;
const appendOnly = { grants: { sanad_app: ['select', 'insert'] } } as const;

/** Compensation: proofs, negotiation, settlement, approvals and the ledger. */
export class Compensation1760020500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.files(runner);
    await this.keysOfFiles(runner);
    await this.history(runner);
    await this.proofs(runner);
    await this.settling(runner);
    await this.ledger(runner);
  }

  private async files(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'compensation',
      `id uuid NOT NULL,
       reference text NOT NULL,
       policy_version_id uuid NOT NULL,
       origin text NOT NULL CHECK (origin IN (${oneOf(COMPENSATION_ORIGINS)})),
       complaint_id uuid,
       case_id uuid,
       claimant_id uuid NOT NULL,
       claimant_account uuid,
       about_id uuid,
       harm text NOT NULL,
       harmed_on date,
       apart_reason text,
       apart_by text,
       apart_at timestamptz,
       reply_channel text NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(COMPENSATION_STATES)})),
       basis text CHECK (basis IN (${oneOf(COMPENSATION_BASES)})),
       amount bigint ${isMoney('amount')},
       terms text,
       round int NOT NULL,
       scan_id uuid,
       rests_on uuid,
       adopted_by text,
       refused_by text CHECK (refused_by IN (${oneOf(SETTLING_PARTIES)})),
       refused_reason text,
       opened_at timestamptz NOT NULL,
       opened_by text NOT NULL,
       settled_at timestamptz,
       refused_at timestamptz,
       paid_at timestamptz,
       closed_at timestamptz,
       version int NOT NULL DEFAULT 1,
       UNIQUE (association_id, reference),
       UNIQUE (association_id, id, amount),
       CHECK ((complaint_id IS NOT NULL) = (origin = 'complaint')),
       CHECK (origin <> 'case' OR case_id IS NOT NULL),
       CHECK (num_nulls(apart_reason, apart_by, apart_at) IN (0, 3)),
       CHECK (state NOT IN ('AGREED', 'SETTLED', 'ORDERED', 'PAID') OR amount IS NOT NULL AND basis IS NOT NULL),
       CHECK (coalesce(basis = 'proof', false) = (rests_on IS NOT NULL)),
       CHECK ((rests_on IS NULL) = (adopted_by IS NULL)),
       CHECK ((settled_at IS NOT NULL) = (state IN ('SETTLED', 'ORDERED', 'PAID'))),
       CHECK ((state = 'PAID') = (paid_at IS NOT NULL)),
       CHECK (state <> 'REFUSED' OR refused_at IS NOT NULL),
       CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
       FOREIGN KEY (association_id, policy_version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, complaint_id) REFERENCES complaint (association_id, id),
       CONSTRAINT compensation_case FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id),
       CONSTRAINT compensation_claimant FOREIGN KEY (association_id, claimant_id) REFERENCES person (association_id, id),
       ${document('scan_id')},
       ${member('compensation_of_account', 'claimant_account')},
       ${member('compensation_about', 'about_id')}`,
    );
  }

  private async keysOfFiles(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX compensation_by_state ON compensation (association_id, state, id)');
    await runner.query('CREATE INDEX compensation_of_claimant ON compensation (association_id, claimant_id)');
    // A harm is compensated once: as long as a file of it is not given up, there is no other, unless somebody has said that it is about another harm.
    await runner.query(
      `CREATE UNIQUE INDEX compensation_of_complaint ON compensation (association_id, complaint_id)
       WHERE complaint_id IS NOT NULL AND state <> 'CLOSED'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX compensation_of_case ON compensation (association_id, case_id)
       WHERE case_id IS NOT NULL AND state <> 'CLOSED' AND apart_reason IS NULL`,
    );
  }

  private async history(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'compensation_event',
      `id uuid NOT NULL,
       compensation_id uuid NOT NULL,
       version int NOT NULL,
       name text NOT NULL,
       at timestamptz NOT NULL,
       by_kind text NOT NULL,
       by_id text NOT NULL,
       detail jsonb NOT NULL,
       ${ofFile}`,
      { ...appendOnly, primaryKey: ['compensation_id', 'id'] },
    );
  }

  private async proofs(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'compensation_proof',
      `id uuid NOT NULL,
       compensation_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN (${oneOf(PROOF_KINDS)})),
       dated date,
       number text,
       issuer text,
       harm text,
       extent text,
       causes text,
       is_final boolean NOT NULL,
       admitted_by text,
       admitted_as text CHECK (admitted_as IN (${oneOf(ADMITTERS)})),
       authority text,
       awarded bigint ${isMoney('awarded')} CHECK (awarded IS NULL OR kind IN ('judgment', 'ruling')),
       document_id uuid,
       entered_at timestamptz NOT NULL,
       entered_by text NOT NULL,
       validated_at timestamptz,
       validated_by text CHECK (validated_by <> entered_by),
       withdrawn_at timestamptz,
       withdrawn_by text,
       withdrawn_reason text,
       CHECK ((validated_at IS NULL) = (validated_by IS NULL)),
       CHECK (validated_at IS NULL OR dated IS NOT NULL AND document_id IS NOT NULL),
       ${document('document_id')},
       ${ofFile}`,
      { primaryKey: ['compensation_id', 'id'] },
    );
    await runner.query(
      `ALTER TABLE compensation ADD CONSTRAINT compensation_rests_on FOREIGN KEY (association_id, id, rests_on)
         REFERENCES compensation_proof (association_id, compensation_id, id)`,
    );
    await createTenantTable(
      runner,
      'compensation_proof_member',
      `compensation_id uuid NOT NULL,
       proof_id uuid NOT NULL,
       account_id uuid NOT NULL,
       stand text NOT NULL CHECK (stand IN (${oneOf(MEMBER_STANDS)})),
       reason text CHECK (reason IS NULL OR stand = 'recused'),
       ${member('compensation_proof_account', 'account_id')},
       FOREIGN KEY (association_id, compensation_id, proof_id)
         REFERENCES compensation_proof (association_id, compensation_id, id)`,
      { ...appendOnly, primaryKey: ['compensation_id', 'proof_id', 'account_id'] },
    );
  }

  private async settling(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'compensation_offer',
      `id uuid NOT NULL,
       compensation_id uuid NOT NULL,
       step text NOT NULL CHECK (step IN (${oneOf(OFFER_STEPS)})),
       party text NOT NULL CHECK (party IN (${oneOf(SETTLING_PARTIES)})),
       amount bigint ${isMoney('amount')},
       words text NOT NULL,
       at timestamptz NOT NULL,
       entered_by text NOT NULL,
       CHECK ((amount IS NOT NULL) = (step = 'offer')),
       ${ofFile}`,
      { ...appendOnly, primaryKey: ['compensation_id', 'id'] },
    );
    // Each party signs a settlement once.
    await createTenantTable(
      runner,
      'compensation_signature',
      `compensation_id uuid NOT NULL,
       round int NOT NULL,
       party text NOT NULL CHECK (party IN (${oneOf(SETTLING_PARTIES)})),
       id uuid NOT NULL,
       method text NOT NULL CHECK (method IN (${oneOf(SIGNING_METHODS)})),
       signed_as text NOT NULL,
       content_hash text NOT NULL,
       drawing text,
       at timestamptz NOT NULL,
       entered_by text NOT NULL,
       ${ofFile}`,
      { ...appendOnly, primaryKey: ['compensation_id', 'round', 'party'] },
    );
    // Nobody approves twice.
    await createTenantTable(
      runner,
      'compensation_approval',
      `compensation_id uuid NOT NULL,
       round int NOT NULL,
       account_id uuid NOT NULL,
       verdict text NOT NULL CHECK (verdict IN (${oneOf(APPROVAL_VERDICTS)})),
       reason text,
       at timestamptz NOT NULL,
       CHECK (verdict = 'approve' OR reason IS NOT NULL),
       ${member('compensation_approver', 'account_id')},
       ${ofFile}`,
      { ...appendOnly, primaryKey: ['compensation_id', 'round', 'account_id'] },
    );
  }

  /**
   * The ledger is a chain, and its keys hold it to that: the first order follows nothing, each other entry follows one of its kind, and no entry is
   * followed twice. So two payments cannot both stand, whoever writes them and in whatever order. Once something was ordered the amount stays.
   */
  private async ledger(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'compensation_payment',
      `id uuid NOT NULL,
       compensation_id uuid NOT NULL,
       attempt int NOT NULL CHECK (attempt > 0),
       step text NOT NULL CHECK (step IN (${oneOf(PAYMENT_STEPS)})),
       follows_attempt int,
       follows_step text,
       amount bigint NOT NULL ${isMoney('amount')},
       means text CHECK (means IN (${oneOf(PAYMENT_MEANS)})),
       iban text,
       iban_tail text,
       reference text,
       reason text,
       at timestamptz NOT NULL,
       by_id text NOT NULL,
       UNIQUE (association_id, compensation_id, attempt, step),
       UNIQUE (association_id, compensation_id, follows_attempt, follows_step),
       CHECK (CASE step
         WHEN 'ordered' THEN (attempt = 1 AND follows_attempt IS NULL AND follows_step IS NULL)
           OR (attempt > 1 AND follows_attempt IS NOT DISTINCT FROM attempt - 1 AND coalesce(follows_step IN ('failed', 'reversed'), false))
         WHEN 'reversed' THEN follows_attempt IS NOT DISTINCT FROM attempt AND follows_step IS NOT DISTINCT FROM 'paid'
         ELSE follows_attempt IS NOT DISTINCT FROM attempt AND follows_step IS NOT DISTINCT FROM 'ordered' END),
       CHECK ((means IS NOT NULL) = (step = 'ordered')),
       CHECK (step NOT IN ('failed', 'reversed') OR reason IS NOT NULL),
       CHECK (step <> 'paid' OR reference IS NOT NULL),
       FOREIGN KEY (association_id, compensation_id, follows_attempt, follows_step)
         REFERENCES compensation_payment (association_id, compensation_id, attempt, step),
       FOREIGN KEY (association_id, compensation_id, amount) REFERENCES compensation (association_id, id, amount)`,
      { ...appendOnly, primaryKey: ['compensation_id', 'id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE compensation DROP CONSTRAINT compensation_rests_on');
    await dropTables(runner, 'compensation_payment', 'compensation_approval', 'compensation_signature');
    await dropTables(runner, 'compensation_offer', 'compensation_proof_member', 'compensation_proof');
    await dropTables(runner, 'compensation_event', 'compensation');
  }
}
