import { useState, type ReactNode } from 'react';
import { useFreshCalendar, useKeepCalendar, type Calendar, type Effect } from '../../api/calendar';
import { answered, api } from '../../api/client';
import { isRefused, type Fault } from '../../api/problem';
import type { components } from '../../api/schema.gen';
import { useWork, type Work } from '../../api/work';
import { useTexts } from '../../language/texts';
import { ClashTold } from '../../parts/clash';
import { ConfirmChange } from './effect';
import type { StatedBody } from './stated';
import { useTold } from './told';

type Body = components['schemas']['CalendarBody'];

/** What was read when somebody began, and what it has become; the next try is made upon that. */
interface Clash {
  readonly before: Calendar;
  readonly after: Calendar;
}

/** What was counted, and is to be sent just so. */
interface Asked {
  readonly effect: Effect;
  readonly upon: Calendar;
  readonly body: Body;
}

export interface Stating {
  readonly counting: Work<[]>;
  /** Where deadlines would move: what moves, to be confirmed. */
  readonly asked: Asked | undefined;
  readonly send: (asked: Asked) => Promise<void>;
  readonly giveUp: () => void;
  /** What was not taken, unless it is that somebody else was faster. */
  readonly fault: Fault | undefined;
  readonly clash: Clash | undefined;
}

interface StatingProps {
  /** As it is shown: what is stated is stated upon it. */
  readonly calendar: Calendar;
  readonly bodyOf: (upon: Calendar) => StatedBody;
  /** It is kept; where deadlines move, whoever confirmed it still looks on as they follow. */
  readonly kept: (isMoving: boolean) => Promise<void> | void;
}

const CHANGED = 'calendar.changed_meanwhile';

/**
 * States the week and the seasons. Where deadlines would move, what moves is seen first; where none does, it is kept at once. Upon a calendar that
 * a colleague has changed meanwhile nothing is stated: what differs is shown, and the next try is made upon theirs.
 */
export function useStating({ calendar, bodyOf, kept }: StatingProps): Stating {
  const [asked, setAsked] = useState<Asked>();
  const [clash, setClash] = useState<Clash>();
  const [keep, fresh] = [useKeepCalendar(), useFreshCalendar()];
  const upTo = async <Answer,>(upon: Calendar, answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer;
    } catch (error) {
      if (isRefused(error, CHANGED)) {
        const after = await fresh();
        setClash({ before: clash?.before ?? upon, after });
        setAsked(undefined);
      }
      throw error;
    }
  };
  const send = async ({ upon, body, effect }: Asked): Promise<void> => {
    const changed = await upTo(upon, answered(api.PUT('/api/calendar', { body })));
    setClash(undefined);
    const reading = keep(changed);
    await kept(effect.moving > 0);
    await reading;
  };
  const counting = useWork(async ({ signal }) => {
    const [upon, body] = [calendar, { ...bodyOf(calendar), version: calendar.version }];
    const effect = await upTo(upon, answered(api.POST('/api/calendar/effect', { body, signal })));
    if (effect.moving > 0) setAsked({ effect, upon, body });
    else await send({ effect, upon, body });
  });
  const { fault } = counting;
  return {
    ...{ counting, asked, send, clash },
    giveUp: () => setAsked(undefined),
    fault: isRefused(fault, CHANGED) ? undefined : fault,
  };
}

/** A colleague has changed the calendar, and in what. */
export function ClashHere({ of: { clash } }: { of: Stating }): ReactNode {
  const { say } = useTexts();
  const told = useTold();
  if (!clash) return null;
  return (
    <ClashTold
      was={told(clash.before)}
      is={told(clash.after)}
      title={say('calendar.changedTitle')}
      kept={say('calendar.changedKept')}
    />
  );
}

interface ConfirmStatedProps {
  readonly of: Stating;
  readonly verb: string;
  readonly done: () => void;
  readonly color?: string;
}

/** What moves, and the confirmation. */
export function ConfirmStated({ of: { asked, send, giveUp }, ...shown }: ConfirmStatedProps): ReactNode {
  const { say } = useTexts();
  if (!asked) return null;
  return (
    <ConfirmChange
      {...shown}
      effect={asked.effect}
      send={() => send(asked)}
      back={{ label: say('calendar.change'), go: giveUp }}
    />
  );
}
