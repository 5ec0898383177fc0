import { Module, type DynamicModule } from '@nestjs/common';
import { PrintModule } from '@sanad/platform';
import { OfficialPrints } from './official.service';
import { SITES_ADDRESS } from './publication';
import { PublicationHttp } from './publication.http';

/** Official prints for a process that makes them. */
@Module({ imports: [PrintModule], providers: [OfficialPrints], exports: [OfficialPrints] })
export class OfficialPrintsModule {}

/** How versions are published, for the API. */
@Module({})
export class PublicationModule {
  /** @param sites where the public sites are */
  static forRoot(sites: string | undefined): DynamicModule {
    return {
      module: PublicationModule,
      imports: [OfficialPrintsModule],
      controllers: [PublicationHttp],
      providers: [{ provide: SITES_ADDRESS, useValue: sites ?? null }],
    };
  }
}
