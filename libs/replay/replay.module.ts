import { Module, type DynamicModule } from '@nestjs/common';
import { DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { PolicyModule } from '@sanad/policy';
import { BoardReplays } from './replay.board';
import { ReplayHttp } from './replay.http';
import { ReplayReading } from './replay.reading';
import { ReplayRun } from './replay.run';
import { Replays } from './replays.service';
import { SAMPLES, type SampleCases } from './samples';

/** Past cases under a proposed version. `read` gives the invented cases that a release brings, once, when the process starts. */
@Module({})
export class ReplayModule {
  static forRoot(read: () => SampleCases): DynamicModule {
    return {
      module: ReplayModule,
      imports: [PolicyModule, DeadlinesModule, IntakeModule],
      controllers: [ReplayHttp],
      providers: [Replays, ReplayReading, ReplayRun, BoardReplays, { provide: SAMPLES, useFactory: read }],
      exports: [Replays, ReplayReading, ReplayRun, BoardReplays],
    };
  }
}
