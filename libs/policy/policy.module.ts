import { Module } from '@nestjs/common';
import { PolicyDifferencesHttp } from './policy.differences.http';
import { MinutesFilesHttp } from './minutes-files.http';
import { MinutesFiles } from './minutes-files.service';
import { PolicyHttp } from './policy.http';
import { PolicySuccessionHttp } from './policy.succession.http';
import { Policies } from './policies.service';
import { PolicyVersions } from './policy-versions.service';

/** Needs `DatabaseModule`; its routes need `HttpModule` and `IdentityModule`. */
@Module({
  controllers: [PolicyHttp, PolicyDifferencesHttp, PolicySuccessionHttp],
  providers: [Policies, PolicyVersions],
  exports: [Policies, PolicyVersions],
})
export class PolicyModule {}

/** The scans of minutes, for the API. Needs `DocumentsModule` besides. */
@Module({ controllers: [MinutesFilesHttp], providers: [MinutesFiles] })
export class MinutesFilesModule {}
