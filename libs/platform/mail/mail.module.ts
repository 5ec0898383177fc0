import { Global, Module } from '@nestjs/common';
import { Links } from './links';
import { Mail } from './mail';

/** Letters as rows, and the secrets of their links. */
@Global()
@Module({ providers: [Links, Mail], exports: [Links, Mail] })
export class MailModule {}
