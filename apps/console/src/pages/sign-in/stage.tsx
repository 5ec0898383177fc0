import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { SessionContext, sessionQuery, type Session } from '../../api/session';
import { Failed, Loading } from '../../parts/states';

interface StageProps {
  readonly of: Session['stage'];
  readonly children: ReactNode;
}

/** A step of signing in: shown at that stage alone, and left for where the session really stands. */
export function Stage({ of, children }: StageProps): ReactNode {
  const { data: session, isPending, error, refetch } = useQuery(sessionQuery);
  const state = useLocation().state as { from?: string } | null;
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!session) return <Navigate to="/sign-in" replace state={state} />;
  if (session.stage !== of) return <Navigate to={state?.from ?? '/'} replace state={state} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
