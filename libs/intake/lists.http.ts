import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, CurrentWho, May, Ops, pageOf, positionOf, type Page, type Who } from '@sanad/platform';
import { CaseViewsView } from './arrangement.views';
import type { CaseFile } from './case-file';
import { CaseSummaryView } from './case.views';
import { viewsInWords } from './case.words';
import { COUNTED_UP_TO, countViews, isOrderedByInstant, listCases, type CaseFilter, type Listed } from './cases.lists';
import { CaseSearch } from './cases.search';
import { CaseQuery } from './intake.dto';
import { CaseReading } from './reading.service';
import { parseReference } from './reference';

/** The list of cases and its views. */
@ApiTags('cases')
@Controller('api')
export class ListsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: CaseReading,
    private readonly search: CaseSearch,
  ) {}

  /** In the order of the view; newest first where none is asked for. */
  @Get('cases')
  @May('intake.read')
  @AnswersPage(CaseSummaryView)
  @ApiOperation({ summary: 'Cases, the newest first' })
  list(@CurrentWho() who: Who, @Query() query: CaseQuery): Promise<Page<CaseSummaryView>> {
    return this.ops.run(who, async (op) => {
      const order = isOrderedByInstant(query.view) ? (['instant', 'id'] as const) : (['id'] as const);
      const after = positionOf(query, ...order);
      const filter = { ...filterOf(who, query), ...(await this.search.filterOf(op, query.q)) };
      const found = await listCases(op, filter, query.limit, after);
      const page = pageOf(found, query.limit, placeOf, (file): CaseFile => file);
      return { items: await this.reading.summaries(op, page.items), next: page.next };
    });
  }

  /** The views of the list with how many cases each holds for whoever asks. */
  @Get('case-views')
  @May('intake.read')
  @Answers(200, CaseViewsView)
  @ApiOperation({ summary: 'Views of the list, each with its count up to a limit' })
  views(@CurrentWho() who: Who): Promise<CaseViewsView> {
    return this.ops.run(who, async (op) => ({ items: viewsInWords(await countViews(op), COUNTED_UP_TO) }));
  }
}

const placeOf = ({ id, orderedBy }: Listed): string[] => (orderedBy ? [orderedBy.toISOString(), id] : [id]);

function filterOf(
  { actor }: Who,
  { assignee, listed, awaitsRuling, reference, q: _q, ...query }: CaseQuery,
): CaseFilter {
  return {
    ...query,
    ...(assignee !== undefined && { assignee: assignee === 'me' ? actor.id : assignee }),
    ...(listed && { channelListed: listed === 'yes' }),
    ...(awaitsRuling && { awaitsRuling: awaitsRuling === 'yes' }),
    // A reference whose check does not fit is nobody's.
    ...(reference !== undefined && { reference: parseReference(reference) ?? '' }),
  };
}
