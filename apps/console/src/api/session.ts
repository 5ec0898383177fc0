import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, rememberCsrf } from './client';
import { isRefused } from './problem';
import type { components } from './schema.gen';

export type Session = components['schemas']['SessionView'];

async function read(): Promise<Session | null> {
  try {
    const session = await answered(api.GET('/api/session'));
    rememberCsrf(session.csrfToken);
    return session;
  } catch (error) {
    if (isRefused(error) && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: read, staleTime: 60_000 });

export const SessionContext = createContext<Session | null>(null);

/** Whoever is signed in, within the pages that only they see. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('this page stands outside the gate');
  return session;
}

/** What is read as nobody, and outlives every session. */
const NOBODYS: readonly string[] = ['session', 'sign-in-options', 'offer'];

/** Keeps the session an answer told of; whatever was read as somebody else is forgotten. */
export function useKeepSession(): (session: Session | null) => void {
  const client = useQueryClient();
  return (session) => keepSession(client, session);
}

export function keepSession(client: QueryClient, session: Session | null): void {
  if (session) hasLeft = false;
  rememberCsrf(session?.csrfToken ?? null);
  const others = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => !NOBODYS.includes(String(queryKey[0])),
  };
  client.removeQueries({ ...others, ...(session && { type: 'inactive' }) });
  client.setQueryData(sessionQuery.queryKey, session);
  if (session) void client.invalidateQueries(others);
}

let hasLeft = false;

/** Whether nobody is signed in because whoever was has signed out. */
export const isSignedOut = (): boolean => hasLeft;

/** @throws Refused, and they are still signed in */
export async function signOut(client: QueryClient): Promise<void> {
  hasLeft = true;
  try {
    await answered(api.DELETE('/api/session'));
  } catch (error) {
    hasLeft = false;
    throw error;
  }
  keepSession(client, null);
}

/** A session that ended elsewhere or by itself. While somebody signs out, what their page still asks is refused, and is not that. */
export function loseSession(client: QueryClient): void {
  if (!hasLeft) keepSession(client, null);
}
