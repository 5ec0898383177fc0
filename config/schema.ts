import { appealMigrations } from '@sanad/appeals';
import { circulationMigrations } from '@sanad/circulation';
import { boardMigrations } from '@sanad/board';
import { committeeMigrations } from '@sanad/committee';
import { compensationMigrations } from '@sanad/compensation';
import { complaintMigrations } from '@sanad/complaints';
import { deadlineMigrations } from '@sanad/deadlines';
import { intakeMigrations } from '@sanad/intake';
import { oversightMigrations } from '@sanad/oversight';
import { peopleMigrations } from '@sanad/people';
import { oldestFirst, platformMigrations, type Entities, type Migration } from '@sanad/platform';
import { policyMigrations, PolicyVersion } from '@sanad/policy';
import { replayMigrations } from '@sanad/replay';

/** Every migration of the product, oldest first. A chapter names its own; here they are put in line. */
export const migrations: readonly Migration[] = oldestFirst([
  ...platformMigrations,
  ...policyMigrations,
  ...deadlineMigrations,
  ...circulationMigrations,
  ...peopleMigrations,
  ...intakeMigrations,
  ...committeeMigrations,
  ...replayMigrations,
  ...boardMigrations,
  ...complaintMigrations,
  ...appealMigrations,
  ...compensationMigrations,
  ...oversightMigrations,
]);

/** Every entity of the product. */
export const entities: Entities = [PolicyVersion];
