import { setMaxListeners } from 'node:events';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { system } from '../db/dispatcher';
import { AccessTable } from '../identity/access';
import type { PersonCaller } from '../identity/caller';
import { Sessions } from '../identity/sessions';
import { loop } from '../jobs/loop';
import type { Actor, Op, Who } from '../op';
import { Ops } from '../ops.service';
import { enter, keep, leave, lookersOf } from './looking.store';
import { LookStream } from './look.stream';
import { SUBJECT_KINDS, type Standing, type SubjectKind } from './looking.subjects';

const WATCHER: Actor = { kind: 'system', id: 'looking' };
const EVERY_SECONDS = 2;
/** Rounds between two signs of life. */
const BEAT_EVERY = 7;

/**
 * Tells people who else has the same subject before them, and when it was changed meanwhile. Every process looks at the database in
 * rounds, one piece of work for each association of which somebody is looking, and none while nobody is; so it does not matter which
 * process serves whom, or what stands between the process and the database.
 */
@Injectable()
export class Looking implements OnModuleDestroy {
  private readonly streams = new Set<LookStream>();
  private readonly stopping = new AbortController();
  /** From the first who looks; a process that nobody asked has nothing to stop. */
  private running?: Promise<void>;
  private rounds = 0;

  constructor(
    private readonly ops: Ops,
    private readonly access: AccessTable,
    private readonly sessions: Sessions,
    @Inject(SUBJECT_KINDS) private readonly kinds: readonly SubjectKind[],
  ) {}

  /** The server does not close while a stream is open. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    for (const stream of this.streams) stream.cut();
    await this.running;
  }

  /** @throws Refusal `request.not_found`, `access.denied`, `presence.too_many` */
  async open(person: PersonCaller, type: string, id: string): Promise<Readable> {
    const kind = this.kinds.find((one) => one.type === type);
    const who = this.whoOf(person, kind);
    if (!kind) throw new Refusal('request.not_found');
    const stream = await this.ops.run(who, async (op) => {
      const standing = (await kind.standings(op, [id])).get(id);
      if (!standing) throw new Refusal('request.not_found');
      const of = { type, subject: id, account: person.account, session: person.session.id };
      const look = { ...of, id: newId(), since: op.now };
      await enter(op, look);
      return new LookStream(who, kind, look, standing);
    });
    this.streams.add(stream);
    this.begin();
    stream.readable.once('close', () => void this.close(stream));
    await this.tell(who.association, this.of(who.association));
    return stream.readable;
  }

  private begin(): void {
    if (this.running) return;
    setMaxListeners(0, this.stopping.signal);
    this.running = loop('looking', EVERY_SECONDS, this.stopping.signal, () => this.round().then(() => 0));
  }

  private whoOf({ actor, association }: PersonCaller, kind: SubjectKind | undefined): Who {
    if (!association) throw new Refusal('access.association_needed');
    if (kind && !this.access.allows(actor.roles, kind.action))
      throw new Refusal('access.denied', { action: kind.action });
    return { association, actor, reach: this.access.reach(actor.roles, kind?.action) };
  }

  /** The page was closed, or the stream ended. What cannot be written now is forgotten by itself. */
  private async close(stream: LookStream): Promise<void> {
    this.streams.delete(stream);
    const { association } = stream.who;
    await this.ops.run(stream.who, (op) => leave(op, [stream.look.id])).catch(() => undefined);
    if (!this.stopping.signal.aborted) await this.tell(association, this.of(association)).catch(() => undefined);
  }

  private async round(): Promise<void> {
    if (this.streams.size === 0) return;
    await this.endClosed();
    const isBeat = ++this.rounds % BEAT_EVERY === 0;
    for (const association of new Set([...this.streams].map(({ who }) => who.association))) {
      const streams = this.of(association);
      if (isBeat) for (const stream of streams) stream.beat();
      await this.tell(association, streams, isBeat);
    }
  }

  /** A stream keeps no session open, and does not outlive the one it began in; whoever has other roles by now is looked at anew. */
  private async endClosed(): Promise<void> {
    const ids = [...this.streams].map(({ look }) => look.session);
    const rolesOf = await this.ops.platform(WATCHER, (op) => this.sessions.rolesOf(op, ids));
    for (const stream of this.streams) {
      const { actor } = stream.who;
      const now = rolesOf.get(stream.look.session);
      if (!now) stream.end();
      else if (actor.kind === 'staff' && now.join() !== actor.roles.join()) stream.cut();
    }
  }

  private async tell(association: AssociationId, streams: readonly LookStream[], beats = false): Promise<void> {
    if (streams.length === 0) return;
    const { lookers, standings } = await this.ops.run(system(association, 'looking'), async (op) => {
      if (beats) await keep(op, streams.map(({ look }) => look)); // prettier-ignore
      return {
        lookers: await lookersOf(op, streams.map(({ look }) => look.subject)), // prettier-ignore
        standings: await this.standingsOf(op, streams),
      };
    });
    for (const stream of streams) {
      const standing = standings.get(stream.look.subject);
      const isNew = standing && stream.tellStanding(standing);
      const mayBeLost = stream.who.reach === 'own' || stream.kind.narrows;
      if (isNew && mayBeLost && !(await this.reaches(stream))) stream.cut();
      else stream.tellLookers(lookers);
    }
  }

  private async standingsOf(op: Op, streams: readonly LookStream[]): Promise<Map<string, Standing>> {
    const found = new Map<string, Standing>();
    for (const kind of new Set(streams.map((stream) => stream.kind))) {
      const ids = streams.filter((stream) => stream.kind === kind).map(({ look }) => look.subject);
      for (const [id, standing] of await kind.standings(op, [...new Set(ids)])) found.set(id, standing);
    }
    return found;
  }

  /** Whether it is still theirs: a change may have given it to somebody else. */
  private reaches({ who, kind, look }: LookStream): Promise<boolean> {
    return this.ops.run(who, async (op) => (await kind.standings(op, [look.subject])).has(look.subject));
  }

  private of(association: AssociationId): LookStream[] {
    return [...this.streams].filter(({ who }) => who.association === association);
  }
}
