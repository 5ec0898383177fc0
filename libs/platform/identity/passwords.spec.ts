import { hash as argon } from 'argon2';
import { Passwords } from './passwords';

describe('passwords', () => {
  const passwords = new Passwords();
  beforeAll(() => passwords.onModuleInit());

  test('are hashed by argon2id with 64 MiB and three passes', async () => {
    expect(await passwords.hash('x')).toMatch(/^\$argon2id\$v=19\$(?=.*m=65536)(?=.*t=3)(?=.*p=1)/);
  });

  test('match in every spelling of the same characters, and not when cut', async () => {
    const stored = await passwords.hash(`ﬁrst ${'long '.repeat(30)}end`);
    expect(await passwords.matches(stored, `first ${'long '.repeat(30)}end`)).toBe(true);
    expect(await passwords.matches(stored, `first ${'long '.repeat(30)}en`)).toBe(false);
  });

  test('of a lower cost are to be hashed anew', async () => {
    expect(passwords.isOutdated(await argon('x', { memoryCost: 1024, timeCost: 2 }))).toBe(true);
    expect(passwords.isOutdated(await passwords.hash('x'))).toBe(false);
  });

  test('of nobody take as long as those of somebody', async () => {
    const stored = await passwords.hash('x');
    const time = async (of: string | undefined): Promise<number> => {
      const start = performance.now();
      for (let n = 0; n < 3; n++) expect(await passwords.matches(of, 'y')).toBe(false);
      return performance.now() - start;
    };
    const ratio = (await time(undefined)) / (await time(stored));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  test('wait for one of four slots, and are sent away when too many wait', async () => {
    const cheap = new Passwords({ memoryKiB: 1024, passes: 2 });
    const answers = await Promise.allSettled(Array.from({ length: 100 }, () => cheap.hash('x')));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(68);
    expect(await cheap.hash('x')).toMatch(/^\$argon2id/);
  });
});
