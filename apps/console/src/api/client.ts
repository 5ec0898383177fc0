import createClient from 'openapi-fetch';
import { isProblem, Refused, Unreachable } from './problem';
import type { paths } from './schema.gen';

/** The token of the session that every change sends back; set whenever the session is read. */
let csrf: string | null = null;

export function rememberCsrf(token: string | null): void {
  csrf = token;
}

/** The API, typed by its own description. */
export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  onRequest: ({ request }) => {
    if (csrf !== null && request.method !== 'GET') request.headers.set('x-csrf-token', csrf);
    request.headers.set('accept-language', document.documentElement.lang);
    return request;
  },
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the API answered. @throws Refused with its problem; Unreachable where no answer of its own came. */
export async function answered<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const answer = await asked.catch(() => {
    throw new Unreachable();
  });
  if (answer.response.ok) return answer.data as Data;
  throw isProblem(answer.error) ? new Refused(answer.error) : new Unreachable();
}
