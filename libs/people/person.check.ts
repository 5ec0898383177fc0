import { Refusal } from '@sanad/messages';
import { isIdNumber, normaliseIdNumber, normaliseMobile } from './identity-number';
import type { PersonFacts } from './person';

/**
 * The facts of a person in their one form.
 * @throws Refusal `people.name_empty`, `people.id_number_invalid`, `people.mobile_invalid`, `people.id_kind_missing`
 */
export function checkedFacts(facts: PersonFacts): PersonFacts {
  const { name, idKind, idNumber, mobile } = facts;
  if (!/\p{L}/u.test(name)) throw new Refusal('people.name_empty');
  if (idNumber !== undefined && idKind === undefined) throw new Refusal('people.id_kind_missing');
  const number = idNumber === undefined ? undefined : normaliseIdNumber(idNumber);
  if (number !== undefined && !isIdNumber(idKind!, number)) throw new Refusal('people.id_number_invalid');
  const phone = mobile === undefined ? undefined : normaliseMobile(mobile);
  if (mobile !== undefined && phone === undefined) throw new Refusal('people.mobile_invalid');
  return { ...facts, name: name.trim(), idNumber: number, mobile: phone };
}
