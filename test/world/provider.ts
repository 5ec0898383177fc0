import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageDriver, type OutgoingMessage, type Receipt } from '@sanad/platform';

/** A provider of messages beyond our walls, which outlives the workers that talk to it. */
export interface TestProvider {
  readonly url: string;
  /** How often each message reached its person. */
  readonly delivered: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface ProviderHabits {
  /** Whether a message whose key it has seen is not delivered again. */
  readonly honoursKeys: boolean;
  /** Milliseconds between the delivery and the answer. */
  readonly answersAfter: number;
}

export async function openProvider({ honoursKeys, answersAfter }: ProviderHabits): Promise<TestProvider> {
  const delivered = new Map<string, number>();
  const server = createServer((request, response) => {
    const key = request.headers['idempotency-key'] as string;
    const seen = delivered.get(key) ?? 0;
    if (seen === 0 || !honoursKeys) delivered.set(key, seen + 1);
    setTimeout(() => response.end(`message ${delivered.size}`), answersAfter);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** Talks to it, as a driver of ours would talk to a provider of theirs. */
export class ProviderDriver extends MessageDriver {
  constructor(private readonly url: string) {
    super();
  }

  async send({ key }: OutgoingMessage): Promise<Receipt> {
    const answer = await fetch(this.url, { method: 'POST', headers: { 'idempotency-key': key } });
    return { state: 'sent', providerId: await answer.text() };
  }
}
