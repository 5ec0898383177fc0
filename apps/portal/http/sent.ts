import { PASS_MINUTES } from '@sanad/intake';
import type { Visit } from './visit';

/** What was told once, for as long as the page that tells it is shown. */
export interface Sent {
  readonly reference: string;
  readonly secret: string;
  readonly code: string;
}

/** Of a case, or of a complaint. */
type SentName = 'sent' | 'lodged';

const SHOWN_SECONDS = PASS_MINUTES * 60;

/** Keeps what the confirmation tells in the browser it is told to, since the server keeps none of it. */
export function rememberSent({ cookies }: Visit, { reference, secret, code }: Sent, name: SentName = 'sent'): void {
  cookies.set(name, [reference, secret, code].join('.'), SHOWN_SECONDS);
}

export function sentBefore({ cookies }: Visit, name: SentName = 'sent'): Sent | undefined {
  const [reference, secret, code, ...rest] = (cookies.get(name) ?? '').split('.');
  return reference && secret && code && rest.length === 0 ? { reference, secret, code } : undefined;
}
