import { HttpException } from '@nestjs/common';
import { Refusal, type RefusalCode } from '@sanad/messages';
import { framesOf } from '../frames';

/** Answers that the framework gives by itself: their status stays, their sentence becomes ours. */
const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  401: 'session.required',
  403: 'access.denied',
  404: 'request.not_found',
  413: 'request.too_large',
  415: 'request.media_type',
  429: 'request.too_many',
  503: 'request.unavailable',
};

// The database is away, closing, full, or cut us off for taking too long.
const AWAY = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT',
  '08000', '08003', '08006', '53300', '57014', '57P01', '57P02', '57P03', '25P03', '55P03',
]); // prettier-ignore
const AWAY_TEXT =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;
// Texts that PostgreSQL cannot hold; the pipe refuses them first wherever a DTO is declared.
const UNSTORABLE = new Set(['22021', '22P05']);

export interface Fault {
  readonly refusal: Refusal;
  readonly status?: number;
  /** Whether it is our own fault, to be logged as an error. */
  readonly ours: boolean;
}

/** Whatever was thrown, as a refusal that may leave the house. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Refusal) return { refusal: error, ours: error.kind === 'fault' };
  if (error instanceof HttpException) return fromFramework(error);
  const codes = chain(error).map((one) => String(one.code ?? ''));
  if (codes.some((code) => UNSTORABLE.has(code))) return { refusal: new Refusal('request.malformed'), ours: false };
  if (codes.some((code) => AWAY.has(code)) || chain(error).some((one) => AWAY_TEXT.test(String(one.message)))) {
    return { refusal: new Refusal('request.unavailable'), ours: true };
  }
  return { refusal: new Refusal('request.failed'), ours: true };
}

function fromFramework(error: HttpException): Fault {
  const status = error.getStatus();
  if (status >= 500 && status !== 503) return { refusal: new Refusal('request.failed'), ours: true };
  return { refusal: new Refusal(BY_STATUS[status] ?? 'request.malformed', { action: '' }), status, ours: false };
}

interface Link {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  driverError?: unknown;
}

function chain(error: unknown): Link[] {
  const links: Link[] = [];
  for (let link = error; typeof link === 'object' && link !== null && links.length < 5;) {
    const current: Link = link;
    links.push(current);
    link = current.driverError ?? current.cause;
  }
  return links;
}

// Written by the engine, or by us, without the values that were handled.
const SPEAKABLE = new Set(['TypeError', 'ReferenceError', 'DeliveryError']);

/**
 * What a log may know of an error. Messages of drivers and parsers quote what people typed, so the name, the code, the
 * constraint and the places in the program have to do.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof Refusal) return { name: error.name, code: error.code, detail: error.message };
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = Object.assign({}, ...chain(error).reverse()) as Record<string, unknown>;
  return {
    name: error.name,
    code,
    constraint,
    table,
    message: SPEAKABLE.has(error.name) ? error.message : undefined,
    at: framesOf(error).slice(0, 12),
  };
}
