import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  CurrentWho,
  Decisive,
  downloadOf,
  Idempotent,
  IdPipe,
  IsInstant,
  IsVersion,
  May,
  Ops,
  PageQuery,
  pageOf,
  positionOf,
  type IdempotentRequest,
  type Op,
  type Page,
  type Who,
} from '@sanad/platform';
import { CHANNEL_KINDS, type ChannelKind } from '@sanad/policy';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Refusal } from '@sanad/messages';
import { APPEAL_LETTERS, APPEAL_OUTCOMES, APPEAL_VIEWS, type AppealListView, type AppealOutcome } from './appeal.kinds';
import { APPEAL_ROLE_ACTION as NEEDED } from './appeals.actions';
import { AppealLists } from './appeals.lists';
import { AppealReading, toCount, toSummary } from './appeals.reading';
import { AppealSummaryView, AppealView, AppealViewsView, CaseAppealView } from './appeals.views';
import { AppealLetters } from './letters.service';
import { Filing } from './filing.service';
import { Reviewing } from './reviewing.service';

class FileAppeal {
  /** In the words of the applicant. */
  @IsString() @MinLength(3) @MaxLength(4000) grounds!: string;
  @IsIn(CHANNEL_KINDS) channel!: ChannelKind;
  /** When it arrived; now, where it is left out. */
  @IsOptional() @IsInstant() filedAt?: Date;
}

class ListAppeals extends PageQuery {
  @IsOptional() @IsIn(APPEAL_VIEWS) view?: AppealListView;
}

class OnAppeal {
  @IsOptional() @IsVersion() version?: number;
}

class AssignReviewers extends OnAppeal {
  /** Accounts that had no part in the decision. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  reviewers!: string[];
}

class DecideAppeal extends OnAppeal {
  @IsIn(APPEAL_OUTCOMES) outcome!: AppealOutcome;
  @IsString() @MinLength(3) @MaxLength(4000) reason!: string;
}

class AnswerAppeal extends OnAppeal {
  /** Told on the spot; otherwise a message goes out by the means agreed. */
  @IsOptional() @IsBoolean() inPerson?: boolean;
}

/** Appeals of refused applicants, where the association has given a time for them. */
@ApiTags('appeals')
@Controller('api')
export class AppealsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly lists: AppealLists,
    private readonly filing: Filing,
    private readonly reviewing: Reviewing,
    private readonly reading: AppealReading,
    private readonly letters: AppealLetters,
  ) {}

  @Get('cases/:id/appeal')
  @May('intake.read')
  @Answers(200, CaseAppealView)
  @ApiOperation({ summary: 'Whether a request can be appealed, until when, and its appeal' })
  ofCase(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseAppealView> {
    return this.ops.run(who, (op) => this.reading.ofCase(op, id));
  }

  /** Within the days that were added to the policy, and once. */
  @Post('cases/:id/appeal')
  @May('appeals.file')
  @Answers(201, CaseAppealView)
  @ApiOperation({ summary: 'Take in the appeal of a refused applicant' })
  file(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() body: FileAppeal,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CaseAppealView> {
    const filed = async (op: Op): Promise<CaseAppealView> => {
      await this.filing.file(op, id, body);
      return this.reading.ofCase(op, id);
    };
    return this.ops.run(who, filed, { idempotency });
  }

  @Get('appeals')
  @May('appeals.read')
  @AnswersPage(AppealSummaryView)
  @ApiOperation({ summary: 'Appeals that whoever asks may see: those that wait for reviewers, then the newest' })
  list(@CurrentWho() who: Who, @Query() query: ListAppeals): Promise<Page<AppealSummaryView>> {
    const { limit, view } = query;
    const after = positionOf(query, 'whole', 'id');
    return this.ops.run(who, async (op) => {
      const found = await this.lists.page(op, limit + 1, view, after);
      return pageOf(found, limit, ({ state, id }) => [state === 'FILED' ? '1' : '0', id], toSummary);
    });
  }

  @Get('appeals/views')
  @May('appeals.read')
  @Answers(200, AppealViewsView)
  @ApiOperation({ summary: 'Views of the list of appeals, each with its count' })
  views(@CurrentWho() who: Who): Promise<AppealViewsView> {
    return this.ops.run(who, async (op) => ({ items: (await this.lists.counts(op)).map(toCount) }));
  }

  @Get('appeals/:id')
  @May('appeals.read')
  @Answers(200, AppealView)
  @ApiOperation({ summary: 'An appeal, and what can be done with it' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<AppealView> {
    return this.ops.run(who, (op) => this.reading.view(op, id));
  }

  /** `acknowledgement`, and `outcome` once the applicant is told. */
  @Get('appeals/:id/letters/:letter')
  @May('appeals.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A letter of an appeal as a PDF, with its time and the dates it rests on' })
  async letter(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('letter') letter: string,
  ): Promise<StreamableFile> {
    const named = APPEAL_LETTERS.find((one) => one === letter);
    if (!named) throw new Refusal('request.not_found');
    const composed = await this.ops.run(who, (op) => this.letters.compose(op, id, named));
    return downloadOf({ name: composed.name, bytes: await this.letters.set(composed) });
  }

  @Post('appeals/:id/reviewers')
  @May(NEEDED.assign)
  @Answers(201, AppealView)
  @ApiOperation({ summary: 'Put it to reviewers who had no part in the decision' })
  assign(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reviewers }: AssignReviewers,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AppealView> {
    return this.act(who, id, (op) => this.reviewing.assign(op, { id, version }, reviewers), key);
  }

  /** The decision stands, is changed into an acceptance, or goes back to its committee. */
  @Post('appeals/:id/decision')
  @May(NEEDED.decide)
  @Decisive()
  @Answers(201, AppealView)
  @ApiOperation({ summary: 'Decide the appeal, as one of its reviewers' })
  decide(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, outcome, reason }: DecideAppeal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AppealView> {
    return this.act(who, id, (op) => this.reviewing.decide(op, { id, version }, outcome, reason), key);
  }

  @Post('appeals/:id/answer')
  @May(NEEDED.answer)
  @Answers(201, AppealView)
  @ApiOperation({ summary: 'Tell the applicant' })
  answer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, inPerson = false }: AnswerAppeal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AppealView> {
    return this.act(who, id, (op) => this.reviewing.answer(op, { id, version }, inPerson), key);
  }

  @Post('appeals/:id/arrival')
  @May(NEEDED.attestAnswer)
  @Answers(201, AppealView)
  @ApiOperation({ summary: 'Attest that the answer reached the applicant' })
  arrival(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnAppeal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AppealView> {
    return this.act(who, id, (op) => this.reviewing.attestAnswer(op, { id, version }), key);
  }

  @Post('appeals/:id/withdrawal')
  @May(NEEDED.withdraw)
  @Answers(201, AppealView)
  @ApiOperation({ summary: 'The applicant takes it back' })
  withdraw(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnAppeal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AppealView> {
    return this.act(who, id, (op) => this.reviewing.withdraw(op, { id, version }), key);
  }

  private act(
    who: Who,
    id: string,
    work: (op: Op) => Promise<unknown>,
    idempotency?: IdempotentRequest,
  ): Promise<AppealView> {
    const acted = async (op: Op): Promise<AppealView> => {
      await work(op);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, acted, { idempotency });
  }
}
