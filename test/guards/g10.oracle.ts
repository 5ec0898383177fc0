/**
 * A second, slow opinion on deadlines: a wall calendar, a pencil, and sets of reminders still to go out. It shares no code and no
 * formula with the product. Sunday to Thursday, Riyadh; days are `YYYY-MM-DD`.
 */
const HOUR = 3_600_000;
const RIYADH = 3 * HOUR;

export interface OracleTurn {
  readonly kind: 'start' | 'pause' | 'resume' | 'restart' | 'met' | 'reopened' | 'closed';
  readonly at: Date;
}

const ENDS: readonly OracleTurn['kind'][] = ['met', 'closed'];

export const dayOf = (at: Date): string => new Date(at.getTime() + RIYADH).toISOString().slice(0, 10);
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`) - RIYADH;
const next = (day: string, step = 1): string => dayOf(new Date(midnight(day) + step * 24 * HOUR + HOUR));

export class OracleDeadline {
  readonly turns: OracleTurn[] = [];
  readonly fired: string[] = [];
  generation = 0;
  due: string | null = null;
  private laidFor: string | null = null;
  private still: Set<number> | undefined;

  constructor(
    private readonly amount: number,
    private readonly stages: readonly number[],
    private readonly holidays: ReadonlySet<string>,
  ) {}

  get state(): string {
    const last = this.turns.at(-1)!.kind;
    if (ENDS.includes(last)) return last;
    return this.due ? 'running' : 'paused';
  }

  turn(turn: OracleTurn, now: Date): void {
    this.turns.push(turn);
    this.reckon(now);
  }

  /** Walks from the start, day by day, as often as anything changes. */
  reckon(now: Date): void {
    if (ENDS.includes(this.turns.at(-1)!.kind)) return;
    this.due = this.walk();
    if (this.due) this.lay(now, this.due);
  }

  /** The instant of the next reminder, or null. */
  get fireAt(): number | null {
    if (this.state !== 'running' || !this.due) return null;
    const open = [...this.still!].map((stage) => this.instantOf(stage, this.due!));
    return open.length === 0 ? null : Math.min(...open);
  }

  sweep(now: Date): void {
    if (this.state !== 'running' || !this.due) return;
    for (const stage of [...this.still!].sort((a, b) => a - b)) {
      if (this.instantOf(stage, this.due) > now.getTime()) continue;
      this.fired.push(`${stage}/${this.generation}`);
      this.still!.delete(stage);
    }
  }

  private walk(): string | null {
    let counted = 0;
    let runs = false;
    // An end that was taken back has never been one.
    const clock = this.turns.filter(({ kind }) => !ENDS.includes(kind) && kind !== 'reopened');
    const last = clock.at(-1)!;
    for (let day = dayOf(clock[0]!.at); ; day = next(day)) {
      const today = clock.filter(({ at }) => dayOf(at) === day);
      if (today.some(({ kind }) => kind === 'restart')) counted = 0;
      if (today.length > 0) runs = today.at(-1)!.kind !== 'pause';
      else if (runs && this.works(day) && ++counted === this.amount) {
        const later = clock.find(({ kind, at }) => kind === 'restart' && dayOf(at) > day);
        if (!later) return day;
      }
      if (!runs && day > dayOf(last.at)) return null;
    }
  }

  private lay(now: Date, due: string): void {
    const later = this.laidFor !== null && due > this.laidFor;
    const start = this.turns.findLast(({ kind }) => kind === 'start' || kind === 'restart')!.at.getTime();
    const all = this.stages.map((_, stage) => stage).filter((stage) => this.instantOf(stage, due) > start);
    const still = all.filter((stage) => !this.still || this.still.has(stage));
    const past = still.filter((stage) => this.instantOf(stage, due) <= now.getTime());
    const ahead = (later ? all : still).filter((stage) => this.instantOf(stage, due) > now.getTime());
    this.still = new Set([...past.slice(-1), ...ahead]);
    if (later) this.generation++;
    this.laidFor = due;
  }

  /** Eight in the morning, so many working days before the due date, or after it. */
  private instantOf(stage: number, due: string): number {
    let day = due;
    for (let left = Math.abs(this.stages[stage]!); left > 0;) {
      day = next(day, this.stages[stage]! > 0 ? -1 : 1);
      if (this.works(day)) left--;
    }
    return midnight(day) + 8 * HOUR;
  }

  private works(day: string): boolean {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday !== 5 && weekday !== 6 && !this.holidays.has(day);
  }
}
