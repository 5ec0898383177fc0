import { standingsOf, type SubjectKind } from '@sanad/platform';
import { EVENT_OF } from './notes/case-note';
import { ownCases } from './own';

/** Labels and notes make no version of a case: whoever types into a form of it need not look again. */
const LABELS = `(SELECT string_agg(t.tag, ',' ORDER BY t.tag) FROM case_tag t WHERE t.association_id = $1 AND t.case_id = c.id)`;
const NOTES = `(SELECT count(*) FROM case_note n WHERE n.association_id = $1 AND n.case_id = c.id)`;

const NOTED = Object.values(EVENT_OF)
  .map((name) => `'${name}'`)
  .join(', ');

const standings = standingsOf({
  ...{ table: 'case_file', alias: 'c', history: 'case_event', of: 'case_id' },
  makesVersion: `e.name NOT IN (${NOTED})`,
  beside: `concat_ws(' ', ${NOTES}, ${LABELS})`,
});

/** Cases, as what several people may have before them at once. */
export const caseSubject: SubjectKind = {
  type: 'case',
  action: 'intake.read',
  standings: (op, ids) => standings(op, ids, ownCases(op, 3)),
};
