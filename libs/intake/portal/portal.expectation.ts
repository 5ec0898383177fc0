import type { ExplainedClock } from '@sanad/deadlines';
import { dateInWords, fill, momentNames, portalPromises, type Bilingual } from '@sanad/messages';
import { dateOf } from '../times';
import type { PortalPromise } from './portal.types';

/** What a clock promises to whoever waits: the last day of a ceiling, the first one of a floor, and nothing of a target, which is the office's own. */
export function promisesOf(clocks: readonly ExplainedClock[]): PortalPromise[] {
  return clocks
    .filter(({ deadline }) => deadline.kind !== 'target')
    .map((clock) => {
      const { deadline, days, startFrom, readingFrom } = clock;
      const date = dateOfClock(clock);
      return {
        bound: deadline.rule.bound,
        rule: clock.rule,
        words: wordsOf(clock, date),
        date,
        clause: deadline.rule.clause ?? null,
        minutes: readingFrom?.minutes ?? startFrom?.minutes ?? null,
        demo: clock.demo,
        days: days.map(({ date: day, counted, words }) => ({ date: day, counted, words })),
      };
    });
}

function dateOfClock({ deadline: { kind, state, dueDate, notBefore } }: ExplainedClock): string | null {
  if (state !== 'running') return null;
  if (kind === 'floor') return notBefore ? dateOf(notBefore) : null;
  return dueDate ?? null;
}

function wordsOf({ deadline, rule }: ExplainedClock, date: string | null): Bilingual {
  const { kind, state } = deadline;
  if (date !== null) return filled(kind === 'floor' ? 'floorRunning' : 'ceilingRunning', { date: dateInWords(date) });
  if (state === 'paused') return portalPromises.ceilingPaused;
  if (state !== 'waiting') return portalPromises.over;
  const { startsOn } = deadline.rule;
  if (startsOn === undefined) return filled('floorUnset', { rule });
  return filled(kind === 'floor' ? 'floorWaiting' : 'ceilingWaiting', { rule, moment: momentNames[startsOn] });
}

function filled(name: keyof typeof portalPromises, params: Readonly<Record<string, Bilingual>>): Bilingual {
  const inLanguage = (language: 'ar' | 'en'): Record<string, string> =>
    Object.fromEntries(Object.entries(params).map(([key, words]) => [key, words[language]]));
  const { ar, en } = portalPromises[name];
  return { ar: fill(ar, inLanguage('ar')), en: fill(en, inLanguage('en')) };
}
