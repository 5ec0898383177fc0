import type { ExchangeState } from './case.kinds';
import type { Permission } from './support-request.states';

/** Enquiries and suggestions: answered with a source, then closed. */
export const EXCHANGE_ACTIONS = ['answer', 'close', 'agreeReplyChannel', 'withdraw', 'assign'] as const;
export type ExchangeAction = (typeof EXCHANGE_ACTIONS)[number];

const STATES: Readonly<Record<ExchangeAction, readonly ExchangeState[]>> = {
  answer: ['OPEN', 'ANSWERED'],
  close: ['ANSWERED'],
  agreeReplyChannel: ['OPEN', 'ANSWERED'],
  withdraw: ['OPEN', 'ANSWERED'],
  assign: ['OPEN', 'ANSWERED'],
};

export function exchangePermission(action: ExchangeAction, state: ExchangeState): Permission {
  return STATES[action].includes(state) ? { open: true } : { open: false, because: 'state' };
}
