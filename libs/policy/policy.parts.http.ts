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
import {
  addRule,
  CHAPTERS,
  removeChapter,
  removeRule,
  setChapter,
  setIdentity,
  setModule,
  setRule,
  setTerms,
  type Chapter,
} from './edit';
import { ASKED_FOR } from './policy.actions';
import {
  chapterIn,
  ChapterBody,
  EditedVersionView,
  IdentityBody,
  ModuleBody,
  placeIn,
  Removal,
  RuleBody,
  ruleIn,
  TermsBody,
} from './policy.edits.dto';
import { Editing } from './policy.editing';
import type { ModuleName } from './schema/vocabulary';

/** What is read from the text of a draft: its rules, and what it says of itself. */
@ApiTags('policy')
@Controller('api/policy/versions/:id')
export class PolicyPartsHttp {
  constructor(private readonly editing: Editing) {}

  @Post('rules')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({
    summary: 'Bind a rule to a clause: a channel, contact, tool, step, deadline, committee or supersession',
  })
  addRule(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() body: RuleBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, body.contentHash, addRule(ruleIn(body), placeIn(body)));
  }

  @Put('rules/:rule')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Change a rule, or its place among those of its kind' })
  setRule(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('rule') name: string,
    @Body() body: RuleBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, body.contentHash, setRule(name, ruleIn(body), placeIn(body)));
  }

  @Post('rules/:rule/removal')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: 'Remove a rule, and say why; its clause stays' })
  removeRule(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('rule') name: string,
    @Body() { contentHash, reason }: Removal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, removeRule(name), reason);
  }

  @Put('chapters/:chapter')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({
    summary: "Set a chapter's rules, whole: satisfaction with its interval, complaints, review, and so on",
  })
  setChapter(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('chapter') chapter: string,
    @Body() body: ChapterBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    const name = chapterCalled(chapter);
    return this.editing.edit({ who, permits, id, key }, body.contentHash, setChapter(name, chapterIn(body, name)));
  }

  @Post('chapters/:chapter/removal')
  @May(ASKED_FOR.replaceContent)
  @Answers(201, EditedVersionView)
  @ApiOperation({ summary: "Remove a chapter's rules, and say why; its clauses stay" })
  removeChapter(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('chapter') chapter: string,
    @Body() { contentHash, reason }: Removal,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, removeChapter(chapterCalled(chapter)), reason);
  }

  @Put('terms')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Set the word for the people served, with its forms; the text keeps its own words' })
  setTerms(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, terms }: TermsBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, setTerms(terms));
  }

  @Put('identity')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Set the title, the edition, the names and the licences as the document states them' })
  setIdentity(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, ...identity }: IdentityBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, setIdentity(identity));
  }

  @Put('modules/:module')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Say whether the text decides a module, doubts it, refers it elsewhere or is silent' })
  setModule(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('module') name: string,
    @Body() { contentHash, module }: ModuleBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.editing.edit({ who, permits, id, key }, contentHash, setModule(name as ModuleName, module));
  }
}

/** @throws Refusal `policy.part_missing` */
function chapterCalled(name: string): Chapter {
  const chapter = CHAPTERS.find((one) => one === name);
  if (!chapter) throw new Refusal('policy.part_missing', { id: name.slice(0, 100) });
  return chapter;
}
