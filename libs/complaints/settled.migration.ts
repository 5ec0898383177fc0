import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPLAINT_OUTCOMES } from './complaint.kinds';

const BEFORE = COMPLAINT_OUTCOMES.filter((outcome) => outcome !== 'settled');

/** An agreement is an outcome of its own. */
export class ComplaintsSettled1760028100000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return constrain(runner, COMPLAINT_OUTCOMES);
  }

  down(runner: QueryRunner): Promise<void> {
    return constrain(runner, BEFORE);
  }
}

async function constrain(runner: QueryRunner, outcomes: readonly string[]): Promise<void> {
  const known = outcomes.map((outcome) => `'${outcome}'`).join(', ');
  await runner.query('ALTER TABLE complaint DROP CONSTRAINT complaint_outcome_check');
  await runner.query(`ALTER TABLE complaint ADD CONSTRAINT complaint_outcome_check CHECK (outcome IN (${known}))`);
}
