import type { IdKind } from './identity-number';
import { wholeName } from './names';

/** What is sealed with the person's own key. The column of the same name holds the sealed text. */
export const SEALED = ['idNumber', 'mobile', 'email', 'address', 'birthDate'] as const;
export type SealedField = (typeof SEALED)[number];

/** A person as written down at the desk. Every fact but the name may be missing. */
export interface PersonFacts {
  readonly name: string;
  readonly idKind?: IdKind;
  readonly idNumber?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly address?: string;
  /** YYYY-MM-DD, Gregorian. */
  readonly birthDate?: string;
  /** The staff account of the same human being: a member who applies does not sit on the own case. */
  readonly accountId?: string;
}

/**
 * The facts by which a person is declared to be who they are, in one spelling: name, document and date of birth. An attestation covers
 * them. How somebody is reached, and which account is theirs, is declared by nobody.
 */
export function declaredFacts({ name, idKind, idNumber, birthDate }: PersonFacts): string {
  return JSON.stringify([wholeName(name), idKind ?? '', idNumber ?? '', birthDate ?? '']);
}

/** What lists and cases show: nothing that is sealed. */
export interface PersonSummary {
  readonly id: string;
  readonly name: string;
  readonly idKind: IdKind | null;
  readonly accountId: string | null;
  readonly version: number;
}

/** What somebody decided of two entries that looked alike, as the page of one of them shows it. */
export interface DecidedMatch {
  /** The other one. */
  readonly id: string;
  readonly name: string;
  readonly same: boolean;
  readonly reason: string;
  readonly decidedAt: Date;
}

export interface PersonRow {
  id: string;
  name: string;
  account_id: string | null;
  id_kind: IdKind | null;
  id_number: string | null;
  mobile: string | null;
  email: string | null;
  address: string | null;
  birth_date: string | null;
  declared_facts: string | null;
  version: number;
}

export const COLUMN: Readonly<Record<SealedField, keyof PersonRow & string>> = {
  idNumber: 'id_number',
  mobile: 'mobile',
  email: 'email',
  address: 'address',
  birthDate: 'birth_date',
};

export function summaryOf(row: PersonRow): PersonSummary {
  return { id: row.id, name: row.name, idKind: row.id_kind, accountId: row.account_id, version: row.version };
}
