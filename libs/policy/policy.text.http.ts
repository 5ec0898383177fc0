import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  type IdempotentRequest,
  type Permits,
  type Who,
} from '@sanad/platform';
import { addClause, addSection, insertTemplate, moveClause, removeClause, removeSection, setClause } from './edit';
import { ASKED_FOR } from './policy.actions';
import { documentIn, ReplacedContent } from './policy.dto';
import {
  ClauseBody,
  ClauseMove,
  ClauseRemoval,
  EditedVersionView,
  NewClause,
  NewSection,
  Removal,
  TemplateBody,
} from './policy.edits.dto';
import { Editing } from './policy.editing';

/** The text of a draft, clause by clause. Each change names the content it was decided on, and is closed once the board has approved. */
@ApiTags('policy')
@Controller('api/policy/versions/:id')
export class PolicyTextHttp {
  constructor(private readonly editing: Editing) {}

  @Put('content')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Replace the text of a draft; answers whose question is gone are withdrawn, and told' })
  replaceContent(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, ...body }: ReplacedContent,
  ): Promise<EditedVersionView> {
    const document = documentIn(body);
    if (!document) throw new Refusal('policy.content_missing');
    return this.editing.replace({ who, permits, id }, document, contentHash);
  }

  @Post('clauses')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Add a clause to a chapter of a draft' })
  addClause(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, clause, section, after }: NewClause,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, addClause(clause, { section, after }));
  }

  @Put('clauses/:clause')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Change a clause: its words, what it is and what it does; its id stays' })
  setClause(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('clause') name: string,
    @Body() { contentHash, clause }: ClauseBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, setClause(name, clause));
  }

  @Post('clauses/:clause/move')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Move a clause within its chapter or to another, with everything that is bound to it' })
  moveClause(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('clause') name: string,
    @Body() { contentHash, section, after }: ClauseMove,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, moveClause(name, { section, after }));
  }

  @Post('clauses/:clause/removal')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Remove a clause, and say why; refused while rules stand on it, unless they go too' })
  removeClause(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('clause') name: string,
    @Body() { contentHash, withRules = false, reason }: ClauseRemoval,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, removeClause(name, withRules), reason);
  }

  @Post('sections')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Add a chapter to a draft' })
  addSection(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, section, after }: NewSection,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, addSection(section, after));
  }

  @Post('sections/:section/removal')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Remove a chapter that holds no clause any more' })
  removeSection(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('section') name: string,
    @Body() { contentHash, reason }: Removal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, removeSection(name), reason);
  }

  @Post('template-clauses')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Take clauses over from a preset, marked as its words until somebody answers for them' })
  insertTemplate(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, preset: name, ...part }: TemplateBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    const edit = insertTemplate({ ...part, preset: name, source: this.editing.source(name) });
    return this.editing.edit({ who, permits, id, key }, contentHash, edit);
  }
}
