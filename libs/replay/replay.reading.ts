import { Injectable } from '@nestjs/common';
import type { Calendar } from '@sanad/business-time';
import { Calendars, toStanding, type Deadline, type StandingView } from '@sanad/deadlines';
import type { PastCase } from '@sanad/intake';
import { OBLIGATION_OF } from '@sanad/intake/pure';
import { dayInRiyadh, newId } from '@sanad/kernel';
import { replayHeadline, type Bilingual, type ReplayFigures } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { replay, type CaseOutcome, type ReplayedCase } from './engine';
import type { Replay } from './replay';
import { getReplay, latestReplay, latestResult } from './replays.store';
import { Replays } from './replays.service';
import { totalOf, type Sides, type Tally } from './tally';
import { rulesOf, type VersionRules } from './version-rules';

/** Why a result no longer says what it would say now. */
export type Outdated = 'contentChanged' | 'calendarChanged' | 'inForceChanged';

export interface ReadReplay {
  readonly replay: Replay;
  readonly outdated: readonly Outdated[];
  /** The version of today that it was compared with. */
  readonly today: { readonly id: string; readonly number: number } | null;
}

/** One side of a case, explained. */
export interface ExplainedSide extends CaseOutcome {
  readonly version: { readonly id: string; readonly number: number };
  readonly standing: StandingView;
}

export interface ExplainedCase extends Sides<ExplainedSide> {
  readonly past: PastCase;
}

/** Replays as they are looked at. */
@Injectable()
export class ReplayReading {
  constructor(
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly replays: Replays,
  ) {}

  /** @throws Refusal `replay.not_found` */
  async get(op: Op, id: string): Promise<ReadReplay> {
    return this.read(op, await getReplay(op, id));
  }

  /** The one that a version's page shows. @throws Refusal `policy.version_not_found` */
  async latest(op: Op, versionId: string): Promise<ReadReplay | null> {
    await this.policies.of(op, versionId);
    const found = await latestReplay(op, versionId);
    return found ? this.read(op, found) : null;
  }

  /** The last one that has a result. */
  async result(op: Op, versionId: string): Promise<ReadReplay | null> {
    const found = await latestResult(op, versionId);
    return found ? this.read(op, found) : null;
  }

  /** Day by day what one case would have come to, and what it came to. @throws Refusal `replay.case_not_found` */
  async explain(op: Op, id: string, caseId: string): Promise<ExplainedCase> {
    const of = await getReplay(op, id);
    const past = await this.replays.caseOf(op, of, caseId);
    const calendar = await this.calendars.of(op);
    const side = async (versionId: string | null): Promise<ExplainedSide | null> => {
      return versionId === null
        ? null
        : explained(past, rulesOf(await this.policies.of(op, versionId)), calendar, of.cutOff);
    };
    return {
      past,
      proposed: explained(past, of.rules, calendar, of.cutOff),
      own: await side(past.policyVersionId),
      today: await side(of.todayVersionId),
    };
  }

  private async read(op: Op, of: Replay): Promise<ReadReplay> {
    const [policy, inForce, { stamp }] = await Promise.all([
      this.policies.of(op, of.versionId),
      this.policies.findInForce(op),
      this.calendars.stamped(op),
    ]);
    const today = of.todayVersionId === null ? null : await this.policies.of(op, of.todayVersionId);
    const outdated: Outdated[] = [
      ...(policy.contentHash === of.contentHash ? [] : (['contentChanged'] as const)),
      ...(of.calendarStamp === null || of.calendarStamp === stamp ? [] : (['calendarChanged'] as const)),
      ...((inForce?.versionId ?? null) === of.todayVersionId ? [] : (['inForceChanged'] as const)),
    ];
    return { replay: of, outdated, today: today && { id: today.versionId, number: today.number } };
  }
}

/** «لو سرى الإصدار 2 على 120 معاملة …»; null while nothing is counted. */
export function headlineOf({ rules, span, since, counts }: Replay): Bilingual | null {
  if (!counts.all) return null;
  const { proposed, own, today } = counts.all;
  const before = own ?? today;
  return replayHeadline({
    version: rules.number,
    cases: totalOf(proposed),
    sample: span === 'sample',
    since: since && dayInRiyadh(since),
    proposed: figuresOf(proposed),
    before: before && figuresOf(before),
  });
}

const figuresOf = ({ late, held, unbounded, uncounted }: Tally): ReplayFigures => ({
  ...{ late, held, unbounded, uncounted },
});

function explained(past: PastCase, rules: VersionRules, calendar: Calendar, asOf: Date): ExplainedSide {
  const { outcome, held, clocks } = replay(past, rules, calendar, asOf);
  const obligation = OBLIGATION_OF[past.kind];
  const standing = toStanding(obligation, deadlinesOf(past, clocks), calendar, asOf);
  const because = standing.state === 'unbounded' ? { because: { ...rules.grounds[obligation] } } : {};
  const version = { id: rules.versionId, number: rules.number };
  return { outcome, held, version, standing: { ...standing, ...because } };
}

/** The clocks as rows would have them, for whoever explains rows. */
function deadlinesOf({ id, kind }: PastCase, clocks: ReplayedCase['clocks']): Deadline[] {
  return clocks.map(({ terms, turns, reckoning: { due, ...reckoned } }) => ({
    ...{ id: newId(), subject: { type: kind, id }, obligation: OBLIGATION_OF[kind] },
    ...terms,
    ...reckoned,
    ...(due && { dueDate: due.date, dueAt: due.endsAt }),
    ...{ calendarStamp: '', stage: 0, generation: 0, responsible: null, beneficiary: null, turns },
    withheld: { about: [], party: null },
  }));
}
