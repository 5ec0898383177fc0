import { SESSION_COOKIE } from '@sanad/platform';
import type { ApiWorld, Answer, Method } from './api';

interface Told {
  csrfToken?: string;
  session?: { csrfToken: string };
}

/** Somebody's browser: keeps its cookies, and the token that pages send with every change. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private csrf = '';

  constructor(
    private readonly world: ApiWorld,
    /** Where it stands in the network. */
    private readonly address = '198.51.100.7',
    private readonly agent = 'Test browser',
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The value of the session's cookie. */
  get token(): string {
    return this.cookies.get(SESSION_COOKIE) ?? '';
  }

  get headers(): Record<string, string> {
    return {
      cookie: this.cookie,
      'x-csrf-token': this.csrf,
      'user-agent': this.agent,
      'x-forwarded-for': this.address,
    };
  }

  /** Another browser that holds what this one holds at this moment. */
  copy(): Browser {
    const copy = new Browser(this.world, this.address, this.agent);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    copy.csrf = this.csrf;
    return copy;
  }

  async ask<T = { code: string }>(method: Method, url: string, body?: object): Promise<Answer<T>> {
    const payload = body ?? (method === 'GET' || method === 'DELETE' ? undefined : {});
    const answer = await this.world.app.inject({ method, url, headers: this.headers, ...(payload && { payload }) });
    for (const { name, value } of answer.cookies) this.cookies.set(name, value);
    const isJson = String(answer.headers['content-type']).includes('json');
    const told = (answer.body && isJson ? answer.json() : undefined) as (T & Told) | undefined;
    this.csrf = told?.session?.csrfToken ?? told?.csrfToken ?? this.csrf;
    return { status: answer.statusCode, body: told as T };
  }

  /** Follows a link, as far as the first redirect. */
  async go(url: string): Promise<{ status: number; location: string }> {
    const answer = await this.world.app.inject({ url, headers: this.headers });
    for (const { name, value } of answer.cookies) this.cookies.set(name, value);
    return { status: answer.statusCode, location: String(answer.headers.location) };
  }

  /** «status code», as tests name refusals. */
  async refused(method: Method, url: string, body?: object): Promise<string> {
    const { status, body: told } = await this.ask<{ code?: string } | undefined>(method, url, body);
    return told?.code ? `${status} ${told.code}` : `${status}`;
  }
}
