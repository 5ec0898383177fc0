import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Desk } from './desk';
import { Receipt } from './receipt';

/** The reception: who is here, what they bring, and the receipt of it. Where one stands is in the address. */
export function Component(): ReactNode {
  const [params] = useSearchParams();
  const received = params.get('case');
  return received ? <Receipt id={received} /> : <Desk />;
}
