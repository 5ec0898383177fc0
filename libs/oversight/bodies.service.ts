import { Injectable } from '@nestjs/common';
import { foldSpaces, newId, type AccountId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { foldEmail, rows, type Actor, type PlatformOp, type Position } from '@sanad/platform';

export const BODY_KINDS = ['supervisingBody', 'umbrellaBody'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export interface NewBody {
  readonly name: string;
  readonly kind: BodyKind;
  /** Invented for the demonstration. */
  readonly demo?: boolean;
}

export interface SupervisingBody extends NewBody {
  readonly id: string;
  readonly demo: boolean;
  readonly createdAt: Date;
  /** How many associations it oversees now. */
  readonly associations: number;
  readonly supervisors: number;
}

/** One stretch of time in which a body oversees an association. */
export interface Supervised {
  readonly id: string;
  readonly association: AssociationId;
  readonly slug: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** An association that a body may be given. */
export interface Other {
  readonly id: AssociationId;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
}

/** The bodies that oversee associations, who serves them, and which associations are theirs from when to when. */
@Injectable()
export class Bodies {
  /** The body somebody serves. @throws Refusal `supervision.no_body` */
  async of(op: PlatformOp, { id }: Actor): Promise<{ id: string; name: string }> {
    const [body] = await rows<{ id: string; name: string }>(op.db, BODY_OF, [id]);
    if (!body) throw new Refusal('supervision.no_body');
    return body;
  }

  /** Whether the account of this e-mail serves a body: it serves one alone. */
  async serves(op: PlatformOp, email: string): Promise<boolean> {
    return (await rows(op.db, SERVES, [foldEmail(email)])).length > 0;
  }

  async list(op: PlatformOp, limit: number, after?: Position): Promise<SupervisingBody[]> {
    const sql = `${BODIES} WHERE $2::uuid IS NULL OR b.id > $2 ORDER BY b.id LIMIT $3`;
    return rows<SupervisingBody>(op.db, sql, [op.now, after?.[0] ?? null, limit]);
  }

  /** @throws Refusal `request.not_found` */
  async get(op: PlatformOp, id: string): Promise<SupervisingBody> {
    const [body] = await rows<SupervisingBody>(op.db, `${BODIES} WHERE b.id = $2`, [op.now, id]);
    return body ?? notFound();
  }

  /** @throws Refusal `supervision.body_taken` */
  async open(op: PlatformOp, { name, kind, demo = false }: NewBody): Promise<string> {
    const id = newId();
    const made = await rows(op.db, OPEN, [id, name.trim(), foldSpaces(name), kind, demo, op.now]);
    if (made.length === 0) throw new Refusal('supervision.body_taken', { name });
    op.record({ action: 'supervising_body.opened', subject: { type: 'supervisingBody', id }, detail: { kind, demo } });
    return id;
  }

  /** The body by its name, in any spelling that is read alike. */
  async named(op: PlatformOp, name: string): Promise<string | undefined> {
    const sql = 'SELECT id FROM supervising_body WHERE name_key = $1';
    return (await rows<{ id: string }>(op.db, sql, [foldSpaces(name)]))[0]?.id;
  }

  /** Lets an account serve the body. */
  async seat(op: PlatformOp, body: string, account: AccountId): Promise<void> {
    await op.db.query(SEAT, [newId(), body, account, null, op.now]);
    op.record({ action: 'supervisor.seated', subject: { type: 'account', id: account }, detail: { body } });
  }

  /** Lets whoever accepts the invitation serve the body. */
  async seatInvited(op: PlatformOp, body: string, invitation: string): Promise<void> {
    await op.db.query(SEAT, [newId(), body, null, invitation, op.now]);
    op.record({ action: 'supervisor.invited', subject: { type: 'invitation', id: invitation }, detail: { body } });
  }

  /** The associations of a body, those that have ended among them; the latest first. @throws Refusal `request.not_found` */
  async supervised(op: PlatformOp, body: string, limit: number, after?: Position): Promise<Supervised[]> {
    await this.get(op, body);
    const sql = `${SUPERVISIONS} WHERE s.body_id = $1 AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`;
    return rows<Supervised>(op.db, sql, [body, after?.[0] ?? null, limit]);
  }

  /** The associations that the body does not oversee now, by name; those alone in whose name or address the words are, if there are any. */
  async others(op: PlatformOp, body: string, words: string, limit: number, after?: Position): Promise<Other[]> {
    await this.get(op, body);
    const [name = null, id = null] = after ?? [];
    return rows<Other>(op.db, OTHERS, [body, op.now, words.trim(), name, id, limit]);
  }

  /** @throws Refusal `supervision.running_already` */
  async oversee(op: PlatformOp, body: string, association: AssociationId, slug: string): Promise<string> {
    const id = newId();
    const sql = 'INSERT INTO supervision (id, body_id, association_id, starts_at) VALUES ($1, $2, $3, $4)';
    await rows(op.db, sql, [id, body, association, op.now]).catch((error: { code?: string }) => {
      if (error.code === EXCLUDED) throw new Refusal('supervision.running_already', { association: slug });
      throw error;
    });
    op.record({ action: 'supervision.started', subject: { type: 'association', id: association }, detail: { body } });
    return id;
  }

  /** Lets the body oversee an association that is there. @throws Refusal `request.not_found`, `supervision.association_unknown`, `supervision.running_already` */
  async arrange(op: PlatformOp, body: string, slug: string): Promise<Supervised> {
    await this.get(op, body);
    const [found] = await rows<{ id: AssociationId }>(op.db, 'SELECT id FROM association WHERE slug = $1', [slug]);
    if (!found) throw new Refusal('supervision.association_unknown', { association: slug });
    const id = await this.oversee(op, body, found.id, slug);
    const [made] = await rows<Supervised>(op.db, `${SUPERVISIONS} WHERE s.id = $1`, [id]);
    return made ?? notFound();
  }

  /** From now on the body sees nothing of the association, and what it has suspended runs again: nobody else could end that. @throws Refusal `request.not_found` */
  async end(op: PlatformOp, body: string, supervision: string): Promise<void> {
    const [ended] = await rows<{ association: string }>(op.db, END, [supervision, body, op.now]);
    if (!ended) return notFound();
    await rows(op.db, RESUME, [ended.association, body, op.now]);
    await op.db.query(MARK_SUSPENSION, [ended.association]);
    const subject = { type: 'association', id: ended.association };
    op.record({ action: 'supervision.ended', subject, detail: { body } });
  }
}

/** Ends what a body has suspended. */
export const RESUME = `
  UPDATE suspension SET ended_at = $3 WHERE association_id = $1 AND body_id = $2 AND ended_at IS NULL RETURNING id`;

/** Since when, and by whom, as the door has to say it: from the first suspension that stands. */
export const MARK_SUSPENSION = `
  UPDATE association a SET (suspended_at, suspended_by) = (
    SELECT min(s.started_at), string_agg(b.name, '، ' ORDER BY s.started_at)
    FROM suspension s JOIN supervising_body b ON b.id = s.body_id WHERE s.association_id = a.id AND s.ended_at IS NULL
  ) WHERE a.id = $1`;

function notFound(): never {
  throw new Refusal('request.not_found');
}

const EXCLUDED = '23P01';

const BODY_OF = `
  SELECT b.id, b.name FROM supervisor s LEFT JOIN invitation i ON i.id = s.invitation_id
  JOIN supervising_body b ON b.id = s.body_id
  WHERE coalesce(s.account_id, i.account_id) = $1 AND s.ended_at IS NULL ORDER BY s.since, s.id LIMIT 1`;

const SERVES = `
  SELECT 1 FROM account a WHERE a.email = $1 AND EXISTS (
    SELECT FROM supervisor s LEFT JOIN invitation i ON i.id = s.invitation_id
    WHERE coalesce(s.account_id, i.account_id) = a.id AND s.ended_at IS NULL)`;

const BODIES = `
  SELECT b.id, b.name, b.kind, b.demo, b.created_at AS "createdAt",
    (SELECT count(*)::int FROM supervision s WHERE s.body_id = b.id AND s.starts_at <= $1
      AND (s.ends_at IS NULL OR s.ends_at > $1)) AS associations,
    (SELECT count(*)::int FROM supervisor v LEFT JOIN invitation i ON i.id = v.invitation_id
      WHERE v.body_id = b.id AND v.ended_at IS NULL AND coalesce(v.account_id, i.account_id) IS NOT NULL) AS supervisors
  FROM supervising_body b`;

const OPEN = `
  INSERT INTO supervising_body (id, name, name_key, kind, demo, created_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (name_key) DO NOTHING RETURNING id`;

const SEAT = `
  INSERT INTO supervisor (id, body_id, account_id, invitation_id, since) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (invitation_id) DO UPDATE SET body_id = excluded.body_id`;

const SUPERVISIONS = `
  SELECT s.id, s.association_id AS association, a.slug, a.name, s.starts_at AS "startsAt", s.ends_at AS "endsAt"
  FROM supervision s JOIN association a ON a.id = s.association_id`;

const OTHERS = `
  SELECT a.id, a.slug, a.name, a.demo FROM association a
  WHERE NOT EXISTS (SELECT FROM supervision s WHERE s.association_id = a.id AND s.body_id = $1 AND s.starts_at <= $2
      AND (s.ends_at IS NULL OR s.ends_at > $2))
    AND (strpos(lower(a.name), lower($3)) > 0 OR strpos(a.slug, lower($3)) > 0)
    AND ($4::text IS NULL OR (a.name, a.id) > ($4, $5::uuid))
  ORDER BY a.name, a.id LIMIT $6`;

const END = `
  UPDATE supervision SET ends_at = $3 WHERE id = $1 AND body_id = $2 AND starts_at < $3 AND (ends_at IS NULL OR ends_at > $3)
  RETURNING association_id AS association`;
