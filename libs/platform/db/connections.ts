import type { DataSourceOptions, EntityTarget, ObjectLiteral } from 'typeorm';
import { PreparingClient } from './client';
import { SnakeNaming } from './naming';

export type Entities = readonly EntityTarget<ObjectLiteral>[];

/** Data sources by the role they log in as; the application's is the default one. */
export const PLATFORM_SOURCE = 'platform';
export const DISPATCHER_SOURCE = 'dispatcher';
export const OVERSIGHT_SOURCE = 'oversight';

export interface PoolOptions {
  readonly url: string;
  readonly entities: Entities;
  readonly max: number;
  readonly applicationName: string;
  /** Whether statements that come often are prepared; a pooler between us and the server has to know how to carry that. */
  readonly prepares?: boolean;
}

/**
 * Options of a pool that serves pieces of work. Pipelining lets a statement be sent before the answer to the one
 * before it has come, which `Ops` uses at both ends of a transaction.
 */
export function pool({ url, entities, max, applicationName, prepares = false }: PoolOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities] as never[],
    namingStrategy: new SnakeNaming(),
    applicationName,
    extra: {
      max,
      ...(prepares && { Client: PreparingClient }),
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      // Twice what the server allows a statement: an answer that is later than that was lost with the network.
      query_timeout: 10_000,
      keepAlive: true,
    },
    logging: false,
  };
}
