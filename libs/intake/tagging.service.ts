import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { Cases } from './cases.store';
import { eachCase, type ManyOutcome } from './each-case';

/** More labels than a person can tell apart are none. */
const MOST_TAGS = 200;
const MOST_TAGS_OF_CASE = 10;

export interface WantedTags {
  readonly case: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What it changed: a label that stood there already was not added. The two exchanged take it back. */
export interface Tagged {
  readonly id: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Labels are put on and taken off, never set as a whole: what two officers do at once is done for both. */
@Injectable()
export class Tagging {
  constructor(private readonly cases: Cases) {}

  /** The labels of the association, for whoever looks for one. */
  async known(op: Op): Promise<string[]> {
    const found = await rows<{ name: string }>(op.db, KNOWN, [op.association]);
    return found.map(({ name }) => name);
  }

  /** @throws Refusal the first reason where none of the cases can be labelled */
  tag(op: Op, wanted: readonly WantedTags[]): Promise<ManyOutcome<Tagged>> {
    return eachCase(wanted, (one) => this.tagOne(op, one));
  }

  /** @throws Refusal `intake.not_found`, `intake.case_tags_full`, `intake.too_many_tags` */
  private async tagOne(op: Op, { case: id, add, remove }: WantedTags): Promise<Tagged> {
    await this.cases.take(op, id);
    const before = new Set((await rows<{ tag: string }>(op.db, TAGS, [op.association, id])).map(({ tag }) => tag));
    const added = [...new Set(add)].filter((tag) => !before.has(tag));
    const removed = [...new Set(remove)].filter((tag) => before.has(tag) && !add.includes(tag));
    if (added.length > 0 && before.size + added.length - removed.length > MOST_TAGS_OF_CASE)
      throw new Refusal('intake.case_tags_full', { most: MOST_TAGS_OF_CASE });
    await assertFew(op, added);
    await op.db.query(NEW_TAGS, [op.association, added]);
    await op.db.query(UNTAG, [op.association, id, removed]);
    await op.db.query(TAG, [op.association, id, added, op.actor.id, op.now]);
    // Labels are words of the office about people: the audit counts them.
    const detail = { added: added.length, removed: removed.length };
    if (added.length + removed.length > 0)
      op.record({ action: 'intake.tagged', subject: { type: 'case', id }, detail });
    return { id, added, removed };
  }
}

async function assertFew(op: Op, added: readonly string[]): Promise<void> {
  const [counted] = await rows<{ known: number; fresh: number }>(op.db, COUNT, [op.association, added]);
  const { known, fresh } = counted!;
  if (fresh > 0 && known + fresh > MOST_TAGS) throw new Refusal('intake.too_many_tags', { most: MOST_TAGS });
}

const KNOWN = 'SELECT name FROM tag WHERE association_id = $1 ORDER BY name';
const TAGS = 'SELECT tag FROM case_tag WHERE association_id = $1 AND case_id = $2';
const COUNT = `
  SELECT (SELECT count(*)::int FROM tag WHERE association_id = $1) AS known,
    (SELECT count(*)::int FROM unnest($2::text[]) AS w WHERE NOT EXISTS (
      SELECT 1 FROM tag WHERE association_id = $1 AND name = w)) AS fresh`;
const NEW_TAGS = `INSERT INTO tag (association_id, name) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`;
const UNTAG = 'DELETE FROM case_tag WHERE association_id = $1 AND case_id = $2 AND tag = ANY($3::text[])';
const TAG = `
  INSERT INTO case_tag (association_id, case_id, tag, by_id, at) SELECT $1, $2, unnest($3::text[]), $4, $5
  ON CONFLICT DO NOTHING`;
