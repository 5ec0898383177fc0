import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** One request as it is sent again and again. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Volley {
  readonly port: number;
  /** Taken in turn. */
  readonly shots: readonly Shot[];
  readonly connections: number;
  readonly seconds: number;
  readonly expect: number;
}

export interface Hits {
  readonly count: number;
  /** Answers per second. */
  readonly rate: number;
  /** Milliseconds from the request to the end of its answer. */
  readonly p50: number;
  readonly p95: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const STALLED_MS = 10_000;
let keys = 0;

/** Each connection sends its next request when the one before is answered. @throws Error at the first answer that is not the expected one */
export async function fire({ port, shots, connections, seconds, expect }: Volley): Promise<Hits> {
  const took: number[] = [];
  const start = performance.now();
  const until = start + seconds * 1_000;
  let next = 0;
  const shoot = async (): Promise<void> => {
    const lane = await Lane.open(port);
    try {
      while (performance.now() < until) {
        const sent = performance.now();
        const { status, body } = await lane.send(written(shots[next++ % shots.length]!));
        if (status !== expect) throw new Error(`answered ${status} instead of ${expect}: ${body.slice(0, 1_000)}`);
        took.push(performance.now() - sent);
      }
    } finally {
      lane.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, shoot));
  const elapsed = performance.now() - start;
  took.sort((a, b) => a - b);
  const percentile = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { count: took.length, rate: (took.length / elapsed) * 1_000, p50: percentile(0.5), p95: percentile(0.95) };
}

/** One request on a connection of its own; for setting things up. */
export async function ask(port: number, shot: Shot): Promise<{ status: number; body: string }> {
  const lane = await Lane.open(port);
  try {
    return await lane.send(written(shot));
  } finally {
    lane.close();
  }
}

/** A request that creates something has a key of its own, unless it brings one. */
function written({ method, path, headers, body = '' }: Shot): string {
  const all = {
    host: '127.0.0.1',
    ...(method === 'POST' && {
      'idempotency-key': `bench-${process.pid}-${keys++}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body].join('\r\n');
}

interface Answer {
  status: number;
  body: string;
}

/** A kept-alive connection. It reads only as much HTTP as our servers write, so that reading costs the machine little. */
class Lane {
  private received: Buffer = Buffer.alloc(0);
  private waiting?: { resolve: (answer: Answer) => void; reject: (error: Error) => void };

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setTimeout(STALLED_MS, () => socket.destroy(new Error('no answer in ten seconds')));
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Lane(socket)));
    });
  }

  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received = this.received.length > 0 ? Buffer.concat([this.received, chunk]) : chunk;
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const bodyStart = headEnd + HEAD_END.length;
    if (this.received.length < bodyStart + length) return;
    const body = this.received.toString('utf8', bodyStart, bodyStart + length);
    this.received = Buffer.alloc(0);
    this.waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
