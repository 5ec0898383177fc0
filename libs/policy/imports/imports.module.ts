import { Module, type DynamicModule } from '@nestjs/common';
import { PagePicturesModule } from '@sanad/platform';
import { PolicyModule } from '../policy.module';
import { ImportsHttp } from './imports.http';
import { ImportReader, READING, type Reading } from './import.reader';
import { PolicyImports } from './imports.service';

/** Policies that are handed in as files. Needs `DocumentsModule`; its routes need `HttpModule` and `IdentityModule`. */
@Module({
  imports: [PolicyModule, PagePicturesModule],
  controllers: [ImportsHttp],
  providers: [PolicyImports],
  exports: [PolicyImports],
})
export class PolicyImportsModule {
  /** For the process that reads them; it has no routes of its own. */
  static reading(reading: Reading): DynamicModule {
    return {
      module: PolicyImportsReading,
      providers: [{ provide: READING, useValue: reading }, ImportReader],
      exports: [ImportReader],
    };
  }
}

@Module({})
class PolicyImportsReading {}
