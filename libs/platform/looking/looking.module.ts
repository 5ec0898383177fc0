import { Module, type DynamicModule } from '@nestjs/common';
import { Looking } from './looking';
import { LookingHttp } from './looking.http';
import { SUBJECT_KINDS, type SubjectKind } from './looking.subjects';

/** Who is looking at what. Needs `DatabaseModule` and `IdentityModule`. */
@Module({})
export class LookingModule {
  static forRoot(kinds: readonly SubjectKind[]): DynamicModule {
    return {
      module: LookingModule,
      controllers: [LookingHttp],
      providers: [{ provide: SUBJECT_KINDS, useValue: kinds }, Looking],
    };
  }
}
