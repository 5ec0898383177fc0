import 'reflect-metadata';
import { readEnv, WorkerEnv } from '@config/env';
import { NestFactory } from '@nestjs/core';
import { Refusal } from '@sanad/messages';
import { createLog, NestLog } from '@sanad/platform';
import { WorkerModule } from './worker.module';

/** Whatever still hangs then is left to the next worker: its rows are there. */
const EXIT_WITHIN_MS = 14_000;

async function main(): Promise<void> {
  const env = readEnv(WorkerEnv);
  const log = createLog(env.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref());
  }
  app.enableShutdownHooks([], { useProcessExit: true });
  log.info({ message: 'worker ready' });
}

function explain(refusal: Refusal): string {
  const lines = [refusal.text('ar'), refusal.text('en'), ...refusal.fields.flatMap(({ ar, en }) => [ar, en])];
  return lines.join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? explain(error) : error);
  process.exit(1);
});
