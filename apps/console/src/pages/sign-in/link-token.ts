import { useState } from 'react';
import { useLocation } from 'react-router';

/**
 * The secret behind the # of a letter's link; undefined where there is none. It is taken out of the address at once, so
 * that it stays neither in the history nor in a picture of the screen.
 */
export function useLinkToken(): string | undefined {
  const { hash } = useLocation();
  const [token] = useState(hash.slice(1));
  if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  return token === '' ? undefined : token;
}
