import { setMaxListeners } from 'node:events';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CirculationSweep } from '@sanad/circulation';
import { ComplaintJobs } from '@sanad/complaints';
import { Canary, DeadlineSweep } from '@sanad/deadlines';
import { PortalChores } from '@sanad/intake';
import { Recount } from '@sanad/oversight';
import {
  Attempts,
  AuditHeads,
  AuditSealer,
  Backlog,
  DocumentSweep,
  forgetInvitations,
  Housekeeping,
  loop,
  Mail,
  MailSender,
  Notifications,
  Ops,
  Outbox,
  ResetLetters,
  Sessions,
  type Actor,
} from '@sanad/platform';
import { ReplayRun } from '@sanad/replay';
import { ImportReader } from '@sanad/policy';

interface Recurring {
  readonly name: string;
  /** The pause after a round that found nothing; a round that found something is followed by the next at once. */
  readonly everySeconds: number;
  /** Answers with how much it found. */
  readonly work: () => Promise<number>;
}

type Find = <T>(service: Type<T>) => T;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const SWEEPER: Actor = { kind: 'system', id: 'schedule' };

/** Everything that recurs. Each line is safe to run in several workers at once. */
function recurring(find: Find): Recurring[] {
  const outbox = find(Outbox);
  const deadlines = find(DeadlineSweep);
  const circulation = find(CirculationSweep);
  const notifications = find(Notifications);
  const complaints = find(ComplaintJobs);
  const canary = find(Canary);
  const sealer = find(AuditSealer);
  const backlog = find(Backlog);
  const housekeeping = find(Housekeeping);
  const recount = find(Recount);
  const imports = find(ImportReader);
  const ops = find(Ops);
  const attempts = find(Attempts);
  const sessions = find(Sessions);
  const portal = find(PortalChores);
  const replays = find(ReplayRun);
  const mail = find(Mail);
  const sender = find(MailSender);
  const resets = find(ResetLetters);
  const sweep = (of: Attempts | Mail | ResetLetters | Sessions): Promise<number> =>
    ops.platform(SWEEPER, (op) => of.sweep(op));
  return [
    { name: 'outbox.drain', everySeconds: 1, work: () => outbox.drain() },
    { name: 'outbox.reconcile', everySeconds: 10, work: () => outbox.reconcile() },
    { name: 'deadlines.sweep', everySeconds: 15, work: () => deadlines.sweep() },
    { name: 'circulation.sweep', everySeconds: 15, work: () => circulation.sweep() },
    { name: 'circulation.catch_up', everySeconds: HOUR, work: () => circulation.catchUp() },
    { name: 'complaints.hand_over', everySeconds: 5 * MINUTE, work: () => complaints.handOver() },
    { name: 'complaints.escalate', everySeconds: MINUTE, work: () => complaints.sweep() },
    { name: 'notifications.hint', everySeconds: 5, work: () => notifications.reconcile() },
    { name: 'replays.hint', everySeconds: 5, work: () => replays.reconcile() },
    { name: 'resets.answer', everySeconds: 2, work: () => resets.answer() },
    { name: 'policy_imports.read', everySeconds: 2, work: () => imports.read() },
    { name: 'mail.send', everySeconds: 2, work: () => sender.send() },
    { name: 'mail.watch', everySeconds: MINUTE, work: () => sender.watch() },
    { name: 'canary.tend', everySeconds: HOUR, work: () => canary.tend() },
    { name: 'canary.watch', everySeconds: MINUTE, work: () => canary.watch() },
    // A round counts whatever may have changed, so that another at once would only count it again.
    { name: 'figures.recount', everySeconds: MINUTE, work: async () => (await recount.round(), 0) },
    { name: 'audit.seal', everySeconds: 5, work: () => sealer.seal() },
    { name: 'audit.heads', everySeconds: HOUR, work: () => find(AuditHeads).export() },
    { name: 'backlog.watch', everySeconds: MINUTE, work: () => backlog.watch() },
    { name: 'answers.forget', everySeconds: HOUR, work: () => housekeeping.forgetAnswers() },
    {
      name: 'platform_answers.forget',
      everySeconds: HOUR,
      work: () => ops.platform(SWEEPER, (op) => housekeeping.forgetPlatformAnswers(op)),
    },
    { name: 'events.forget', everySeconds: 24 * HOUR, work: () => housekeeping.forgetEvents() },
    { name: 'attempts.forget', everySeconds: HOUR, work: () => sweep(attempts) },
    { name: 'documents.sweep', everySeconds: HOUR, work: () => find(DocumentSweep).sweep() },
    { name: 'drafts.forget', everySeconds: HOUR, work: () => portal.forgetDrafts() },
    { name: 'staff_drafts.forget', everySeconds: HOUR, work: () => housekeeping.forgetDrafts() },
    { name: 'tries.forget', everySeconds: HOUR, work: () => portal.forgetTries() },
    { name: 'sessions.forget', everySeconds: HOUR, work: () => sweep(sessions) },
    { name: 'invitations.forget', everySeconds: 24 * HOUR, work: () => ops.platform(SWEEPER, forgetInvitations) },
    { name: 'resets.forget', everySeconds: HOUR, work: () => sweep(resets) },
    { name: 'mail.forget', everySeconds: 24 * HOUR, work: () => sweep(mail) },
  ];
}

/** Turns every line from the start of the process to its end. */
@Injectable()
export class Schedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void>[] = [];

  constructor(private readonly modules: ModuleRef) {}

  onApplicationBootstrap(): void {
    const { signal } = this.stopping;
    const lines = recurring((service) => this.modules.get(service, { strict: false }));
    setMaxListeners(lines.length, signal); // every loop listens while it pauses
    this.running = lines.map(({ name, everySeconds, work }) => loop(name, everySeconds, signal, work));
  }

  /** Each loop ends after its round. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }
}
