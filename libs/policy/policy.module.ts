import { Module } from '@nestjs/common';
import { MinutesFilesHttp } from './minutes-files.http';
import { MinutesFiles } from './minutes-files.service';
import { PolicyHttp } from './policy.http';
import { Policies } from './policies.service';
import { PolicyVersions } from './policy-versions.service';

/** Needs `DatabaseModule`; its routes need `HttpModule` and `IdentityModule`. */
@Module({ controllers: [PolicyHttp], providers: [Policies, PolicyVersions], exports: [Policies, PolicyVersions] })
export class PolicyModule {}

/** The scans of minutes, for the API. Needs `DocumentsModule` besides. */
@Module({ controllers: [MinutesFilesHttp], providers: [MinutesFiles] })
export class MinutesFilesModule {}
