import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy.module';
import { ToolsHttp } from './tools.http';
import { PolicyTools } from './tools.service';

/** The staff's tools, for chapters that open them. Needs `DocumentsModule`. */
@Module({ imports: [PolicyModule], providers: [PolicyTools], exports: [PolicyTools] })
export class PolicyToolsModule {}

/** Keeping them, for the API. */
@Module({ imports: [PolicyModule, PolicyToolsModule], controllers: [ToolsHttp] })
export class PolicyToolsKeepingModule {}
