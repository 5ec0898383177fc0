import { readDemoAssociation } from '@config/demo/world';
import { Calendar } from '@sanad/business-time';
import type { PastCase } from '@sanad/intake';
import { PolicyVersions } from '@sanad/policy';
import { rulesOf, type VersionRules } from '@sanad/replay';
import { IntakeWorld, type Office } from '../world/intake';

const DAY_MS = 86_400_000;
const BEGIN = Date.parse('2025-01-05T07:00:00Z');

/** A calendar with holidays of its own in each month of the years that the cases lie in. */
export const benchCalendar = (): Calendar => {
  const months = Array.from({ length: 36 }, (_, nth) => new Date(Date.UTC(2025, nth, 11)).toISOString().slice(0, 10));
  const holidays = months.map((date) => ({ date, name: { ar: 'إجازة', en: 'Holiday' }, source: 'bench' }));
  return new Calendar({ holidays, covers: { from: '2020-01-01', to: '2035-12-31' } });
};

/** What one of the five policies says to past cases. */
export function rulesUnder(slug: string): VersionRules {
  const { policy } = readDemoAssociation(slug);
  const named = { versionId: slug, number: 1, contentHash: slug, demo: true };
  return rulesOf({ ...named, effective: policy, stoppedModules: [] });
}

/** The facts of a case as a history tells them, made up from its number: complete, asked for more, studied, told, answered. */
export function generatedCase(n: number): PastCase {
  let at = BEGIN + (n % 500) * DAY_MS + (n % 7) * 3_600_000;
  const later = (days: number): Date => new Date((at += days * DAY_MS));
  const receivedAt = later(0);
  const isPaused = n % 4 === 0;
  return {
    ...{ id: String(n), kind: 'supportRequest', reference: String(n), channel: n % 3 ? 'INTERVIEW' : 'WEBSITE' },
    ...{ policyVersionId: null, receivedAt, receivedDateOnly: false, delegateReceivedAt: null },
    happenings: [
      { kind: 'reach', moment: 'completeness', at: later(n % 5) },
      ...(isPaused
        ? [
            { kind: 'pause' as const, at: later(2), reason: '-' },
            { kind: 'resume' as const, at: later(6) },
          ]
        : []),
      { kind: 'reach', moment: 'committeeReferral', at: later(2) },
      { kind: 'reach', moment: 'decision', at: later(3 + (n % 20)) },
      { kind: 'notice', at: later(1) },
      { kind: 'reach', moment: 'reply', at: later(n % 3) },
      { kind: 'close', at: later(4) },
    ],
  };
}

/** An association under mabarra's policy with so many ended cases, and natiq's as a draft. */
export async function replayWorld(cases: number): Promise<{ world: IntakeWorld; office: Office; draft: string }> {
  const world = await IntakeWorld.open();
  const office = await world.office('mabarra');
  world.at('2026-01-08');
  const id = await world.decided(office);
  world.at('2026-01-25');
  await world.act(office, id, 'decision-notice');
  await world.act(office, id, 'reply', { means: 'phoneCall' });
  await world.api.rows(MULTIPLY, [id, cases - 1]);
  await world.api.rows('ANALYZE case_file');
  await world.api.rows('ANALYZE case_event');
  const { document, answers } = readDemoAssociation('natiq');
  const versions = world.api.app.get(PolicyVersions);
  const { id: draft } = await world.run(office, (op) => versions.draft(op, { document, answers }));
  world.at('2026-12-01');
  return { world, office, draft };
}

/** The case again and again, its history beside it, each some days later than the one before. */
const MULTIPLY = `
  WITH made AS MATERIALIZED (SELECT n, uuidv7() AS id, n % 200 * interval '1 day' AS later FROM generate_series(1, $2::int) AS n),
  files AS (
    INSERT INTO case_file SELECT r.* FROM case_file c, made, jsonb_populate_record(c, jsonb_build_object('id', made.id,
      'reference', lpad(n::text, 9, '0'), 'received_at', c.received_at + later, 'entered_at', c.entered_at + later)) AS r
    WHERE c.id = $1
  )
  INSERT INTO case_event SELECT r.* FROM case_event e, made, jsonb_populate_record(e, jsonb_build_object('id', uuidv7(),
    'case_id', made.id, 'at', e.at + later, 'entered_at', e.entered_at + later)) AS r
  WHERE e.case_id = $1`;
