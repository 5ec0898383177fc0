export * from './case.kinds';
export { EXCHANGE_ACTIONS, exchangePermission, type ExchangeAction } from './exchange.states';
export {
  openActions,
  permission,
  REQUEST_ACTIONS,
  type Gate,
  type Permission,
  type RequestAction,
  type RequestFacts,
} from './support-request.states';
