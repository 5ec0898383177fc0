import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersFile,
  CurrentWho,
  downloadOf,
  Idempotent,
  IdPipe,
  May,
  Ops,
  Print,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import { NEEDED } from './committee.actions';
import { CorrectMinutes, SignMinutes } from './committee.dto';
import { printedMinutes, printName } from './minutes.print';
import { MinutesBook } from './minutes.service';
import { MINUTES_ACTIONS, minutesRefusal } from './minutes.states';
import { MinutesView, toMinutesView } from './minutes.views';
import { Offers } from './offers';
import { SittingsStore } from './sittings.store';

/** The minutes of a sitting: drafted from it, corrected, signed by whoever attended, sealed and printed. */
@ApiTags('sittings')
@Controller('api/sittings/:id/minutes')
export class MinutesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly store: SittingsStore,
    private readonly minutes: MinutesBook,
    private readonly offers: Offers,
    private readonly print: Print,
  ) {}

  @Get()
  @May('committee.read')
  @Answers(200, MinutesView)
  @ApiOperation({ summary: 'The minutes of a sitting' })
  read(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<MinutesView> {
    return this.ops.run(who, (op) => this.view(op, id));
  }

  /** Set between the reading and the answer: it takes longer than a connection should be held. */
  @Get('print')
  @May('committee.read')
  @AnswersFile()
  @ApiOperation({ summary: 'The minutes as a PDF, with their signatures and their seal' })
  async printed(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const said = await this.ops.run(who, async (op) => {
      const held = await this.store.get(op, id);
      return printedMinutes(op, held, await this.minutes.read(op, held));
    });
    const bytes = await this.print.pdf('committee/minutes', said);
    return downloadOf({ name: printName(said.minutes.number), bytes });
  }

  /** Adds what is to be read otherwise. What was drafted stays, and whoever had signed is asked anew. */
  @Post('corrections')
  @May(NEEDED.correct)
  @Answers(201, MinutesView)
  @ApiOperation({ summary: 'Correct the minutes, before they are sealed' })
  correct(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() correction: CorrectMinutes,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MinutesView> {
    return this.act(who, id, (op) => this.minutes.correct(op, id, correction), idempotency);
  }

  /** Whoever attended signs, or says why not; with the last of them the minutes are sealed. */
  @Post('signatures')
  @May(NEEDED.sign)
  @Answers(201, MinutesView)
  @ApiOperation({ summary: 'Sign the minutes, or record why not' })
  sign(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() answer: SignMinutes,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MinutesView> {
    return this.act(who, id, (op) => this.minutes.answer(op, id, answer), idempotency);
  }

  /** Where those who are missing do not work here any more. */
  @Post('seal')
  @May(NEEDED.seal)
  @Answers(201, MinutesView)
  @ApiOperation({ summary: 'Seal minutes that nobody has still to sign' })
  seal(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MinutesView> {
    return this.act(who, id, (op) => this.minutes.seal(op, id), idempotency);
  }

  private act(
    who: Who,
    id: string,
    work: (op: Op) => Promise<void>,
    idempotency?: IdempotentRequest,
  ): Promise<MinutesView> {
    const answer = async (op: Op): Promise<MinutesView> => {
      await work(op);
      return this.view(op, id);
    };
    return this.ops.run(who, answer, { idempotency });
  }

  private async view(op: Op, id: string): Promise<MinutesView> {
    const kept = await this.minutes.read(op, await this.store.get(op, id));
    const attempts = kept.standing.sealed
      ? []
      : MINUTES_ACTIONS.map((action) => ({ action, because: minutesRefusal(action, kept.standing, op.actor.id) }));
    return toMinutesView(kept, this.offers.of(op, attempts));
  }
}
