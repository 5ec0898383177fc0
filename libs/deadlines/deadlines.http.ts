import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Calendar } from '@sanad/business-time';
import { Refusal, standingWords } from '@sanad/messages';
import { Answers, CurrentWho, IdPipe, May, type Op, Ops, type Who } from '@sanad/platform';
import type { Obligation } from '@sanad/policy/pure';
import { Calendars } from './calendars';
import { type Deadline, type Standing, standingOf } from './deadline';
import { type ClockView, DeadlinesView, PreviewDeadline, PreviewView, type StandingView } from './deadlines.dto';
import { loadDeadlines } from './deadlines.store';
import { explain } from './explanation';
import { preview } from './preview';

@ApiTags('deadlines')
@Controller('api/deadlines')
export class DeadlinesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly calendars: Calendars,
  ) {}

  /** What a rule would come to, with every day counted or skipped, under the association's calendar as it is now. */
  @Post('preview')
  @May('deadlines.read')
  @Answers(200, PreviewView)
  @ApiOperation({ summary: 'Dates of a rule and a start, day by day' })
  preview(@CurrentWho() who: Who, @Body() asked: PreviewDeadline): Promise<PreviewView> {
    return this.ops.run(who, async (op) => preview(asked, await this.calendars.of(op)));
  }

  /** The clocks of a case, explained day by day. */
  @Get(':subjectType/:id')
  @May('deadlines.read')
  @Answers(200, DeadlinesView)
  @ApiOperation({ summary: 'The deadlines of a case, explained day by day' })
  explain(
    @CurrentWho() who: Who,
    @Param('subjectType') type: string,
    @Param('id', IdPipe) id: string,
  ): Promise<DeadlinesView> {
    return this.ops.run(who, (op) => this.explained(op, { type, id }));
  }

  private async explained(op: Op, subject: { type: string; id: string }): Promise<DeadlinesView> {
    const deadlines = await loadDeadlines(op, subject);
    const isOwn = op.reach !== 'own' || deadlines.some(({ responsible }) => responsible === op.actor.id);
    if (deadlines.length === 0 || !isOwn) throw new Refusal('deadline.not_found');
    const calendar = await this.calendars.of(op);
    const byObligation = new Map<Obligation, Deadline[]>();
    for (const deadline of deadlines) {
      byObligation.set(deadline.obligation, [...(byObligation.get(deadline.obligation) ?? []), deadline]);
    }
    return { items: [...byObligation].map(([obligation, clocks]) => toStanding(obligation, clocks, calendar, op.now)) };
  }
}

function toStanding(obligation: Obligation, clocks: Deadline[], calendar: Calendar, now: Date): StandingView {
  const standing = standingOf(clocks, now);
  return {
    ...{ obligation, state: standing.state, words: wordsOf(standing) },
    clocks: clocks.map((clock) => toClock(clock, calendar)),
  };
}

function wordsOf({ state, inTime }: Standing): StandingView['words'] {
  return state === 'met' && inTime === false ? standingWords.metLate : standingWords[state];
}

function toClock(deadline: Deadline, calendar: Calendar): ClockView {
  const { id, obligation, kind, source, state, startedAt, dueDate, dueAt, notBefore, metAt, closedAt } = deadline;
  const { clause, policyVersion, startsOn, stopsOn, reading } = deadline.rule;
  const { days, ...told } = explain(deadline, calendar);
  return {
    ...{ id, obligation, kind, source, ...told, clause, policyVersion, startsOn, stopsOn, reading },
    ...{ state, startedAt, dueDate, dueAt, notBefore, metAt, closedAt },
    turns: deadline.turns.map((turn) => ({
      ...{ kind: turn.kind, at: turn.at },
      ...(turn.kind === 'pause' && { reason: turn.reason }),
    })),
    days: [...days],
  };
}
