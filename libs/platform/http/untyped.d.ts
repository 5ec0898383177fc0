/** class-transformer keeps what `@Type` declares here and exports no reader for it. */
declare module 'class-transformer/cjs/storage' {
  interface DeclaredType {
    typeFunction: () => new () => object;
  }
  export const defaultMetadataStorage: {
    findTypeMetadata(target: abstract new () => object, property: string): DeclaredType | undefined;
  };
}

/** The package's main file would load the whole browser bundle to tell where it lies. */
declare module 'swagger-ui-dist/absolute-path' {
  function absolutePath(): string;
  export = absolutePath;
}

declare module 'passport-custom' {
  export class Strategy {
    name: string;
    constructor(verify: (request: object, done: (error: unknown, user?: unknown) => void) => void);
    authenticate(request: object): void;
  }
}
