import { letPortal, shutPortal, type PortalWindow } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = (names: string): string => `SELECT (association_id, ${names.split(' ').join(', ')})`;
const ofFile = 'compensation_id IN (SELECT id FROM compensation)';

const WINDOWS: readonly [table: string, window: PortalWindow][] = [
  [
    'compensation',
    {
      grants: [
        columns(
          'id reference state basis harm amount terms round refused_by refused_reason opened_at settled_at refused_at closed_at',
        ),
      ],
      // Of the complaint that a secret opened, and only where whoever complained is the one who was harmed.
      sees: '(complaint_id, claimant_id) IN (SELECT complaint_id, subject_id FROM complaint_access)',
    },
  ],
  ['compensation_offer', { grants: [columns('compensation_id id step party amount words at')], sees: ofFile }],
  ['compensation_signature', { grants: [columns('compensation_id round party at')], sees: ofFile }],
  [
    'compensation_payment',
    { grants: [columns('compensation_id id step amount means iban_tail reference at')], sees: ofFile },
  ],
];

/** What whoever was harmed sees of a file, beside the complaint it comes from. */
export class CompensationPortal1760028200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, window] of WINDOWS) await letPortal(runner, table, window);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [first, ...others] = WINDOWS.map(([table]) => table);
    // The policies of the others read the first one.
    await shutPortal(runner, ...others, first!);
  }
}
