import { migrations } from '@config/schema';
import { migrate, migrateQueueTables, type RolePasswords } from '@sanad/platform';

/** An account to try the product with, printed once the start is done. */
export interface SignIn {
  association: string;
  email: string;
  password: string;
  role: string;
}

/** Brings the database to this release: roles with these passwords, tables, the queue's tables. Running it again changes nothing. */
export async function migrateAll(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await migrate(adminUrl, passwords, migrations);
  await migrateQueueTables(adminUrl);
}

/** The five associations with their policies and demo staff, unless they stand already. */
export async function seedDemo(_adminUrl: string, _passwords: RolePasswords): Promise<SignIn[]> {
  return [];
}
