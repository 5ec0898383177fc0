import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { SessionContext, sessionQuery } from '../api/session';
import { Failed, Loading } from '../parts/states';

/** Lets in who is signed in; everybody else signs in first, and comes back to the page they asked for. */
export function Gate(): ReactNode {
  const { data: session, isPending, error, refetch } = useQuery(sessionQuery);
  const { pathname } = useLocation();
  if (isPending) return <Loading />;
  if (error) {
    return (
      <main className="alone">
        <Failed error={error} retry={() => void refetch()} />
      </main>
    );
  }
  if (!session) return <Navigate to="/sign-in" replace state={{ from: pathname }} />;
  if (session.stage !== 'complete')
    return <Navigate to={`/sign-in/${session.stage}`} replace state={{ from: pathname }} />;
  return (
    <SessionContext value={session}>
      <Outlet />
    </SessionContext>
  );
}
