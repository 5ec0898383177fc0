import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { rows } from '../db/sql';

/** Something the process can go on without for a while, such as the queue. */
export interface Helper {
  readonly name: string;
  reachable(): Promise<boolean>;
}

export interface ReadinessOptions {
  /** The newest migration this release needs, by name. A database that is further on serves it as well. */
  readonly newestMigration: string;
  readonly helpers?: readonly Helper[];
}
export const READINESS = Symbol('readiness');

export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'unready';
  readonly checks: Readonly<Record<string, 'up' | 'down'>>;
}

interface Standing {
  name: string;
  powerful: boolean;
  migrated: boolean;
}

// A role that is a superuser, passes row-level security, or may act as an owner of tables would make the lock a decoration.
const STANDING = `
  SELECT current_user AS name, EXISTS (SELECT FROM migration WHERE name = $1) AS migrated,
         r.rolsuper OR r.rolbypassrls OR EXISTS (
           SELECT FROM pg_class c
           WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(current_user, c.relowner, 'MEMBER')
         ) AS powerful
  FROM pg_roles r WHERE r.rolname = current_user`;

/** Whether this process may be given work: the database answers, holds this release's tables, and lets us do no more than we need. */
@Injectable()
export class ReadinessCheck implements OnModuleDestroy {
  private closing = false;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Inject(READINESS) private readonly options: ReadinessOptions,
  ) {}

  /** From the first moment of a shutdown on, nobody should send more. */
  onModuleDestroy(): void {
    this.closing = true;
  }

  /** @throws Error when the process logs in as a role that could undo row-level security. */
  async assertLeastRole(): Promise<void> {
    const { name, powerful } = await this.standing();
    if (!powerful) return;
    throw new Error(
      `the database role «${name}» is a superuser, bypasses row-level security or may act as the owner: connect as sanad_app`,
    );
  }

  async look(): Promise<Readiness> {
    const standing = await this.standing().catch(() => undefined);
    const needed = {
      process: !this.closing,
      database: standing !== undefined,
      schema: standing?.migrated === true,
      role: standing?.powerful === false,
    };
    const helpers = await Promise.all(
      (this.options.helpers ?? []).map(async (helper) => [helper.name, await helper.reachable()] as const),
    );
    const all = [...Object.entries(needed), ...helpers];
    const isReady = Object.values(needed).every(Boolean);
    const status = !isReady ? 'unready' : helpers.every(([, up]) => up) ? 'ready' : 'degraded';
    return { status, checks: Object.fromEntries(all.map(([name, up]) => [name, up ? 'up' : 'down'])) };
  }

  private async standing(): Promise<Standing> {
    const [standing] = await rows<Standing>(this.source, STANDING, [this.options.newestMigration]);
    if (!standing) throw new Error('the database does not know its own user');
    return standing;
  }
}
