import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '@sanad/kernel';
import {
  Answers,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import { Arrangement } from './arrangement.service';
import {
  AssignCases,
  AssignedCasesView,
  SnoozeCase,
  SnoozeCases,
  SnoozedCasesView,
  TagCases,
  TaggedCasesView,
  TagsView,
} from './arrangement.views';
import { CaseView } from './case.views';
import { refusedInWords } from './case.words';
import type { ManyOutcome } from './each-case';
import { CaseReading } from './reading.service';
import { Tagging } from './tagging.service';

/** The views of the list, and how staff keep their cases in order. */
@ApiTags('cases')
@Controller('api')
export class ArrangementHttp {
  constructor(
    private readonly ops: Ops,
    private readonly arrangement: Arrangement,
    private readonly tagging: Tagging,
    private readonly reading: CaseReading,
  ) {}

  @Get('case-tags')
  @May('intake.read')
  @Answers(200, TagsView)
  @ApiOperation({ summary: 'The labels in use' })
  tags(@CurrentWho() who: Who): Promise<TagsView> {
    return this.ops.run(who, async (op) => ({ items: await this.tagging.known(op) }));
  }

  /** What was not there before is added, what was there is taken off; sent back with the two exchanged, it is undone. */
  @Post('case-taggings')
  @May('intake.handle')
  @Answers(201, TaggedCasesView)
  @ApiOperation({ summary: 'Put labels on many cases at once, and take labels off' })
  tag(
    @CurrentWho() who: Who,
    @Body() { cases }: TagCases,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<TaggedCasesView> {
    const wanted = cases.map(({ add = [], remove = [], ...one }) => ({ ...one, add, remove }));
    const work = async (op: Op): Promise<TaggedCasesView> => {
      const { done, refused } = await this.tagging.tag(op, wanted);
      const tagged = done.map(({ id, added, removed }) => ({ id, added: [...added], removed: [...removed] }));
      return { tagged, refused: refusedViews(refused) };
    };
    return this.ops.run(who, work, { idempotency });
  }

  /** Out of one's own view for a time; nobody else sees a difference, and the clock goes on. */
  @Put('cases/:id/snooze')
  @May('intake.handle')
  @Answers(200, CaseView)
  @ApiOperation({ summary: 'Put a case off, for oneself' })
  snooze(@CurrentWho() who: Who, @Param('id', IdPipe) id: string, @Body() { until }: SnoozeCase): Promise<CaseView> {
    return this.act(who, id, (op) => this.arrangement.snooze(op, id, until));
  }

  @Delete('cases/:id/snooze')
  @May('intake.handle')
  @Answers(200, CaseView)
  @ApiOperation({ summary: 'Take a case up again that was put off' })
  wake(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseView> {
    return this.act(who, id, (op) => this.arrangement.wake(op, id));
  }

  /** Each case by itself, out of one's own view or back into it. Sent back with `from`, it is undone. */
  @Post('case-snoozes')
  @May('intake.handle')
  @Answers(201, SnoozedCasesView)
  @ApiOperation({ summary: 'Put many cases off at once, for oneself, or take them up again' })
  snoozeMany(
    @CurrentWho() who: Who,
    @Body() { cases }: SnoozeCases,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<SnoozedCasesView> {
    const wanted = cases.map(({ case: id, until = null }) => ({ case: id, until }));
    const work = async (op: Op): Promise<SnoozedCasesView> => {
      const { done, refused } = await this.arrangement.snoozeMany(op, wanted);
      return { snoozed: [...done], refused: refusedViews(refused) };
    };
    return this.ops.run(who, work, { idempotency });
  }

  /** Each case by itself: those that cannot be given are told with the reason. Sent back with `from`, it is undone. */
  @Post('case-assignments')
  @May('intake.assign')
  @Answers(201, AssignedCasesView)
  @ApiOperation({ summary: 'Give many cases at once, to somebody or back to nobody' })
  assign(
    @CurrentWho() who: Who,
    @Body() { cases }: AssignCases,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<AssignedCasesView> {
    const wanted = cases.map(({ assignee = null, ...one }) => ({ ...one, assignee: assignee as AccountId | null }));
    const work = async (op: Op): Promise<AssignedCasesView> => {
      const { done, refused } = await this.arrangement.assign(op, wanted);
      return { assigned: [...done], refused: refusedViews(refused) };
    };
    return this.ops.run(who, work, { idempotency });
  }

  private act(who: Who, id: string, work: (op: Op) => Promise<void>): Promise<CaseView> {
    return this.ops.run(who, async (op) => {
      await work(op);
      return this.reading.view(op, id);
    });
  }
}

const refusedViews = (refused: ManyOutcome<unknown>['refused']): AssignedCasesView['refused'] =>
  refused.map(({ id, refusal }) => ({ id, why: refusedInWords(refusal) }));
