import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { blindIndex, KeyRing, seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import { normaliseIdNumber, normaliseMobile } from './identity-number';
import { COLUMN, declaredFacts, SEALED, type PersonFacts, type PersonRow, type SealedField } from './person';

export type SealedFacts = Record<SealedField, string | null> & {
  idNumberIndex: Buffer | null;
  mobileIndex: Buffer | null;
};

/** Seals and opens what only few may read. Equal numbers are found by a blind index, without opening any. */
@Injectable()
export class PersonSeals {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly ring: KeyRing,
  ) {}

  /** Facts that are absent stay null. The person's key is made on first use. */
  async seal(op: Op, person: string, facts: PersonFacts): Promise<SealedFacts> {
    const key = await this.keys.ensure(op, person);
    const sealed = SEALED.map((field) => {
      const value = facts[field];
      return [field, value === undefined ? null : seal(key, cellOf(op, person, field), value)] as const;
    });
    return {
      ...(Object.fromEntries(sealed) as Record<SealedField, string | null>),
      idNumberIndex: this.index(op, 'idNumber', facts.idNumber),
      mobileIndex: this.index(op, 'mobile', facts.mobile),
    };
  }

  /** What people with this number are found by, in every reading that the text allows; null where it can be no such number. */
  indexesOf(op: Op, text: string): Pick<SealedFacts, 'idNumberIndex' | 'mobileIndex'> {
    return {
      idNumberIndex: this.index(op, 'idNumber', normaliseIdNumber(text)),
      mobileIndex: this.index(op, 'mobile', normaliseMobile(text)),
    };
  }

  /** Tells equal declared facts from others and gives none away: HMAC-SHA256 under the person's own key, gone with it. */
  async fingerprint(op: Op, person: string, facts: PersonFacts): Promise<string> {
    const { secret } = await this.keys.ensure(op, person);
    return createHmac('sha256', secret)
      .update(`declared|${declaredFacts(facts)}`)
      .digest('base64url');
  }

  /** @throws Refusal `subject.erased` when the person's key was destroyed. */
  async open(op: Op, row: PersonRow): Promise<PersonFacts> {
    const key = await this.keys.get(op, row.id);
    const opened = SEALED.flatMap((field) => {
      const value = row[COLUMN[field]];
      return typeof value === 'string' ? [[field, unseal(() => key, cellOf(op, row.id, field), value)] as const] : [];
    });
    return {
      name: row.name,
      idKind: row.id_kind ?? undefined,
      accountId: row.account_id ?? undefined,
      ...Object.fromEntries(opened),
    };
  }

  private index(op: Op, kind: SealedField, value: string | undefined): Buffer | null {
    return value === undefined ? null : blindIndex(this.ring, op.association, kind, value);
  }
}

const cellOf = (op: Op, person: string, field: SealedField): Cell => ({
  association: op.association,
  table: 'person',
  column: COLUMN[field],
  row: person,
});
