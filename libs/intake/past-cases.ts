import { Injectable } from '@nestjs/common';
import { rows, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { TOLD, toPastCase, type PastCase, type RecordedCase, type RecordedEvent } from './past-case';

/** Which cases are looked at: those entered by an instant, and received since another, where one is named. */
export interface PastSpan {
  /** What was entered later is as if it had not happened. */
  readonly until: Date;
  readonly since: Date | null;
}

/** Cases as they went, read from their histories, for whoever asks what another rule would have made of them. */
@Injectable()
export class PastCases {
  constructor(private readonly policies: Policies) {}

  async count(op: Op, { until, since }: PastSpan): Promise<number> {
    const [found] = await rows<{ n: number }>(op.db, `SELECT count(*)::int AS n ${WITHIN}`, [
      op.association,
      until,
      since,
    ]);
    return found!.n;
  }

  async any(op: Op, { until, since }: PastSpan): Promise<boolean> {
    const found = await rows(op.db, `SELECT 1 ${WITHIN} LIMIT 1`, [op.association, until, since]);
    return found.length > 0;
  }

  /** In the order of their ids, behind the last one seen. */
  async page(op: Op, span: PastSpan, limit: number, after: string | null): Promise<PastCase[]> {
    const parameters = [op.association, span.until, span.since, TOLD, after ?? NIL, limit];
    return this.told(op, await rows<Row>(op.db, PAGE, parameters));
  }

  /** One of them. */
  async find(op: Op, id: string, { until, since }: PastSpan): Promise<PastCase | undefined> {
    return (await this.told(op, await rows<Row>(op.db, ONE, [op.association, until, since, TOLD, id])))[0];
  }

  private async told(op: Op, found: readonly Row[]): Promise<PastCase[]> {
    const signs = new Map<string, boolean>();
    for (const { policyVersionId } of found) {
      if (signs.has(policyVersionId)) continue;
      signs.set(policyVersionId, (await this.policies.of(op, policyVersionId)).effective.hasStep('attestation'));
    }
    return found.map((row) => toPastCase(recorded(row), signs.get(row.policyVersionId)!));
  }
}

interface Row extends Omit<RecordedCase, 'events' | 'policyVersionId'> {
  readonly policyVersionId: string;
  readonly events: readonly [name: RecordedEvent['name'], at: number, by: string | null, fields: string[] | null][];
}

const recorded = ({ events, ...row }: Row): RecordedCase => ({
  ...row,
  events: events.map(([name, at, by, fields]) => ({ name, at: new Date(at), by, fields })),
});

const NIL = '00000000-0000-0000-0000-000000000000';

const WITHIN = `FROM case_file c
  WHERE c.association_id = $1 AND c.entered_at <= $2 AND ($3::timestamptz IS NULL OR c.received_at >= $3)`;

// Milliseconds: what JSON makes of an instant takes several times as long to read.
const SELECT = `
  SELECT c.id, c.kind, c.reference, c.channel, c.policy_version_id AS "policyVersionId", c.received_at AS "receivedAt",
    c.received_date_only AS "receivedDateOnly", c.delegate_received_at AS "delegateReceivedAt", coalesce((
      SELECT jsonb_agg(jsonb_build_array(e.name, round(extract(epoch FROM e.at) * 1000), e.detail->'by', e.detail->'fields')
        ORDER BY e.version, e.id)
      FROM case_event e
      WHERE e.association_id = c.association_id AND e.case_id = c.id AND e.entered_at <= $2 AND e.name = ANY($4::text[])
    ), '[]') AS events
  ${WITHIN}`;
const PAGE = `${SELECT} AND c.id > $5 ORDER BY c.id LIMIT $6`;
const ONE = `${SELECT} AND c.id = $5`;
