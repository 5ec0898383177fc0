import { standingsOf, type SubjectKind } from '@sanad/platform';
import { ownCases } from './own';

const standings = standingsOf({ table: 'case_file', alias: 'c', history: 'case_event', of: 'case_id' });

/** Cases, as what several people may have before them at once. */
export const caseSubject: SubjectKind = {
  type: 'case',
  action: 'intake.read',
  standings: (op, ids) => standings(op, ids, ownCases(op, 3)),
};
