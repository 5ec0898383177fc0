import 'reflect-metadata';
import { readEnv, WorkerEnv } from '@config/env';
import { NestFactory } from '@nestjs/core';
import { createLog, NestLog, ReadinessCheck } from '@sanad/platform';
import { WorkerModule } from './worker.module';

/** Whatever still hangs then is left to the next worker: its rows are there. */
const EXIT_WITHIN_MS = 14_000;

async function main(): Promise<void> {
  const env = readEnv(WorkerEnv);
  const log = createLog(env.LOG_LEVEL);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref());
  }
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.get(ReadinessCheck).assertLeastRole();
  log.info({ message: 'worker ready' });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
