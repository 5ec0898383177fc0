import { Injectable } from '@nestjs/common';
import { dayInRiyadh } from '@sanad/kernel';
import {
  channelNames,
  monthInWords,
  replayHeld,
  replayOutcomes,
  replayOutdated,
  replaySampleMark,
  type Bilingual,
} from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { OUTCOMES } from './engine';
import { headlineOf, ReplayReading } from './replay.reading';
import { totalOf, type Compared, type Sides } from './tally';

/** A count under the proposed version, as it was, and under today's; null where there is no such side. */
export type BoardCounts = Sides<number>;

export interface BoardLine {
  readonly label: Bilingual;
  readonly counts: BoardCounts;
}

/** Some of the cases: how many there are, and how many of them are late, without a limit, or told too early. */
export interface BoardPart extends Readonly<Record<'late' | 'unbounded' | 'held', BoardCounts>> {
  readonly label: Bilingual;
  readonly cases: number;
}

/** The result of the last replay of a version, for the paper that goes to the board: figures and words, no case. */
export interface BoardReplay {
  /** Of the version it was made for; another hash than the paper's own means an older text. */
  readonly contentHash: string;
  readonly headline: Bilingual;
  /** Stands beside the figures where the cases were invented. */
  readonly sample: Bilingual | null;
  /** `YYYY-MM-DD`: the day up to which cases were looked at, and since when they were received. */
  readonly until: string;
  readonly since: string | null;
  readonly cases: number;
  /** How many come to something else than they did. */
  readonly changed: number;
  /** Why it no longer says what it would say now; empty where it does. */
  readonly outdated: readonly Bilingual[];
  /** The version in force it was compared with. */
  readonly today: number | null;
  /** By outcome, those without a case left out; the last line counts the notices held back, among all of them. */
  readonly outcomes: readonly BoardLine[];
  /** By month of receipt, the first month first. */
  readonly byMonth: readonly BoardPart[];
  /** By the channel a case came on. */
  readonly byChannel: readonly BoardPart[];
}

@Injectable()
export class BoardReplays {
  constructor(private readonly reading: ReplayReading) {}

  /** Of this version; null where none has been finished. */
  async of(op: Op, versionId: string): Promise<BoardReplay | null> {
    const found = await this.reading.result(op, versionId);
    const all = found?.replay.counts.all;
    if (!found || !all) return null;
    const { replay, outdated, today } = found;
    const { contentHash, counts, span, since, cutOff } = replay;
    return {
      contentHash,
      headline: headlineOf(replay)!,
      sample: span === 'sample' ? replaySampleMark : null,
      until: dayInRiyadh(cutOff),
      since: since && dayInRiyadh(since),
      cases: totalOf(all.proposed),
      changed: counts.changed,
      outdated: outdated.map((why) => replayOutdated[why]),
      today: today?.number ?? null,
      outcomes: linesOf(all),
      byMonth: Object.entries(counts.months)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, compared]) => partOf(monthInWords(month), compared)),
      byChannel: Object.entries(counts.channels).map(([channel, compared]) =>
        partOf(channelNames[channel as keyof typeof channelNames], compared),
      ),
    };
  }
}

const partOf = (label: Bilingual, compared: Compared): BoardPart => ({
  label,
  cases: totalOf(compared.proposed),
  late: countOf(compared, 'late'),
  unbounded: countOf(compared, 'unbounded'),
  held: countOf(compared, 'held'),
});

function linesOf(all: Compared): BoardLine[] {
  const lines = OUTCOMES.map((outcome) => ({ label: replayOutcomes[outcome], counts: countOf(all, outcome) }));
  const counted = lines.filter(({ counts }) => Object.values(counts).some((count) => (count ?? 0) > 0));
  return [...counted, { label: replayHeld, counts: countOf(all, 'held') }];
}

const countOf = ({ proposed, own, today }: Compared, of: keyof Compared['proposed']): BoardCounts => ({
  proposed: proposed[of],
  own: own && own[of],
  today: today && today[of],
});
