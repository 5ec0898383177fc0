import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, Staff, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Committee } from './committee';
import type { CorrectedPart } from './committee.kinds';
import { Disclosures } from './disclosures.service';
import { hashOfText, minutesOf, type Minutes } from './minutes';
import { minutesRefusal, unsigned, type MinutesAction, type MinutesStanding } from './minutes.states';
import { SittingsStore, type Held } from './sittings.store';

/** A signature of the text as it read then, or why it was not given. */
export interface MinutesSignature {
  readonly account: AccountId;
  readonly name: string;
  readonly contentHash: string;
  readonly signedAs: string | null;
  readonly objection: string | null;
  readonly hash: string;
  readonly at: Date;
}

export interface KeptMinutes {
  /** As they read now, with what was corrected. */
  readonly content: Minutes;
  /** SHA-256 of the content as it is kept. */
  readonly contentHash: string;
  readonly madeAt: Date;
  /** Of the text as it was drafted. */
  readonly draftHash: string;
  /** Signatures of what was corrected since are kept, and count for nothing. */
  readonly signatures: readonly MinutesSignature[];
  readonly seal: { readonly hash: string; readonly at: Date } | null;
  readonly standing: MinutesStanding;
}

export interface Correction {
  readonly section: CorrectedPart;
  readonly words: string;
  readonly reason: string;
}

export interface Answer {
  /** Of the text that was read. */
  readonly contentHash: string;
  readonly signedAs?: string;
  readonly objection?: string;
}

interface Text {
  readonly content: string;
  readonly contentHash: string;
  readonly at: Date;
}

/** Minutes are drafted when a sitting ends. What was decided is never rewritten: a correction is added, and shows as one. */
@Injectable()
export class MinutesBook {
  constructor(
    private readonly disclosures: Disclosures,
    private readonly policies: Policies,
    private readonly staff: Staff,
    private readonly store: SittingsStore,
  ) {}

  /** With them arises what is to be disclosed of a sitting that decided. */
  async write(op: Op, { plan, sitting }: Held, committee: Committee): Promise<void> {
    const version = await this.policies.of(op, sitting.policyVersionId!);
    const content = JSON.stringify(minutesOf({ plan, sitting, committee, version }));
    const contentHash = hashOfText(content);
    await op.db.query(WRITE, [op.association, plan.id, content, contentHash, op.now]);
    const subject = { type: 'sitting', id: plan.id };
    op.record({ action: 'committee.minutes_made', subject, detail: { hash: contentHash } });
    if (sitting.items.some(({ ruling }) => ruling))
      await this.disclosures.arise(op, { committee: committee.id, what: 'decisions', sitting: plan.id });
  }

  /** @throws Refusal `committee.minutes_not_found` */
  read(op: Op, held: Held): Promise<KeptMinutes> {
    return this.load(op, held);
  }

  /** Adds what is to be read otherwise. Whoever had signed is asked anew. @throws Refusal as `minutesRefusal` */
  async correct(op: Op, sittingId: string, { section, words, reason }: Correction): Promise<void> {
    const { kept } = await this.lock(op, sittingId, 'correct');
    const { corrections = [] } = kept.content;
    const number = corrections.length + 1;
    const by = (await this.staff.list(op)).find(({ account }) => account === op.actor.id)?.name ?? '';
    const correction = { number, section, words, reason, by, at: op.now.toISOString() };
    const content = JSON.stringify({ ...kept.content, corrections: [...corrections, correction] } satisfies Minutes);
    const contentHash = hashOfText(content);
    await op.db.query(CORRECT, [
      ...[op.association, sittingId, number, section, words, reason, content, contentHash, op.now, op.actor.id],
    ]);
    const detail = { number, before: kept.contentHash, hash: contentHash };
    op.record({ action: 'committee.minutes_corrected', subject: { type: 'sitting', id: sittingId }, detail });
  }

  /** Whoever attended signs the text they read, or says why not. With the last of them the minutes are sealed. */
  async answer(op: Op, sittingId: string, given: Answer): Promise<void> {
    const { contentHash } = given;
    const [signedAs, objection] = [given.signedAs ?? null, given.objection ?? null];
    const { kept } = await this.lock(op, sittingId, 'sign');
    if (kept.contentHash !== contentHash) throw new Refusal('committee.minutes_changed');
    const signed = [contentHash, op.actor.id, signedAs, objection, op.now.toISOString()];
    const hash = createHash('sha256').update(JSON.stringify(signed)).digest('hex');
    await op.db.query(SIGN, [
      ...[op.association, sittingId, op.actor.id, contentHash, signedAs, objection, hash, op.now],
    ]);
    const action = objection === null ? 'committee.minutes_signed' : 'committee.minutes_objected';
    op.record({ action, subject: { type: 'sitting', id: sittingId }, detail: { hash } });
    const after = await this.lock(op, sittingId);
    if (unsigned(after.kept.standing).length === 0) await this.close(op, sittingId, after.kept);
  }

