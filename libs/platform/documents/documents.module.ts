import { Module, type DynamicModule } from '@nestjs/common';
import { Documents, DOCUMENTS_SHELF } from './documents';
import { Shelf } from './shelf';

/** Where documents are kept: a folder that every process of the installation shares. Needs `CryptoModule`. */
@Module({})
export class DocumentsModule {
  static forRoot(folder: string): DynamicModule {
    return {
      module: DocumentsModule,
      global: true,
      providers: [{ provide: DOCUMENTS_SHELF, useValue: new Shelf(folder) }, Documents],
      exports: [Documents, DOCUMENTS_SHELF],
    };
  }
}
