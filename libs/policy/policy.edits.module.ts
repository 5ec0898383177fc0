import { Module, type DynamicModule } from '@nestjs/common';
import { Editing, EDITING_PRESETS, KEPT_BY_OTHERS } from './policy.editing';
import { PolicyModule } from './policy.module';
import { PolicyPartsHttp } from './policy.parts.http';
import { PolicyTextHttp } from './policy.text.http';
import type { Keeps } from './policy-versions.service';
import type { PolicyPreset } from './presets';

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
      controllers: [PolicyTextHttp, PolicyPartsHttp],
      providers: [
        Editing,
        { provide: EDITING_PRESETS, useFactory: presets },
        { provide: KEPT_BY_OTHERS, useValue: keeps },
      ],
    };
  }
}
