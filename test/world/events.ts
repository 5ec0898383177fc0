import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Person } from './api';

export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** One stream of server-sent events, read as a browser reads it. */
export class EventStream {
  private readonly heard: ServerEvent[] = [];
  private over = false;
  private wake: () => void = () => undefined;

  private constructor(
    readonly response: Response,
    private readonly leaving: AbortController,
  ) {
    void this.read();
  }

  static async open(app: NestFastifyApplication, by: Pick<Person, 'headers'>, path: string): Promise<EventStream> {
    if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
    const leaving = new AbortController();
    const { cookie } = by.headers;
    const response = await fetch(`${await app.getUrl()}${path}`, { headers: { cookie }, signal: leaving.signal });
    return new EventStream(response, leaving);
  }

  /** The next event of this name; `undefined` when the stream ended before it. */
  async next(event: string): Promise<ServerEvent | undefined> {
    for (;;) {
      const at = this.heard.findIndex((one) => one.event === event);
      if (at >= 0) return this.heard.splice(at, 1)[0];
      if (this.over) return undefined;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** How many of this name have come and were not taken yet. */
  waiting(event: string): number {
    return this.heard.filter((one) => one.event === event).length;
  }

  /** Whether the server has ended it. */
  async ended(): Promise<boolean> {
    while (!this.over) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.over;
  }

  /** The page is closed. */
  leave(): void {
    this.leaving.abort();
  }

  private async read(): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? []) {
        const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        this.heard.push(...blocks.flatMap(parsed));
        this.wake();
      }
    } catch {
      // whoever leaves breaks the reading off
    }
    this.over = true;
    this.wake();
  }
}

function parsed(block: string): ServerEvent[] {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return event && data ? [{ event, data: JSON.parse(data) as unknown }] : [];
}
