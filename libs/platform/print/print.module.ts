import { Module } from '@nestjs/common';
import { Print } from './print';

/** Letters as PDFs. No process runs before the first. */
@Module({ providers: [{ provide: Print, useFactory: () => new Print() }], exports: [Print] })
export class PrintModule {}
