import 'reflect-metadata';
import { readEnv, WorkerEnv } from '@config/env';
import { NestFactory } from '@nestjs/core';
import { createLog, NestLog, runProcess } from '@sanad/platform';
import { WorkerModule } from './worker.module';

runProcess(async () => {
  const env = readEnv(WorkerEnv);
  const log = createLog(env.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.enableShutdownHooks([], { useProcessExit: true });
  log.info({ message: 'worker ready' });
});
