import { Body, Controller, Inject, Module, Param, Post, Put, type DynamicModule } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import {
  addClause,
  addRule,
  addSection,
  CHAPTERS,
  insertTemplate,
  moveClause,
  removeChapter,
  removeClause,
  removeRule,
  removeSection,
  setChapter,
  setClause,
  setIdentity,
  setModule,
  setRule,
  setTerms,
  type Chapter,
  type Edit,
} from './edit';
import { ASKED_FOR } from './policy.actions';
import { documentIn, ReplacedContent, storable } from './policy.dto';
import {
  chapterIn,
  ChapterBody,
  ClauseBody,
  ClauseMove,
  ClauseRemoval,
  EditedVersionView,
  IdentityBody,
  ModuleBody,
  NewClause,
  NewSection,
  placeIn,
  Removal,
  RuleBody,
  ruleIn,
  TemplateBody,
  TermsBody,
  toEditedView,
} from './policy.edits.dto';
import { PolicyModule } from './policy.module';
import { PolicyVersions, type ContentChanged, type Keeps } from './policy-versions.service';
import { toView } from './policy.views';
import { filledPreset, type PolicyPreset } from './presets';
import type { ModuleName } from './schema/vocabulary';

const PRESETS = Symbol('presets of edits');
const KEEPS = Symbol('what later chapters keep');

interface Caller {
  readonly who: Who;
  readonly permits: Permits;
  readonly id: string;
  readonly key?: IdempotentRequest | undefined;
}

/** The text of a draft, changed part by part. Each change names the content it was decided on, and is closed once the board has approved. */
@ApiTags('policy')
@Controller('api/policy/versions/:id')
export class PolicyEditsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly versions: PolicyVersions,
    @Inject(PRESETS) private readonly presets: readonly PolicyPreset[],
    @Inject(KEEPS) private readonly keeps: readonly Keeps[],
  ) {}

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
    const of = { asRead: contentHash, keeps: this.kept };
    return this.change({ who, permits, id }, (op) => this.versions.replaceContent(op, id, document, of));
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
    return this.edit({ who, permits, id, key }, contentHash, addClause(clause, { section, after }));
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
    return this.edit({ who, permits, id, key }, contentHash, setClause(name, clause));
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
    return this.edit({ who, permits, id, key }, contentHash, moveClause(name, { section, after }));
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
    return this.edit({ who, permits, id, key }, contentHash, removeClause(name, withRules), reason);
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
    return this.edit({ who, permits, id, key }, contentHash, addSection(section, after));
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
    return this.edit({ who, permits, id, key }, contentHash, removeSection(name), reason);
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
    const preset = this.presets.find((one) => one.id === name);
    if (!preset) throw new Refusal('preset.unknown');
    // What only the association can say stays a blank, which keeps the version from coming into force.
    const edit = insertTemplate({ ...part, preset: name, source: filledPreset(preset, {}) });
    return this.edit({ who, permits, id, key }, contentHash, edit);
  }

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
    return this.edit({ who, permits, id, key }, body.contentHash, addRule(ruleIn(body), placeIn(body)));
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
    return this.edit({ who, permits, id, key }, body.contentHash, setRule(name, ruleIn(body), placeIn(body)));
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
    return this.edit({ who, permits, id, key }, contentHash, removeRule(name), reason);
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
    return this.edit({ who, permits, id, key }, body.contentHash, setChapter(name, chapterIn(body, name)));
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
    return this.edit({ who, permits, id, key }, contentHash, removeChapter(chapterCalled(chapter)), reason);
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
    return this.edit({ who, permits, id, key }, contentHash, setTerms(terms));
  }

  @Put('identity')
  @May(ASKED_FOR.replaceContent)
  @Answers(200, EditedVersionView)
  @ApiOperation({ summary: 'Set the title, the names and the licences as the document states them' })
  setIdentity(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, ...identity }: IdentityBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<EditedVersionView> {
    return this.edit({ who, permits, id, key }, contentHash, setIdentity(identity));
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
    return this.edit({ who, permits, id, key }, contentHash, setModule(name as ModuleName, module));
  }

  private edit(caller: Caller, asRead: string, edit: Edit, reason?: string): Promise<EditedVersionView> {
    const storing: Edit = (document) => {
      const edited = edit(document);
      storable(edited.document);
      return { ...edited, change: { ...edited.change, ...(reason !== undefined && { reason }) } };
    };
    const of = { asRead, keeps: this.kept };
    return this.change(caller, (op) => this.versions.edit(op, caller.id, storing, of));
  }

  private readonly kept: Keeps = async (op, before, after) => {
    for (const keeps of this.keeps) await keeps(op, before, after);
  };

  private change({ who, permits, key }: Caller, work: (op: Op) => Promise<ContentChanged>): Promise<EditedVersionView> {
    return this.ops.run(
      who,
      async (op) => {
        const changed = await work(op);
        return toEditedView(toView(changed.version, op.now, permits), changed);
      },
      { idempotency: key },
    );
  }
}

/** @throws Refusal `policy.part_missing` */
function chapterCalled(name: string): Chapter {
  const chapter = CHAPTERS.find((one) => one === name);
  if (!chapter) throw new Refusal('policy.part_missing', { id: name.slice(0, 100) });
  return chapter;
}

export interface PolicyEditsOptions {
  readonly presets: () => readonly PolicyPreset[];
  /** What later chapters do not let go of. */
  readonly keeps: readonly Keeps[];
}

/** The desk at which a draft is edited. */
@Module({})
export class PolicyEditsModule {
  static forRoot({ presets, keeps }: PolicyEditsOptions): DynamicModule {
    return {
      module: PolicyEditsModule,
      imports: [PolicyModule],
      controllers: [PolicyEditsHttp],
      providers: [
        { provide: PRESETS, useFactory: presets },
        { provide: KEEPS, useValue: keeps },
      ],
    };
  }
}
