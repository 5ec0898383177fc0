import { Refusal, type RefusalCode } from '@sanad/messages';

/** The keys that speak for what a request named and the association does not have, or has already. */
const KNOWN: Readonly<Record<string, RefusalCode>> = {
  compensation_claimant: 'people.not_found',
  compensation_case: 'intake.not_found',
  compensation_about: 'staff.not_found',
  compensation_proof_account: 'staff.not_found',
  compensation_of_complaint: 'compensation.opened_already',
  compensation_of_case: 'compensation.harm_known',
};

/** Turns what the database says by its constraints into a refusal. Rethrows all else. */
export function refuseUnknown(error: unknown): never {
  const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
  const code = constraint === undefined ? undefined : KNOWN[constraint];
  throw code ? new Refusal(code) : error;
}
