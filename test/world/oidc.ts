import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { PUBLIC_URL } from './api';

export const CALLBACK = `${PUBLIC_URL}/api/session/oidc/callback`;
const MOST_STEPS = 10;

export interface Person {
  readonly email: string;
  readonly verified?: boolean;
  /** How the provider recognised them: its `amr`. */
  readonly means?: readonly string[];
}

/** A real OpenID Connect provider in a process of its own, on loopback. */
export class TestProvider {
  private constructor(
    private readonly process: ChildProcess,
    readonly issuer: string,
  ) {}

  static async start(): Promise<TestProvider> {
    const script = resolve(__dirname, 'oidc.provider.mjs');
    const child = fork(script, [CALLBACK], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    const [issuer] = (await once(child, 'message')) as [string];
    return new TestProvider(child, issuer);
  }

  /** Sends the browser to the provider, where this person signs in. Answers with the query it comes back with. */
  async signIn(url: string, { email, verified = true, means = [] }: Person): Promise<string> {
    const person = JSON.stringify({ email, verified, means });
    await fetch(`${this.issuer}/control`, { method: 'POST', body: person });
    const cookies = new Map<string, string>();
    let at = url;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (at.startsWith(CALLBACK)) return new URL(at).search;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]!.split('=');
        cookies.set(name, value);
      }
      const next = answer.headers.get('location');
      if (!next) throw new Error(`the provider answered by ${answer.status}: ${await answer.text()}`);
      at = new URL(next, at).href;
    }
    throw new Error(`the provider leads in circles: ${at}`);
  }

  async stop(): Promise<void> {
    this.process.disconnect();
    if (this.process.exitCode === null) await once(this.process, 'exit');
  }
}
