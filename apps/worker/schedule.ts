import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Canary, DeadlineSweep } from '@sanad/deadlines';
import { AuditHeads, AuditSealer, Backlog, Housekeeping, loop, Notifications, Outbox } from '@sanad/platform';

interface Recurring {
  readonly name: string;
  /** The pause after a round that found nothing; a round that found something is followed by the next at once. */
  readonly everySeconds: number;
  /** Answers with how much it found. */
  readonly work: () => Promise<number>;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Everything that recurs. Each line is safe to run in several workers at once. */
@Injectable()
export class Schedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void>[] = [];

  constructor(
    private readonly outbox: Outbox,
    private readonly sealer: AuditSealer,
    private readonly heads: AuditHeads,
    private readonly housekeeping: Housekeeping,
    private readonly backlog: Backlog,
    private readonly deadlines: DeadlineSweep,
    private readonly notifications: Notifications,
    private readonly canary: Canary,
  ) {}

  private lines(): Recurring[] {
    return [
      { name: 'outbox.drain', everySeconds: 1, work: () => this.outbox.drain() },
      { name: 'outbox.reconcile', everySeconds: 10, work: () => this.outbox.reconcile() },
      { name: 'deadlines.sweep', everySeconds: 15, work: () => this.deadlines.sweep() },
      { name: 'notifications.hint', everySeconds: 5, work: () => this.notifications.reconcile() },
      { name: 'canary.tend', everySeconds: HOUR, work: () => this.canary.tend() },
      { name: 'canary.watch', everySeconds: MINUTE, work: () => this.canary.watch() },
      { name: 'audit.seal', everySeconds: 5, work: () => this.sealer.seal() },
      { name: 'audit.heads', everySeconds: HOUR, work: () => this.heads.export() },
      { name: 'backlog.watch', everySeconds: MINUTE, work: () => this.backlog.watch() },
      { name: 'answers.forget', everySeconds: HOUR, work: () => this.housekeeping.forgetAnswers() },
      { name: 'events.forget', everySeconds: 24 * HOUR, work: () => this.housekeeping.forgetEvents() },
    ];
  }

  onApplicationBootstrap(): void {
    const { signal } = this.stopping;
    this.running = this.lines().map(({ name, everySeconds, work }) => loop(name, everySeconds, signal, work));
  }

  /** Each loop ends after its round. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }
}
