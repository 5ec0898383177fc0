import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { isInOffice, type Mandate, type Term } from './committee';

type Served = Pick<Term, 'account' | 'since' | 'until'>;

/**
 * Sittings that were held while somebody sat in the committee, and that they did not come to. Whoever sent word before counts as absent
 * all the same, unless the policy or an addition says otherwise.
 */
@Injectable()
export class Absences {
  async of(op: Op, committeeId: string): Promise<(term: Served, mandate: Mandate) => number> {
    const found = await rows<{ account: string; day: string; excused: boolean }>(op.db, ABSENT, [
      op.association,
      committeeId,
    ]);
    return ({ account, ...term }, mandate) => {
      const isExcusable = mandate?.conduct.absenceExcusable !== undefined;
      const missed = found.filter((one) => one.account === account && isInOffice(term, one.day));
      return missed.filter(({ excused }) => !(isExcusable && excused)).length;
    };
  }

  /** @throws Refusal `committee.absences_off`, `committee.absences_within` */
  async assertTooMany(op: Op, term: Term, committeeId: string, mandate: Mandate): Promise<void> {
    const allowed = mandate?.conduct.absencesAllowed?.value;
    if (allowed === undefined) throw new Refusal('committee.absences_off');
    const count = (await this.of(op, committeeId))(term, mandate);
    if (count <= allowed) throw new Refusal('committee.absences_within', { count, allowed });
  }
}

/** Whoever was on the roll of a sitting that has ended, and was never recorded as there. */
const ABSENT = `
  SELECT m.account, (o.at AT TIME ZONE 'Asia/Riyadh')::date::text AS day,
    EXISTS (SELECT FROM sitting_event e WHERE e.association_id = s.association_id AND e.sitting_id = s.id
      AND e.name = 'excused' AND e.account_id::text = m.account
      AND NOT EXISTS (SELECT FROM sitting_event l WHERE l.association_id = s.association_id AND l.sitting_id = s.id
        AND l.name = 'moved' AND l.seq > e.seq)) AS excused
  FROM sitting s
  JOIN sitting_event o ON o.association_id = s.association_id AND o.sitting_id = s.id AND o.name = 'opened'
  CROSS JOIN LATERAL jsonb_to_recordset(o.detail -> 'roll') AS m (account text)
  WHERE s.association_id = $1 AND s.committee_id = $2 AND s.state IN ('CLOSED', 'ADJOURNED')
    AND NOT EXISTS (
      SELECT 1 FROM sitting_event a WHERE a.association_id = s.association_id AND a.sitting_id = s.id
        AND a.name = 'arrived' AND a.account_id::text = m.account)`;
