import { newId } from '@sanad/kernel';
import { Routes } from '@sanad/platform';
import fc from 'fast-check';
import type { ApiWorld, Method } from './api';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** A route as it is declared, with what the description says of it. */
export interface Operation {
  /** `POST /api/cases/:id/criteria` */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly isPublic: boolean;
  /** What somebody has to be allowed, where the route asks for it. */
  readonly action: string | undefined;
  readonly query: readonly Parameter[];
  readonly body: Schema | undefined;
  /** It takes a file, not JSON. */
  readonly takesFile: boolean;
  /** Its answer stays open: whoever waits for its end waits for ever. */
  readonly streams: boolean;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** Every route of a running API and what its own description says of it. */
export class Description {
  private constructor(
    readonly operations: readonly Operation[],
    readonly schemas: Readonly<Record<string, Schema>>,
  ) {}

  static async of({ app }: ApiWorld): Promise<Description> {
    const { paths, components } = (await app.inject('/api/openapi.json')).json<Document>();
    const operations = app
      .get(Routes)
      .all()
      .map(({ method, path, declared }): Operation => {
        const name = `${method} ${path}`;
        const described = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
        if (!described) throw new Error(`${name} is not described`);
        return {
          ...{ name, method: method as Method, path, isPublic: declared === 'everybody' },
          action: typeof declared === 'object' && 'action' in declared ? declared.action : undefined,
          query: (described.parameters ?? []).filter((parameter) => parameter.in === 'query'),
          body: described.requestBody?.content?.['application/json']?.schema,
          takesFile: described.requestBody?.content?.['multipart/form-data'] !== undefined,
          streams: described.responses['200']?.content?.['text/event-stream'] !== undefined,
          responses: described.responses,
        };
      });
    return new Description(operations, components.schemas);
  }

  /** What a reference stands for. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').at(-1)!]!);
    return schema.allOf?.length === 1 ? { ...this.resolve(schema.allOf[0]!) } : schema;
  }

  /** The places in a body, also inside objects, where an id is to stand. */
  idsIn(schema: Schema, path: readonly string[] = []): string[][] {
    const { properties = {} } = this.resolve(schema);
    return Object.entries(properties).flatMap(([name, member]) => {
      const resolved = this.resolve(member);
      if (resolved.format === 'uuid' || resolved.items?.format === 'uuid') return [[...path, name]];
      const inner = resolved.items ? this.resolve(resolved.items) : resolved;
      return inner.properties ? this.idsIn(inner, [...path, name]) : [];
    });
  }

  /** A value that fits: what is required, and nothing else. `now` stands for every instant. */
  sample(schema: Schema, now: Date): unknown {
    const one = this.resolve(schema);
    if (one.enum) return one.enum[0];
    if (one.anyOf) return this.sample(one.anyOf[0]!, now);
    if (one.properties) return this.sampleObject(one, now);
    switch (typeof one.type === 'object' ? one.type[0] : one.type) {
      case 'array':
        return Array.from({ length: one.minItems ?? 0 }, () => this.sample(one.items!, now));
      case 'integer':
      case 'number':
        return one.minimum ?? 1;
      case 'boolean':
        return true;
      case 'string':
        return sampleText(one, now);
      default:
        return {};
    }
  }

  private sampleObject({ properties = {}, required = [] }: Schema, now: Date): Record<string, unknown> {
    return Object.fromEntries(required.map((name) => [name, this.sample(properties[name]!, now)]));
  }
}

const BY_FORMAT: Readonly<Record<string, (now: Date) => string>> = {
  uuid: () => newId(),
  email: () => `${newId()}@example.org`,
  'date-time': (now) => now.toISOString(),
};

function sampleText({ format = '', pattern, minLength = 1 }: Schema, now: Date): string {
  const formed = BY_FORMAT[format]?.(now);
  if (formed !== undefined) return formed;
  if (pattern !== undefined) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0]!;
  return 'نص يكفي'.padEnd(minLength, '.');
}
