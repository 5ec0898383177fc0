import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { placeholderNames } from '@sanad/messages';
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
import { MacroSteps } from './macro.steps';
import { Templates, type Template } from './templates.service';
import {
  Archive,
  ChangeTemplate,
  FilledTemplatesView,
  NewTemplate,
  TemplatesView,
  TemplateView,
} from './templates.views';

/** Texts that the office has ready for what it writes to people. */
@ApiTags('templates')
@Controller('api')
export class TemplatesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly templates: Templates,
    private readonly steps: MacroSteps,
  ) {}

  @Get('templates')
  @May('intake.keepTemplates')
  @Answers(200, TemplatesView)
  @ApiOperation({ summary: 'The templates of the association, and what may stand open in them' })
  list(@CurrentWho() who: Who): Promise<TemplatesView> {
    return this.ops.run(who, async (op) => ({
      items: (await this.templates.list(op)).map(toView),
      placeholders: PLACEHOLDERS,
    }));
  }

  @Post('templates')
  @May('intake.keepTemplates')
  @Answers(201, TemplateView)
  @ApiOperation({ summary: 'Keep a template' })
  add(
    @CurrentWho() who: Who,
    @Body() words: NewTemplate,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<TemplateView> {
    return this.run(who, (op) => this.templates.add(op, words), idempotency);
  }

  @Put('templates/:id')
  @May('intake.keepTemplates')
  @Answers(200, TemplateView)
  @ApiOperation({ summary: 'Change a template' })
  change(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...words }: ChangeTemplate,
  ): Promise<TemplateView> {
    return this.run(who, (op) => this.templates.change(op, { id, version }, words));
  }

  @Post('templates/:id/archival')
  @May('intake.keepTemplates')
  @Answers(201, TemplateView)
  @ApiOperation({ summary: 'Archive a template' })
  archive(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: Archive,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<TemplateView> {
    return this.run(who, (op) => this.templates.archive(op, { id, version }), idempotency);
  }

  @Delete('templates/:id/archival')
  @May('intake.keepTemplates')
  @Answers(200, TemplateView)
  @ApiOperation({ summary: 'Bring a template back from the archive' })
  restore(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<TemplateView> {
    return this.run(who, (op) => this.templates.restore(op, id));
  }

  /** As they would read now; to be edited before anything is sent. */
  @Get('cases/:id/templates')
  @May('intake.read')
  @Answers(200, FilledTemplatesView)
  @ApiOperation({ summary: 'The templates in use, filled for a case' })
  filled(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<FilledTemplatesView> {
    return this.ops.run(who, async (op) => ({ items: await this.steps.filled(op, id) }));
  }

  private run(who: Who, work: (op: Op) => Promise<Template>, idempotency?: IdempotentRequest): Promise<TemplateView> {
    return this.ops.run(who, async (op) => toView(await work(op)), { idempotency });
  }
}

const PLACEHOLDERS = Object.entries(placeholderNames).map(([code, names]) => ({ code, ...names }));

const toView = ({ id, name, version, archivedAt, text }: Template): TemplateView => ({
  id,
  name,
  version,
  archivedAt,
  text,
});
