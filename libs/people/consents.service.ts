import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { rows, type Op } from '@sanad/platform';

export const CONSENT_PURPOSES = ['caseHandling', 'messages', 'referral'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const isPurpose = (text: string): text is ConsentPurpose =>
  (CONSENT_PURPOSES as readonly string[]).includes(text);

export interface Consent {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  /** For messages: the channel agreed to. */
  readonly channel: string | null;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What a person agreed to, and when that ended. Rows are never deleted: a withdrawn consent is a fact too. */
@Injectable()
export class Consents {
  /** `given` where it was given before now, and under a wording of which we know the version. */
  async give(
    op: Op,
    person: string,
    purpose: ConsentPurpose,
    channel: string | null,
    given: { readonly at?: Date; readonly wordingVersion?: string } = {},
  ): Promise<Consent> {
    const consent: Consent = { id: newId(), purpose, channel, givenAt: given.at ?? op.now, withdrawnAt: null };
    await op.db.query(
      `INSERT INTO person_consent (association_id, id, person_id, purpose, channel, given_at, recorded_by, wording_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        op.association,
        consent.id,
        person,
        purpose,
        channel,
        consent.givenAt,
        op.actor.id,
        given.wordingVersion ?? null,
      ],
    );
    op.record({ action: 'people.consent', subject: { type: 'person', id: person }, detail: { purpose, channel } });
    return consent;
  }

  /** Ends every consent of that purpose that still stands. @returns how many ended. */
  async withdraw(op: Op, person: string, purpose: ConsentPurpose): Promise<number> {
    const ended = await rows(
      op.db,
      `UPDATE person_consent SET withdrawn_at = $4
       WHERE association_id = $1 AND person_id = $2 AND purpose = $3 AND withdrawn_at IS NULL RETURNING id`,
      [op.association, person, purpose, op.now],
    );
    op.record({ action: 'people.consent_withdrawn', subject: { type: 'person', id: person }, detail: { purpose } });
    return ended.length;
  }

  async of(op: Op, person: string): Promise<Consent[]> {
    return rows<Consent>(
      op.db,
      `SELECT id, purpose, channel, given_at AS "givenAt", withdrawn_at AS "withdrawnAt"
       FROM person_consent WHERE association_id = $1 AND person_id = $2 ORDER BY id`,
      [op.association, person],
    );
  }
}
