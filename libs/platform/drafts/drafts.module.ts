import { Module } from '@nestjs/common';
import { Drafts } from './drafts';
import { DraftsHttp } from './drafts.http';

/** What staff have typed and not sent. Needs `DatabaseModule`, `CryptoModule` and `IdentityModule`. */
@Module({ controllers: [DraftsHttp], providers: [Drafts] })
export class DraftsModule {}
