import { Inject, Injectable, Optional } from '@nestjs/common';
import { dayInRiyadh, type AssociationId } from '@sanad/kernel';
import { dateInWords, Refusal } from '@sanad/messages';
import { CLOCK, Holds, Ops, rows, type Clock, type Op, type Who } from '@sanad/platform';

/** How long somebody of whom nothing was owed is not asked about again. */
const TRUSTED_MS = 15_000;
const MOST_KEPT = 10_000;

/** From when on decisive actions are shut to somebody, and for which version. */
interface Owed {
  readonly number: number;
  readonly from: Date;
}

interface Known {
  readonly at: number;
  readonly owed: Owed | undefined;
}

/**
 * Whoever has to sign, was given a time for it, and has let it pass, disposes of no case until they sign. Only «nothing is shut» is kept for a while:
 * that somebody is held back is read each time, so that a signature opens everything at once, at whatever process it was given.
 */
@Injectable()
export class SignatureHolds extends Holds {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly ops: Ops,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {
    super();
  }

  async of({ association, actor }: Who): Promise<Refusal | undefined> {
    if (actor.kind !== 'staff') return undefined;
    const now = this.now();
    const key = keyOf(association, actor.id);
    const known = this.known.get(key);
    if (known && isTrusted(known, now)) return undefined;
    const [owed, at] = await this.ops.run({ association, actor }, async (op) => [await find(op, actor.id), op.now]);
    this.remember(key, { at: now, owed });
    return owed && owed.from <= at ? refusalOf(owed) : undefined;
  }

  /** For the age of what is kept alone: whether somebody is held back is asked of the database's clock. */
  private now(): number {
    return this.clock?.().getTime() ?? performance.timeOrigin + performance.now();
  }

  forget(association: AssociationId, account: string): void {
    this.known.delete(keyOf(association, account));
  }

  /** The one longest known makes room. */
  private remember(key: string, known: Known): void {
    this.known.delete(key);
    this.known.set(key, known);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
  }
}

const keyOf = (association: AssociationId, account: string): string => `${association} ${account}`;

const isTrusted = ({ at, owed }: Known, now: number): boolean =>
  now >= at && now - at < TRUSTED_MS && (!owed || owed.from.getTime() > now);

function refusalOf({ number, from }: Owed): Refusal {
  const lastDay = dayInRiyadh(new Date(from.getTime() - 1));
  return new Refusal('circulation.signature_owed', { number, date: dateInWords(lastDay) });
}

async function find(op: Op, account: string): Promise<Owed | undefined> {
  return (await rows<Owed>(op.db, OWED, [op.association, account]))[0];
}

const OWED = `
  SELECT v.number, r.held_from AS "from"
  FROM circulation_reader r
  JOIN circulation c ON c.association_id = $1 AND c.id = r.circulation_id AND c.begun_at IS NOT NULL AND c.ended_at IS NULL
  JOIN policy_version v ON v.association_id = $1 AND v.id = c.version_id
  WHERE r.association_id = $1 AND r.account_id = $2 AND r.held_from IS NOT NULL AND r.excepted_at IS NULL AND r.left_at IS NULL
    AND NOT EXISTS (
      SELECT FROM policy_signature s WHERE s.association_id = $1 AND s.version_id = c.version_id AND s.account_id = $2)
  ORDER BY r.held_from LIMIT 1`;
