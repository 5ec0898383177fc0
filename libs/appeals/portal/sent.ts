import type { Cell, Op } from '@sanad/platform';

/** What somebody sends over the public site, sealed with the applicant's key. */
export interface SentAppeal {
  readonly grounds: string;
}

export const sentCell = (op: Op, row: string): Cell => ({
  ...{ association: op.association, table: 'portal_appeal', column: 'sealed', row },
});
