import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';

/** A machine neither validates, signs, approves nor pays. @throws Refusal `compensation.person_needed` */
export function assertPerson({ actor }: Op): { readonly id: AccountId; readonly name: string } {
  if (actor.kind !== 'staff') throw new Refusal('compensation.person_needed');
  return actor;
}
