import { Refusal, type RefusalCode } from '@sanad/messages';

/** The foreign keys that speak for what a request named and the association does not have. */
const UNKNOWN: Readonly<Record<string, RefusalCode>> = {
  case_file_applicant: 'people.not_found',
  case_file_beneficiary: 'people.not_found',
  visit_person: 'people.not_found',
  case_file_delegate: 'staff.not_found',
  case_file_assignee: 'staff.not_found',
};

/** Turns the database's «there is no such row» into a refusal, so that nobody has to ask beforehand. Rethrows all else. */
export function refuseUnknown(error: unknown): never {
  const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
  const code = constraint === undefined ? undefined : UNKNOWN[constraint];
  throw code ? new Refusal(code) : error;
}
