import { foldArabic } from '@sanad/kernel';
import type { Edition } from '../schema/document';
import type { Review, Supersession } from '../schema/rules';
import { certainDay, datesIn } from './dates';
import { intervalIn } from './intervals';
import { cellsOf, Ids, label, type Reading } from './reading';
import { subjectOf } from './subjects';
import { EDITION, REPLACES, WHOLE_CLASS, REVIEWED, REVIEW_OWNER, OWN_BEFORE } from './validity.lexicon';

/** «This policy replaces …»: one policy by its name, or a class that a person must name. */
export function supersededBy(reading: Reading): Supersession[] {
  const ids = new Ids();
  return reading.body.flatMap(({ clause }) => {
    const groups = REPLACES.exec(clause.text)?.groups;
    const what = groups?.['what'] ?? groups?.['what2'];
    if (what === undefined) return [];
    const asWritten = label(what);
    const key = foldArabic(asWritten);
    const subject = OWN_BEFORE.test(key) ? 'beneficiaryRelations' : subjectOf(key);
    const name = subject === 'volunteering' ? 'supersedes-volunteer-policies' : `supersedes-${subject.toLowerCase()}`;
    return [
      {
        id: ids.next(name),
        clause: clause.id,
        asWritten,
        subject,
        targets: WHOLE_CLASS.test(key) || OWN_BEFORE.test(key) ? [] : [asWritten],
      },
    ];
  });
}

/** When the policy is looked at again, as far as it says. */
export function reviewOf(reading: Reading): Review | undefined {
  const said = reading.all.filter(
    ({ clause, section, key }) => section.kind !== 'contents' && clause.kind !== 'heading' && REVIEWED.test(key),
  );
  const best =
    said.find(({ key }) => intervalIn(key)) ?? said.find(({ clause }) => datesIn(clause.text).length > 0) ?? said[0];
  if (!best) return undefined;
  const interval = intervalIn(best.key);
  const [date] = datesIn(best.clause.text);
  const nextDate = date && certainDay(date.text);
  const owner = ownerIn(reading);
  return {
    clause: best.clause.id,
    ...(interval && { interval }),
    ...(nextDate && { nextDate }),
    ...(owner && { owner }),
  };
}

function ownerIn(reading: Reading): string | undefined {
  const rows = reading.all.filter(({ section }) => section.kind !== 'contents');
  const cells = rows.flatMap(({ clause }) => cellsOf(clause.text));
  return cells.map((cell) => REVIEW_OWNER.exec(cell)?.groups?.['owner']).find(Boolean);
}

/** The edition that the first page, a header or a footer names; within the text it would be another document's. */
export function editionOf(reading: Reading): Edition | undefined {
  for (const { clause } of reading.furniture) {
    const cells = cellsOf(clause.text);
    const number = cells.map((cell) => EDITION.exec(cell)?.groups?.['number']).find(Boolean);
    if (number) return { number, clause: clause.id };
  }
  return undefined;
}
