import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { describeError } from './faults';

/** Structured lines on standard output. `level` is one of pino's, or `silent`. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

/** Lets Nest and everything that uses its `Logger` write through pino, errors without what people typed. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);

  private write(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace',
    message: unknown,
    rest: readonly unknown[],
  ): void {
    const context = rest.at(-1);
    const fields =
      typeof message === 'string'
        ? { message }
        : message instanceof Error
          ? { error: describeError(message) }
          : message;
    this.pino[level]({ context: typeof context === 'string' ? context : undefined, ...(fields as object) });
  }
}

/** One line for each answer, by allow-list: the route's pattern instead of its address, no query, header or body. */
export function logAnswers(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const caller = (request as { user?: { actor?: { kind: string; id: string } } }).user;
    log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      actor: caller?.actor && `${caller.actor.kind}:${caller.actor.id}`,
    });
    done();
  });
}
