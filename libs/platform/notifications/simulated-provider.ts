import { MessageDriver, type OutgoingMessage, type Receipt } from './driver';

export interface ProviderHabits {
  /** Whether a message with a key it has seen is not delivered a second time. */
  readonly honoursKeys: boolean;
  /** Milliseconds until it answers. */
  readonly answersAfter?: number;
}

/**
 * A provider beyond our walls, for tests of what happens when we die between its answer and our record. `deliver` is told of every
 * message that reaches a person.
 */
export class SimulatedProvider extends MessageDriver {
  private readonly seen = new Map<string, Receipt>();
  private count = 0;

  constructor(
    private readonly habits: ProviderHabits,
    private readonly deliver: (key: string) => void,
  ) {
    super();
  }

  async send({ key }: OutgoingMessage): Promise<Receipt> {
    const before = this.habits.honoursKeys ? this.seen.get(key) : undefined;
    const receipt = before ?? { state: 'sent', providerId: `simulated:${++this.count}` };
    if (!before) this.deliver(key);
    this.seen.set(key, receipt);
    await new Promise((answer) => setTimeout(answer, this.habits.answersAfter ?? 0));
    return receipt;
  }
}
