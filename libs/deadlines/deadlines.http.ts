import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import { Answers, CurrentWho, IdPipe, May, Ops, type Op, type Who } from '@sanad/platform';
import { Calendars } from './calendars';
import type { Subject } from './deadline';
import { DeadlinesView, PreviewDeadline, PreviewView } from './deadlines.dto';
import { loadDeadlines } from './deadlines.store';
import { Explanations } from './explanations.service';
import { preview } from './preview';

@ApiTags('deadlines')
@Controller('api/deadlines')
export class DeadlinesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly calendars: Calendars,
    private readonly explanations: Explanations,
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
    return this.ops.run(who, async (op) => {
      const isOurs = !BY_THEIR_CHAPTER.includes(type);
      const items =
        isOurs && (await isWithinReach(op, { type, id })) ? await this.explanations.of(op, { type, id }) : [];
      if (items.length === 0) throw new Refusal('deadline.not_found');
      return { items };
    });
  }
}

/** Whoever may not know of one is not to learn of it by its clock either: its own chapter explains it. */
const BY_THEIR_CHAPTER: readonly string[] = ['complaint', 'appeal'];

/** Whose reach ends at their own cases sees the clocks they answer for. */
async function isWithinReach(op: Op, subject: Subject): Promise<boolean> {
  if (op.reach !== 'own') return true;
  return (await loadDeadlines(op, subject)).some(({ responsible }) => responsible === op.actor.id);
}
