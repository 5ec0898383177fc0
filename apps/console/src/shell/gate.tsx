import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isSignedOut, SessionContext, sessionQuery } from '../api/session';
import { Failed, Loading } from '../parts/states';

/** Lets in who is signed in; everybody else signs in first, and comes back to the page they asked for. */
export function Gate(): ReactNode {
  const { data: session, isPending, error, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  const refused = new URLSearchParams(search).get('refused') ?? undefined;
  // Whoever was in, is not any more and did not leave has been signed out by time, or from elsewhere.
  const wasIn = useRef(false);
  useEffect(() => {
    wasIn.current = Boolean(session);
  });
  if (isPending) return <Loading />;
  if (error) {
    return (
      <main className="alone">
        <Failed error={error} retry={() => void refetch()} />
      </main>
    );
  }
  if (!session) {
    const state = isSignedOut()
      ? { notice: 'signedOut' }
      : { from: pathname, ...(wasIn.current && { notice: 'expired' }) };
    return <Navigate to="/sign-in" replace state={{ ...state, refused }} />;
  }
  if (session.stage !== 'complete')
    return <Navigate to={`/sign-in/${session.stage}`} replace state={{ from: pathname }} />;
  return (
    <SessionContext value={session}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </SessionContext>
  );
}
