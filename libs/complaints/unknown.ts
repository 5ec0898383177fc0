import { Refusal, type RefusalCode } from '@sanad/messages';

/** The foreign keys that speak for what a request named and the association does not have. */
const UNKNOWN: Readonly<Record<string, RefusalCode>> = {
  complaint_complainant: 'people.not_found',
  complaint_case: 'intake.not_found',
  complaint_about: 'staff.not_found',
  complaint_assignee: 'staff.not_found',
};

/** Turns the database's «there is no such row» into a refusal. Rethrows all else. */
export function refuseUnknown(error: unknown): never {
  const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
  const code = constraint === undefined ? undefined : UNKNOWN[constraint];
  throw code ? new Refusal(code) : error;
}
