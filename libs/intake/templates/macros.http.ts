import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  Staff,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import { MacroSteps } from './macro.steps';
import { Macros, type Macro } from './macros.service';
import { Templates } from './templates.service';
import { Archive, CaseMacrosView, ChangeMacro, MacrosView, MacroView, NewMacro } from './templates.views';

/** Series of acts that the office does again and again. Each is run as its acts, one after the other; here they are only kept and foreseen. */
@ApiTags('templates')
@Controller('api')
export class MacrosHttp {
  constructor(
    private readonly ops: Ops,
    private readonly macros: Macros,
    private readonly steps: MacroSteps,
    private readonly templates: Templates,
    private readonly staff: Staff,
  ) {}

  @Get('macros')
  @May('intake.keepTemplates')
  @Answers(200, MacrosView)
  @ApiOperation({ summary: 'The macros of the association' })
  list(@CurrentWho() who: Who): Promise<MacrosView> {
    return this.ops.run(who, async (op) => ({ items: await this.views(op, await this.macros.list(op)) }));
  }

  @Post('macros')
  @May('intake.keepTemplates')
  @Answers(201, MacroView)
  @ApiOperation({ summary: 'Keep a macro' })
  add(
    @CurrentWho() who: Who,
    @Body() words: NewMacro,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MacroView> {
    return this.run(who, (op) => this.macros.add(op, words), idempotency);
  }

  @Put('macros/:id')
  @May('intake.keepTemplates')
  @Answers(200, MacroView)
  @ApiOperation({ summary: 'Change a macro' })
  change(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...words }: ChangeMacro,
  ): Promise<MacroView> {
    return this.run(who, (op) => this.macros.change(op, { id, version }, words));
  }

  @Post('macros/:id/archival')
  @May('intake.keepTemplates')
  @Answers(201, MacroView)
  @ApiOperation({ summary: 'Archive a macro' })
  archive(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: Archive,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MacroView> {
    return this.run(who, (op) => this.macros.archive(op, { id, version }), idempotency);
  }

  @Delete('macros/:id/archival')
  @May('intake.keepTemplates')
  @Answers(200, MacroView)
  @ApiOperation({ summary: 'Bring a macro back from the archive' })
  restore(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<MacroView> {
    return this.run(who, (op) => this.macros.restore(op, id));
  }

  /** Step by step, with what could not be done and why; nothing is done by asking. */
  @Get('cases/:id/macros')
  @May('intake.read')
  @Answers(200, CaseMacrosView)
  @ApiOperation({ summary: 'What each macro would do in a case' })
  foreseen(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseMacrosView> {
    return this.ops.run(who, async (op) => ({ items: await this.steps.foreseen(op, id) }));
  }

  private run(who: Who, work: (op: Op) => Promise<Macro>, idempotency?: IdempotentRequest): Promise<MacroView> {
    return this.ops.run(who, async (op) => (await this.views(op, [await work(op)]))[0]!, { idempotency });
  }

  private async views(op: Op, macros: readonly Macro[]): Promise<MacroView[]> {
    const [templates, members] = await Promise.all([this.templates.list(op), this.staff.list(op)]);
    const textOf = new Map(templates.map(({ id, name }) => [id, name]));
    const nameOf = new Map<string, string>(members.map(({ account, name }) => [account, name]));
    const named = (id: string | null, names: ReadonlyMap<string, string>): MacroView['template'] =>
      id === null ? null : { id, name: names.get(id) ?? '' };
    return macros.map(({ templateId, assigneeId, tags, ...macro }) => ({
      ...{ ...macro, tags: [...tags], template: named(templateId, textOf), assignee: named(assigneeId, nameOf) },
    }));
  }
}
