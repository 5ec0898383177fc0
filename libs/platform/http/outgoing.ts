import { lookup, type LookupAddress } from 'node:dns';
import { request as plain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secured } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import ipaddr from 'ipaddr.js';

export interface OutgoingOptions {
  /** Origins that may be asked although they are not public or not https. Empty outside of tests. */
  readonly allowed?: readonly string[];
  /** In place of the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly withinMs?: number;
  readonly mostBytes?: number;
}

export interface OutgoingRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export type OutgoingFault = 'address' | 'scheme' | 'credentials' | 'unresolved' | 'redirect' | 'size' | 'connection';

/** Why a request to the outside was not made, or not carried through. Quotes no address. */
export class OutgoingError extends Error {
  constructor(
    readonly fault: OutgoingFault,
    cause?: unknown,
  ) {
    super(`a request to the outside failed: ${fault}`, { cause });
  }
}

const WITHIN_MS = 10_000;
const MOST_BYTES = 1024 * 1024;
/** What is assigned to the public of IPv6; everything else is reserved, or reaches the inside in disguise. */
const GLOBAL_V6 = ipaddr.parse('2000::');
const resolveAll = promisify(lookup);

/**
 * The one way to the outside, for addresses that people typed in: https alone, to the very address that was looked at before,
 * never to one of our own network; no redirect is followed, and neither time nor size is left to the other side.
 */
export class Outgoing {
  private readonly allowed: ReadonlySet<string>;

  constructor(private readonly options: OutgoingOptions = {}) {
    this.allowed = new Set(options.allowed);
  }

  /** Whether the address may be asked, as far as can be said without looking it up. */
  permits(address: string): boolean {
    return URL.canParse(address) && this.complaint(new URL(address)) === undefined;
  }

  /** @throws OutgoingError */
  async fetch(address: string | URL, request: OutgoingRequest = {}): Promise<Response> {
    const url = new URL(address);
    const complaint = this.complaint(url);
    if (complaint) throw new OutgoingError(complaint);
    const pinned = await this.resolve(url);
    const timeout = AbortSignal.timeout(this.options.withinMs ?? WITHIN_MS);
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
    return send(url, pinned, { ...request, signal }, this.options.mostBytes ?? MOST_BYTES);
  }

  private complaint(url: URL): OutgoingFault | undefined {
    if (url.username || url.password) return 'credentials';
    if (this.allowed.has(url.origin)) return undefined;
    if (url.protocol !== 'https:') return 'scheme';
    const host = hostOf(url);
    return isIP(host) && !isPublic(host) ? 'address' : undefined;
  }

  /** Every address of the name has to be public: whoever mixes in an inner one hopes that it is chosen. */
  private async resolve(url: URL): Promise<LookupAddress> {
    const host = hostOf(url);
    const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await this.lookUp(host);
    const [first] = found;
    if (!first) throw new OutgoingError('unresolved');
    if (!this.allowed.has(url.origin) && !found.every(({ address }) => isPublic(address)))
      throw new OutgoingError('address');
    return first;
  }

  private async lookUp(host: string): Promise<readonly LookupAddress[]> {
    try {
      return await (this.options.resolve?.(host) ?? resolveAll(host, { all: true, verbatim: true }));
    } catch (error) {
      throw new OutgoingError('unresolved', error);
    }
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

function isPublic(address: string): boolean {
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_V6, 3);
}

function send(
  url: URL,
  pinned: LookupAddress,
  { method = 'GET', headers, body, signal }: OutgoingRequest,
  mostBytes: number,
): Promise<Response> {
  const options: RequestOptions = { method, headers: { ...headers }, agent: false, lookup: always(pinned), signal };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(error instanceof OutgoingError ? error : new OutgoingError('connection', error));
    const request = (url.protocol === 'https:' ? secured : plain)(url, options, (answer) => {
      read(answer, mostBytes).then(resolve, (error: unknown) => {
        request.destroy();
        fail(error);
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** Whatever is asked, the address that was looked at: a name that changes meanwhile leads nowhere else. */
function always({ address, family }: LookupAddress): LookupFunction {
  return (_host, { all }, callback) => (all ? callback(null, [{ address, family }]) : callback(null, address, family));
}

const EMPTY = [204, 205, 304];

async function read(answer: IncomingMessage, mostBytes: number): Promise<Response> {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new OutgoingError('redirect');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new OutgoingError('size');
    chunks.push(chunk);
  }
  const pairs = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Response(EMPTY.includes(status) ? null : Buffer.concat(chunks), { status, headers: pairs });
}
