import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Looking } from './looking';
import { LookingHttp } from './looking.http';
import { SUBJECT_KINDS, type SubjectKind } from './looking.subjects';

/** Who is looking at what. Needs `DatabaseModule` and `IdentityModule`. */
@Module({})
export class LookingModule {
  /** `injected`: kinds whose chapter has to ask somebody who may see what; each with the module that exports it. */
  static forRoot(
    kinds: readonly SubjectKind[],
    injected: readonly { readonly kind: Type<SubjectKind>; readonly from: Type }[] = [],
  ): DynamicModule {
    const all = (...made: SubjectKind[]): SubjectKind[] => [...kinds, ...made];
    return {
      module: LookingModule,
      imports: injected.map(({ from }) => from),
      controllers: [LookingHttp],
      providers: [{ provide: SUBJECT_KINDS, inject: injected.map(({ kind }) => kind), useFactory: all }, Looking],
    };
  }
}
