import { Module } from '@nestjs/common';
import { PolicyHttp } from './policy.http';
import { Policies } from './policies.service';
import { PolicyVersions } from './policy-versions.service';

/** Needs `DatabaseModule`; its routes need `HttpModule` and `IdentityModule`. */
@Module({ controllers: [PolicyHttp], providers: [Policies, PolicyVersions], exports: [Policies, PolicyVersions] })
export class PolicyModule {}
