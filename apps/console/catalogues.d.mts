/** Texts by area and name. */
type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

export class Sources {
  constructor(catalogue: Catalogue);
  forget(): void;
  saidFrom(...files: readonly string[]): Set<string>;
}

export function waiting(code: string, file: string, sources: Sources, first: ReadonlySet<string>): string | undefined;

export function catalogues(root: string): {
  readonly load: (file: string) => string | undefined;
  readonly transform: (code: string, file: string) => { readonly code: string; readonly map: null } | undefined;
};

export function textsIn(file: string): string;
