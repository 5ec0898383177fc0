import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CivilDate } from '@sanad/business-time';
import { callerChecks, noteKinds } from '@sanad/messages';
import {
  Answers,
  AnswersPage,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  pageOf,
  PageQuery,
  positionOf,
  type IdempotentRequest,
  type Page,
  type Who,
} from '@sanad/platform';
import { CaseReading } from '../reading.service';
import { dateOf } from '../times';
import { CaseNotes, type CallBack, type CaseNote } from './notes.service';
import { CallBackView, CaseNotesView, NoteWrittenView, WriteNote, type CaseNoteView } from './notes.views';

/** What the office writes down of a case for itself, and of calls about it. */
@ApiTags('cases')
@Controller('api')
export class NotesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: CaseReading,
    private readonly notes: CaseNotes,
  ) {}

  /** Shown to the office alone. A promised call waits in sight until a later call of the office is noted. */
  @Post('cases/:id/notes')
  @May('intake.handle')
  @Answers(201, NoteWrittenView)
  @ApiOperation({ summary: 'Write an internal note, or the note of a call' })
  write(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() note: WriteNote,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<NoteWrittenView> {
    return this.ops.run(who, async (op) => ({ id: await this.notes.write(op, id, note) }), { idempotency });
  }

  @Get('cases/:id/notes')
  @May('intake.read')
  @Answers(200, CaseNotesView)
  @ApiOperation({ summary: 'The notes of a case, the newest first' })
  notesOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseNotesView> {
    return this.ops.run(who, async (op) => {
      await this.reading.exists(op, id);
      return { items: (await this.notes.of(op, id)).map(toView) };
    });
  }

  /** In the cases of whoever asks; for whoever gives cases out also in those that nobody has. */
  @Get('call-backs')
  @May('intake.read')
  @AnswersPage(CallBackView)
  @ApiOperation({ summary: 'Calls that were promised and not made, by their day' })
  waiting(@CurrentWho() who: Who, @Query() query: PageQuery): Promise<Page<CallBackView>> {
    const after = positionOf(query, 'instant', 'id');
    return this.ops.run(who, async (op) => {
      const found = await this.notes.waiting(op, query.limit + 1, after);
      return pageOf(found, query.limit, placeOf, (one): CallBackView => ({ ...one, due: dueOf(one, dateOf(op.now)) }));
    });
  }
}

const dueOf = ({ callBackOn }: CallBack, today: CivilDate): CallBackView['due'] =>
  callBackOn === today ? 'today' : callBackOn < today ? 'passed' : 'ahead';

/** A day has its place in a list as the instant at which it begins. */
const placeOf = ({ callBackOn, id }: CallBack): string[] => [`${callBackOn}T00:00:00Z`, id];

function toView({ kind, callerCheck, ...note }: CaseNote): CaseNoteView {
  return {
    ...note,
    kind: { code: kind, ...noteKinds[kind] },
    callerCheck: callerCheck && { code: callerCheck, ...callerChecks[callerCheck] },
  };
}
