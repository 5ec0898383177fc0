export { generateKeyRing, loadKeyRing } from './crypto/keyring';
export { LOGIN_ROLES, type LoginRole, type RolePasswords } from './db/roles';
