import { PassThrough, type Readable } from 'node:stream';
import type { Who } from '../op';
import type { Look, Looker } from './looking.store';
import type { Standing, SubjectKind } from './looking.subjects';

/** More than a browser leaves unread while it lives. */
const MOST_UNREAD = 64 * 1024;

/** One page that shows a subject: what it has been told, and what it is told next. */
export class LookStream {
  private readonly out = new PassThrough();
  private told = '';
  private version: number;
  private beside: Standing['beside'];

  constructor(
    readonly who: Who,
    readonly kind: SubjectKind,
    readonly look: Look,
    standing: Standing,
  ) {
    this.version = standing.version;
    this.beside = standing.beside;
  }

  /** What is sent to the browser. It closes when either side does. */
  get readable(): Readable {
    return this.out;
  }

  /** Who else is looking, if that is news. */
  tellLookers(lookers: readonly Looker[]): void {
    const others = lookers.filter(({ subject, id }) => subject === this.look.subject && id !== this.look.account);
    const data = JSON.stringify({ lookers: others.map(({ id, name, since }) => ({ id, name, since })) });
    if (data === this.told) return;
    this.told = data;
    this.send(`event: looking\ndata: ${data}\n\n`);
  }

  /** The new version, where somebody else made it, and that what stands beside it has changed. Answers whether there is a new one. */
  tellStanding({ version, changedBy, beside }: Standing): boolean {
    if (beside !== this.beside) this.send('event: beside\ndata: {}\n\n');
    this.beside = beside;
    if (version <= this.version) return false;
    this.version = version;
    if (changedBy !== this.look.account) this.send(`event: changed\ndata: ${JSON.stringify({ version })}\n\n`);
    return true;
  }

  /** A line that means nothing and keeps proxies from closing the connection. */
  beat(): void {
    this.send(': beat\n\n');
  }

  /** Over for good: the browser does not come back by itself. */
  end(): void {
    this.out.end('event: ended\ndata: {}\n\n');
  }

  /** Over for this time: the browser asks again, and is looked at anew. */
  cut(): void {
    this.out.end();
  }

  private send(text: string): void {
    if (this.out.writableEnded || this.out.destroyed) return;
    if (this.out.writableLength > MOST_UNREAD) this.out.destroy();
    else this.out.write(text);
  }
}
