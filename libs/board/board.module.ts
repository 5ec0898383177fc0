import { Module, type DynamicModule } from '@nestjs/common';
import { PrintModule } from '@sanad/platform';
import { BoardPapersHttp } from './board.http';
import { BoardPapers } from './board.papers';

/** Papers for the board, for the API. Needs `DocumentsModule` besides. */
@Module({})
export class BoardModule {
  /** @param replays what past cases came to, as the process has it */
  static beside(replays: DynamicModule): DynamicModule {
    return {
      module: BoardModule,
      imports: [PrintModule, replays],
      controllers: [BoardPapersHttp],
      providers: [BoardPapers],
    };
  }
}
