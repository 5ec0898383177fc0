import { committeeMigrations } from '@sanad/committee';
import { complaintMigrations } from '@sanad/complaints';
import { deadlineMigrations } from '@sanad/deadlines';
import { intakeMigrations } from '@sanad/intake';
import { oversightMigrations } from '@sanad/oversight';
import { peopleMigrations } from '@sanad/people';
import { oldestFirst, platformMigrations, type Entities, type Migration } from '@sanad/platform';
import { policyMigrations, PolicyVersion } from '@sanad/policy';

/** Every migration of the product, oldest first. A chapter names its own; here they are put in line. */
export const migrations: readonly Migration[] = oldestFirst([
  ...platformMigrations,
  ...policyMigrations,
  ...deadlineMigrations,
  ...peopleMigrations,
  ...intakeMigrations,
  ...committeeMigrations,
  ...complaintMigrations,
  ...oversightMigrations,
]);

/** Every entity of the product. */
export const entities: Entities = [PolicyVersion];
