export { ID_KINDS, isIdNumber, normaliseIdNumber, type IdKind } from './identity-number';
