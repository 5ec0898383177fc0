export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'rule' | 'tooMany' | 'unavailable' | 'fault';
export type RefusalParams = Readonly<Record<string, string | number>>;
export interface RefusalText {
  kind: RefusalKind;
  ar: string;
  en: string;
}

/** One field of a request that cannot be taken, with its remedy. `path` is the field's name as the sender wrote it. */
export interface FieldProblem {
  path: string;
  /** Of a request: what people call the field. */
  name?: { readonly ar: string; readonly en: string };
  /** Of a request: the constraint that is not met, by its class-validator name, and what it was given. */
  constraint?: string;
  params?: readonly string[];
  /** Where the field came from a file: its line, counted from 1. */
  line?: number;
  ar: string;
  en: string;
}

/** Somewhere that somebody may work: one is to be chosen. */
export interface PlaceChoice {
  readonly kind: 'association' | 'platform';
  /** Null for the platform as a whole. */
  readonly id: string | null;
  readonly slug: string | null;
  readonly name: { readonly ar: string; readonly en: string };
}

/** A template with the braces filled that `params` know; the others stay, so that a forgotten one is seen. */
export function fill(template: string, params: RefusalParams): string {
  return template.replace(/\{(\w+)\}/g, (brace, name: string) => String(params[name] ?? brace));
}
