import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Committee } from './committee';
import { hashOfText, minutesOf, type Minutes } from './minutes';
import type { Held } from './sittings.store';

export interface KeptMinutes {
  readonly content: Minutes;
  /** SHA-256 of the content as it is kept. */
  readonly contentHash: string;
  readonly madeAt: Date;
}

/** Minutes are written once, when a sitting ends, and read ever after. */
@Injectable()
export class MinutesBook {
  constructor(private readonly policies: Policies) {}

  async write(op: Op, { plan, sitting }: Held, committee: Committee): Promise<void> {
    const version = await this.policies.of(op, sitting.policyVersionId!);
    const content = JSON.stringify(minutesOf({ plan, sitting, committee, version }));
    const contentHash = hashOfText(content);
    await op.db.query(WRITE, [op.association, plan.id, content, contentHash, op.now]);
    const subject = { type: 'sitting', id: plan.id };
    op.record({ action: 'committee.minutes_made', subject, detail: { hash: contentHash } });
  }

  /** @throws Refusal `committee.minutes_not_found` */
  async read(op: Op, sittingId: string): Promise<KeptMinutes> {
    const [kept] = await rows<{ content: string; contentHash: string; madeAt: Date }>(op.db, READ, [
      op.association,
      sittingId,
    ]);
    if (!kept) throw new Refusal('committee.minutes_not_found');
    return { ...kept, content: JSON.parse(kept.content) as Minutes };
  }
}

const WRITE = `
  INSERT INTO minutes (association_id, sitting_id, content, content_hash, made_at) VALUES ($1, $2, $3, $4, $5)`;

const READ = `
  SELECT content, content_hash AS "contentHash", made_at AS "madeAt" FROM minutes WHERE association_id = $1 AND sitting_id = $2`;