  /** Where whoever is missing does not work here any more. @throws Refusal `committee.signatures_missing`, `committee.minutes_sealed` */
  async seal(op: Op, sittingId: string): Promise<void> {
    const { kept } = await this.lock(op, sittingId, 'seal');
    await this.close(op, sittingId, kept);
  }

  /** Text and signatures under one hash, which anybody can compute again. */
  private async close(op: Op, sittingId: string, { contentHash, signatures }: KeptMinutes): Promise<void> {
    const standing = signatures.filter((one) => one.contentHash === contentHash);
    const content = JSON.stringify({ contentHash, signatures: standing.map(sealed) });
    const hash = hashOfText(content);
    await op.db.query(SEAL, [op.association, sittingId, content, hash, op.now]);
    op.record({ action: 'committee.minutes_sealed', subject: { type: 'sitting', id: sittingId }, detail: { hash } });
  }

  private async lock(op: Op, id: string, action?: MinutesAction): Promise<{ held: Held; kept: KeptMinutes }> {
    const held = await this.store.lock(op, id);
    const kept = await this.load(op, held);
    const refusal = action && minutesRefusal(action, kept.standing, op.actor.id);
    if (refusal) throw refusal;
    return { held, kept };
  }

  private async load(op: Op, { plan, sitting }: Held): Promise<KeptMinutes> {
    const key = [op.association, plan.id];
    const [[draft], [corrected], signatures, [seal], staff] = await Promise.all([
      rows<Text>(op.db, DRAFT, key),
      rows<Text>(op.db, CORRECTED_TEXT, key),
      rows<MinutesSignature>(op.db, SIGNATURES, key),
      rows<{ hash: string; at: Date }>(op.db, SEALED, key),
      this.staff.list(op),
    ]);
    if (!draft) throw new Refusal('committee.minutes_not_found');
    const { content, contentHash } = corrected ?? draft;
    return {
      content: JSON.parse(content) as Minutes,
      ...{ contentHash, madeAt: draft.at, draftHash: draft.contentHash, signatures, seal: seal ?? null },
      standing: {
        sealed: seal !== undefined,
        attendees: sitting.seats
          .filter(({ attended }) => attended)
          .map(({ account, name }) => ({ account, name, works: staff.some((one) => one.account === account) })),
        answered: signatures.filter((one) => one.contentHash === contentHash).map(({ account }) => account),
      },
    };
  }
}

const sealed = ({ account, signedAs, objection, hash, at }: MinutesSignature): object => ({
  ...{ account, signedAs, objection, hash, at: at.toISOString() },
});

const WRITE = `
  INSERT INTO minutes (association_id, sitting_id, content, content_hash, made_at) VALUES ($1, $2, $3, $4, $5)`;

const DRAFT = `
  SELECT content, content_hash AS "contentHash", made_at AS at FROM minutes WHERE association_id = $1 AND sitting_id = $2`;

const CORRECTED_TEXT = `
  SELECT content, content_hash AS "contentHash", at FROM minutes_correction
  WHERE association_id = $1 AND sitting_id = $2 ORDER BY number DESC LIMIT 1`;

const SIGNATURES = `
  SELECT s.account_id AS account, a.name, s.content_hash AS "contentHash", s.signed_as AS "signedAs", s.objection, s.hash, s.at
  FROM minutes_signature s JOIN account a ON a.id = s.account_id
  WHERE s.association_id = $1 AND s.sitting_id = $2 ORDER BY s.at, s.account_id`;

const SEALED = `
  SELECT content_hash AS hash, sealed_at AS at FROM minutes_seal WHERE association_id = $1 AND sitting_id = $2`;

const CORRECT = `
  INSERT INTO minutes_correction (association_id, sitting_id, number, section, words, reason, content, content_hash, at, by_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const SIGN = `
  INSERT INTO minutes_signature (association_id, sitting_id, account_id, content_hash, signed_as, objection, hash, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const SEAL = `
  INSERT INTO minutes_seal (association_id, sitting_id, content, content_hash, sealed_at) VALUES ($1, $2, $3, $4, $5)`;
