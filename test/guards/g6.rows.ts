const clocksOf = (subject: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('obligation', d.obligation, 'state', d.state)), '[]') FROM deadline d
   WHERE d.association_id = ${subject}.association_id AND d.subject_id = ${subject}.id) AS clocks`;

/** Every sitting of the associations with all that is written of it. */
export const SITTINGS = `
  SELECT s.id, s.state, s.version,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'name', e.name, 'by', e.by_id, 'item', e.item_id,
       'account', e.account_id, 'detail', e.detail) ORDER BY e.seq), '[]') FROM sitting_event e WHERE e.sitting_id = s.id) AS log,
    (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'state', i.state, 'outcomes',
       (SELECT coalesce(jsonb_agg(d.outcome), '[]') FROM committee_decision d WHERE d.item_id = i.id))) FROM agenda_item i
     WHERE i.sitting_id = s.id) AS items,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('item', b.item_id, 'round', b.round, 'sum',
       b.accept + b.reject + b.defer + b."requestItems" + b.abstain)), '[]') FROM ballot_box b
     JOIN agenda_item i ON i.id = b.item_id WHERE i.sitting_id = s.id) AS boxes,
    (SELECT count(*)::int FROM minutes m WHERE m.sitting_id = s.id) AS minutes,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('account', g.account_id, 'stands', g.content_hash = coalesce(
       (SELECT c.content_hash FROM minutes_correction c WHERE c.sitting_id = s.id ORDER BY c.number DESC LIMIT 1),
       (SELECT m.content_hash FROM minutes m WHERE m.sitting_id = s.id)))), '[]') FROM minutes_signature g
     WHERE g.sitting_id = s.id) AS signatures,
    EXISTS (SELECT FROM minutes_seal l WHERE l.sitting_id = s.id) AS sealed
  FROM sitting s WHERE s.association_id = ANY($1::uuid[])`;

export const APPEALS = `
  SELECT a.id, a.state, a.outcome, a.told_at IS NOT NULL AS told, a.decided_by AS "decidedBy",
    (SELECT d.outcome FROM committee_decision d WHERE d.id = a.decision_id) AS against,
    (SELECT coalesce(jsonb_agg(DISTINCT coalesce(e.account_id::text, e.by_id)), '[]') FROM committee_decision d
     JOIN sitting_event e ON e.item_id = d.item_id WHERE d.id = a.decision_id AND e.name NOT IN ('recused', 'ballotOpened')) AS deciders,
    (SELECT coalesce(jsonb_agg(r.account_id), '[]') FROM appeal_reviewer r WHERE r.appeal_id = a.id) AS reviewers,
    (SELECT coalesce(jsonb_agg(e.name ORDER BY e.version, e.id), '[]') FROM appeal_event e WHERE e.appeal_id = a.id) AS names,
    (SELECT count(*)::int FROM case_event e WHERE e.case_id = a.case_id AND e.name = 'changedByAppeal') AS changed,
    (SELECT count(*)::int FROM case_event e WHERE e.case_id = a.case_id AND e.name = 'returnedByAppeal') AS returned,
    (SELECT count(*)::int FROM appeal o WHERE o.case_id = a.case_id) AS "ofCase", ${clocksOf('a')}
  FROM appeal a WHERE a.association_id = ANY($1::uuid[])`;

export const SETTLEMENTS = `
  SELECT c.id, c.state, c.outcome,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'party', s.party) ORDER BY s.id), '[]')
     FROM complaint_settlement s WHERE s.complaint_id = c.id) AS steps,
    (SELECT jsonb_agg(e.name ORDER BY e.version, e.id) FROM complaint_event e WHERE e.complaint_id = c.id) AS names, ${clocksOf('c')}
  FROM complaint c WHERE c.association_id = ANY($1::uuid[])`;

/** Requests that stood on an agenda: by what was said of them there, bindingly, to accept or refuse. */
export const RULED = `
  SELECT f.id, f.state, (SELECT count(*)::int FROM case_event e WHERE e.case_id = f.id AND e.name = 'decided') AS decided,
    (SELECT count(*)::int FROM agenda_item i JOIN committee_decision d ON d.item_id = i.id
     WHERE i.case_id = f.id AND i.state IN ('DECIDED', 'CONFIRMED') AND d.outcome IN ('ACCEPTED', 'REJECTED')) AS ruled, ${clocksOf('f')}
  FROM case_file f WHERE f.association_id = ANY($1::uuid[]) AND EXISTS (SELECT FROM agenda_item i WHERE i.case_id = f.id)`;

/** How far the sequences came. */
export const REACHED = `
  SELECT (SELECT count(*)::int FROM compensation_payment WHERE association_id = ANY($1::uuid[]) AND step = 'paid') AS paid,
    (SELECT count(*)::int FROM committee_decision WHERE association_id = ANY($1::uuid[])) AS ruled,
    (SELECT count(*)::int FROM sitting_event WHERE association_id = ANY($1::uuid[]) AND name IN ('confirmed', 'returned')) AS answered,
    (SELECT count(*)::int FROM appeal WHERE association_id = ANY($1::uuid[]) AND outcome IS NOT NULL) AS reviewed,
    (SELECT count(*)::int FROM complaint_settlement WHERE association_id = ANY($1::uuid[]) AND step = 'agreement') AS agreed`;
