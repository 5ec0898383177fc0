import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { defineJob, Handles, Listens, type JobKind, type JobRef } from './job';
import { JOB_KINDS, JobRegistry } from './registry';

const Greet = defineJob('test.greet');
const Unknown = defineJob('test.unknown');

@Injectable()
class Greeter {
  readonly name = 'سند';
  @Handles(Greet)
  async greet(ref: JobRef): Promise<string> {
    return `${this.name} ${ref.id}`;
  }
}
@Injectable()
class SecondGreeter {
  @Handles(Greet)
  async greet(): Promise<void> {
    return undefined;
  }
}
@Injectable()
class Stranger {
  @Handles(Unknown)
  async meet(): Promise<void> {
    return undefined;
  }
}
@Injectable()
class Listener {
  @Listens('greeted', 'test.listener')
  async heard(): Promise<void> {
    return undefined;
  }
}
@Injectable()
class NamesakeListener {
  @Listens('greeted', 'test.listener')
  async heard(): Promise<void> {
    return undefined;
  }
}

@Module({})
class Empty {}

async function boot(kinds: readonly JobKind[], ...providers: Type[]): Promise<JobRegistry> {
  const module = Test.createTestingModule({
    imports: [DiscoveryModule, Empty],
    providers: [JobRegistry, { provide: JOB_KINDS, useValue: kinds }, ...providers],
  });
  const app = await module.compile();
  await app.init();
  return app.get(JobRegistry);
}

test('one handler: the process starts, and the job finds it, bound to its provider', async () => {
  const registry = await boot([Greet], Greeter, Listener);
  expect(await registry.handler('test.greet')?.({ association: '' as never, id: '7' })).toBe('سند 7');
  expect(registry.listenersOf('greeted')).toEqual(['test.listener']);
  expect(registry.listenersOf('nobody cares')).toEqual([]);
});

test('an alias of a provider is not a second handler', async () => {
  const alias = { provide: 'alias', useExisting: Greeter } as unknown as Type;
  await expect(boot([Greet], Greeter, alias)).resolves.toBeInstanceOf(JobRegistry);
});

test.each<[string, readonly JobKind[], Type[], string]>([
  ['no handler', [Greet], [], 'test.greet: 0 handlers'],
  ['two handlers', [Greet], [Greeter, SecondGreeter], 'test.greet: 2 handlers'],
  ['a handler of no kind of job', [Greet], [Greeter, Stranger], 'test.unknown: handled, but no kind of job'],
  ['two listeners of one name', [], [Listener, NamesakeListener], 'two listeners are called «test.listener»'],
])('%s: the process does not start', async (_, kinds, providers, message) => {
  await expect(boot(kinds, ...providers)).rejects.toThrow(message);
});
