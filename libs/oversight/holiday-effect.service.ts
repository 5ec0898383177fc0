import { Injectable } from '@nestjs/common';
import type { Calendar } from '@sanad/business-time';
import { Recalculation } from '@sanad/deadlines';
import type { AssociationId } from '@sanad/kernel';
import { Dispatcher, Ops, rows, system, type Op, type PlatformOp } from '@sanad/platform';
import { atLeast, shown, total, type Figure, type Shown } from './figures';

const JOB = 'holidays.foresee';

/** Associations that have, or had, a deadline: of no other anything can move. */
const WITH_DEADLINES = 'association_calendar';

/** More than these nobody reads; how many there are is told beside them. */
const MOST_SHOWN = 50;

/** Of one association: how many of its open clocks would move, as far as it may be told outside it. */
export interface Concerned {
  readonly id: AssociationId;
  readonly moving: Shown;
}

export interface HolidayEffect {
  readonly moving: Figure;
  readonly associations: number;
  /** The first of them, those with most to move first. */
  readonly items: readonly { readonly id: string; readonly name: string; readonly moving: Figure }[];
}

/**
 * What a holiday of the country would do to the open clocks of every association. Each is counted in an Op of its own, behind its row-level security;
 * what comes out of that is one number, and none at all where so few are behind it that they could be known.
 */
@Injectable()
export class HolidayEffects {
  constructor(
    private readonly ops: Ops,
    private readonly dispatcher: Dispatcher,
    private readonly recalculation: Recalculation,
  ) {}

  /** @throws Refusal `request.given_up` once nobody waits for it, `time.outside_calendar` where a date would leave the calendar */
  async foresee(calendarOf: (op: Op) => Promise<Calendar>, gone: AbortSignal): Promise<Concerned[]> {
    const concerned: Concerned[] = [];
    for (const id of await this.dispatcher.associations(WITH_DEADLINES)) {
      const count = await this.ops.run(system(id, JOB), async (op) => {
        const { moves } = await this.recalculation.foresee(op, await calendarOf(op), gone);
        return moves.length;
      });
      if (count > 0) concerned.push({ id, moving: shown(count) });
    }
    return concerned;
  }

  /** By the names of the register. */
  async told(op: PlatformOp, concerned: readonly Concerned[]): Promise<HolidayEffect> {
    const ids = concerned.map(({ id }) => id);
    const found = await rows<{ id: string; name: string }>(op.db, NAMES, [ids]);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const least = ({ moving }: Concerned): number => atLeast([moving]);
    const sorted = concerned
      .map((one) => ({ ...one, name: names.get(one.id) ?? '' }))
      .sort((one, other) => least(other) - least(one) || one.name.localeCompare(other.name, 'ar'));
    return {
      moving: total(concerned.map(({ moving }) => moving)),
      associations: concerned.length,
      items: sorted.slice(0, MOST_SHOWN).map((one) => ({ ...one, moving: total([one.moving]) })),
    };
  }
}

const NAMES = 'SELECT id, name FROM association WHERE id = ANY($1::uuid[])';
