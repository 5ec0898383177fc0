import { Injectable, Logger } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { Dispatcher, EVERY_ASSOCIATION, type Notice, type Op, Ops, rows, system } from '@sanad/platform';
import type { Deadline } from './deadline';

/** The subject of a deadline that stands for nothing but the chain itself: row, sweep, notice, queue, sender. */
export const CANARY = 'canary';
const BEAT_MINUTES = 15;
const ALARM_SECONDS = { due: 120, notice: 300, canary: 2 * BEAT_MINUTES * 60 };

/** The canary after it has fired: due again in a quarter of an hour, for ever. */
export function beat(canary: Deadline, now: Date): Deadline {
  return { ...canary, generation: canary.generation + 1, fireAt: new Date(now.getTime() + BEAT_MINUTES * 60_000) };
}

export function beatNotice({ id, subject, generation }: Deadline): Notice {
  const recipient = { kind: 'staff', id: subject.id } as const;
  const stage = 'beat';
  return {
    deadlineId: id,
    subject,
    stage,
    generation,
    recipient,
    channel: CANARY,
    template: 'canary.beat',
    params: {},
  };
}

/** How far reminders lag behind, in seconds; 0 where nothing waits. `canarySilent` is unset until a canary has sung. */
export interface ReminderLag {
  readonly oldestDue: number;
  readonly oldestNotice: number;
  readonly canarySilent?: number;
}

/** Watches that reminders flow: what is due and not written, what is written and not sent, and whether the canary sings. */
@Injectable()
export class Canary {
  private readonly logger = new Logger('reminders');

  constructor(
    private readonly ops: Ops,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Sees to it that there is one, in the oldest association. @returns 0, for the loop. */
  async tend(): Promise<number> {
    const home = await this.home();
    if (home) {
      await this.ops.run(system(home, 'deadlines.canary'), (op) => op.db.query(PLANT, [home, newId(), op.now]));
    }
    return 0;
  }

  async measure(): Promise<ReminderLag> {
    const lag = await this.dispatcher.figures<{ oldestDue: number; oldestNotice: number }>(LAG);
    const home = await this.home();
    const silent = home && (await this.ops.run(system(home, 'deadlines.canary'), silence));
    return { ...lag, ...(silent != null && { canarySilent: silent }) };
  }

  /** Logs an alarm when reminders stand still. @returns 0, for the loop. */
  async watch(): Promise<number> {
    const lag = await this.measure();
    const late = lag.oldestDue > ALARM_SECONDS.due || lag.oldestNotice > ALARM_SECONDS.notice;
    if (late || (lag.canarySilent ?? 0) > ALARM_SECONDS.canary) {
      this.logger.error({ message: 'reminders stand still', ...lag });
    }
    return 0;
  }

  private async home(): Promise<AssociationId | undefined> {
    return (await this.dispatcher.associations(EVERY_ASSOCIATION)).sort()[0];
  }
}

async function silence(op: Op): Promise<number | null> {
  const [last] = await rows<{ seconds: number | null }>(op.db, SILENCE, [op.association, op.now]);
  return last?.seconds ?? null;
}

const PLANT = `
  INSERT INTO deadline (association_id, id, subject_type, subject_id, obligation, rule_id, kind, source,
    calendar_stamp, state, started_at, next_fire_at, created_at)
  VALUES ($1, $2, '${CANARY}', $1, '${CANARY}', '${CANARY}', 'target', 'overlay', '', 'running', $3, $3, $3)
  ON CONFLICT DO NOTHING`;

const LAG = `
  SELECT coalesce(extract(epoch FROM :now - d.oldest), 0)::float8 AS "oldestDue",
    coalesce(extract(epoch FROM :now - n.oldest), 0)::float8 AS "oldestNotice"
  FROM (SELECT min(next_fire_at) AS oldest FROM deadline WHERE next_fire_at <= :now) d,
    (SELECT min(lease_until) AS oldest FROM notification WHERE lease_until <= :now) n`;

const SILENCE = `
  SELECT extract(epoch FROM $2::timestamptz - max(settled_at))::float8 AS seconds
  FROM notification WHERE association_id = $1 AND subject_id = $1`;
