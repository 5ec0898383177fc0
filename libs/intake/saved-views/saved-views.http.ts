import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { narrowingOf, SavedViews, type SavedView } from './saved-views.service';
import {
  ChangeSavedView,
  NewSavedView,
  OrderSavedViews,
  RemoveSavedView,
  SavedViewsView,
  SavedViewView,
} from './saved-views.views';

/** Views of the list that somebody keeps for themselves: whoever reads the list may. */
@ApiTags('cases')
@Controller('api/saved-views')
export class SavedViewsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly views: SavedViews,
  ) {}

  @Get()
  @May('intake.read')
  @Answers(200, SavedViewsView)
  @ApiOperation({ summary: 'One’s own views of the list, each with its count up to a limit' })
  list(@CurrentWho() who: Who): Promise<SavedViewsView> {
    return this.ops.run(who, (op) => this.counted(op));
  }

  @Post()
  @May('intake.read')
  @Answers(201, SavedViewView)
  @ApiOperation({ summary: 'Keep a view of the list' })
  add(
    @CurrentWho() who: Who,
    @Body() { position, ...words }: NewSavedView,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<SavedViewView> {
    return this.ops.run(who, async (op) => toView(await this.views.add(op, words, position)), { idempotency });
  }

  @Put('order')
  @May('intake.read')
  @Answers(200, SavedViewsView)
  @ApiOperation({ summary: 'Put one’s own views in order' })
  order(@CurrentWho() who: Who, @Body() { views }: OrderSavedViews): Promise<SavedViewsView> {
    return this.ops.run(who, async (op) => {
      await this.views.order(op, views);
      return this.counted(op);
    });
  }

  @Put(':id')
  @May('intake.read')
  @Answers(200, SavedViewView)
  @ApiOperation({ summary: 'Rename a view, or change what it shows' })
  change(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...words }: ChangeSavedView,
  ): Promise<SavedViewView> {
    return this.ops.run(who, async (op) => toView(await this.views.change(op, id, version, words)));
  }

  /** Kept again with what is answered, it is back. */
  @Post(':id/removal')
  @May('intake.read')
  @Answers(201, SavedViewView)
  @ApiOperation({ summary: 'Remove a view' })
  remove(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: RemoveSavedView,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<SavedViewView> {
    return this.ops.run(who, async (op) => toView(await this.views.remove(op, id, version)), { idempotency });
  }

  private async counted(op: Op): Promise<SavedViewsView> {
    const found = await this.views.counted(op);
    return { items: found.map(({ count, more, ...view }) => ({ ...toView(view), count, more })) };
  }
}

/** What narrows nothing is left out. */
function toView({ id, name, version, ...conditions }: SavedView): SavedViewView {
  return { id, name, version, view: conditions.view, ...narrowingOf(conditions) };
}
