import { Module } from '@nestjs/common';
import { PagePictures } from './page-pictures';
import { Print } from './print';

/** Letters as PDFs. No process runs before the first. */
@Module({ providers: [{ provide: Print, useFactory: () => new Print() }], exports: [Print] })
export class PrintModule {}

/** Pages of files as pictures, each drawn in a process of its own. */
@Module({ providers: [{ provide: PagePictures, useFactory: () => new PagePictures() }], exports: [PagePictures] })
export class PagePicturesModule {}
