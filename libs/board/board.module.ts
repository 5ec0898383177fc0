import { Module } from '@nestjs/common';
import { PrintModule } from '@sanad/platform';
import { BoardPapersHttp } from './board.http';
import { BoardPapers } from './board.papers';

/** Papers for the board, for the API. Needs `DocumentsModule` and `ReplayModule` besides. */
@Module({ imports: [PrintModule], controllers: [BoardPapersHttp], providers: [BoardPapers] })
export class BoardModule {}
