import { readDemoAssociation } from '@config/demo/world';
import { invitationLetter, type InvitationMatter } from '@sanad/committee';
import type { Account } from '@sanad/platform';
import { effectivePolicy, type PolicyAnswers } from '@sanad/policy';
import fc from 'fast-check';

/** What a member who is called has to read, written down by hand; no function that writes letters is asked. */
const BY = 'مجلس الإدارة في جلسته العاشرة';
const OTHER = 'منيرة بنت فهد السبيعي';
const INVITED = 'ماجد بن علي الشهري';
const HOUR = 3_600_000;

/** A letter as a careless hand would write it. */
export type InvitationPlant =
  'anotherDay' | 'unreasoned' | 'anotherMember' | 'undated' | 'ownText' | 'agenda' | 'linkless';

/** Days as both calendars have them, looked up in the tables of Umm al-Qura. */
const DAYS = [
  { at: '2026-01-13', weekday: 'الثلاثاء', both: '24 رجب 1447هـ، الموافق 13 يناير 2026م' },
  { at: '2026-02-18', weekday: 'الأربعاء', both: '1 رمضان 1447هـ، الموافق 18 فبراير 2026م' },
  { at: '2026-03-20', weekday: 'الجمعة', both: '1 شوال 1447هـ، الموافق 20 مارس 2026م' },
] as const;
const HOURS = [
  { utc: '05:00', told: '08:00' },
  { utc: '07:30', told: '10:30' },
  { utc: '20:59', told: '23:59' },
] as const;

const subject = fc.constantFrom('مساعدة في الإيجار', 'مستلزمات دراسية', 'علاج الأسنان');
const reference = fc.stringMatching(/^[A-Z]{3}[0-9]{5}$/);
const calls = fc.record({
  day: fc.constantFrom(...DAYS),
  hour: fc.constantFrom(...HOURS),
  number: fc.integer({ min: 1, max: 400 }),
  place: fc.constantFrom('قاعة الاجتماعات', 'مقر الفرع'),
  link: fc.option(fc.constant('https://meet.example/room'), { nil: null }),
  urgentBecause: fc.option(fc.constantFrom('إخلاء مسكن', 'موعد عملية'), { nil: null }),
  days: fc.tuple(fc.integer({ min: 11, max: 60 }), fc.integer({ min: 3, max: 9 })),
  waived: fc.option(fc.constant('وافق الجميع كتابة'), { nil: null }),
  hoursBefore: fc.integer({ min: 1, max: 400 }),
  moved: fc.boolean(),
  recalled: fc.boolean(),
  agenda: fc.array(fc.record({ reference, subject }), { minLength: 1, maxLength: 6 }),
});
type Drawn = typeof calls extends fc.Arbitrary<infer T> ? T : never;

const { document, answers } = readDemoAssociation('mabarra');

function matterOf(drawn: Drawn): InvitationMatter {
  const { day, hour, number, place, link, urgentBecause, days, waived, hoursBefore, moved, recalled, agenda } = drawn;
  const [noticeDays, urgentNoticeDays] = days;
  const added: PolicyAnswers['overlays'][number] = {
    ...{ id: 'conduct-added', addedBy: 'association', name: BY, on: '2026-01-04', why: 'لائحة اللجان', demo: true },
    conduct: { noticeDays, urgentNoticeDays, noticeWaivable: true, recallWithinDays: 3 },
  };
  const own = { ...answers, overlays: [...answers.overlays.filter(({ conduct }) => !conduct), added] };
  const effective = effectivePolicy(document, own);
  const { id: ruleId, name } = effective.committeeFor('study')!;
  const at = new Date(`${day.at}T${hour.utc}:00Z`);
  const called = new Date(at.getTime() - hoursBefore * HOUR);
  const before = new Date(called.getTime() - HOUR);
  const urgency = urgentBecause === null ? 'ordinary' : 'urgent';
  const notice = recalled ? null : urgency === 'urgent' ? urgentNoticeDays : noticeDays;
  return {
    plan: {
      ...{
        number,
        at,
        place,
        platform: null,
        link,
        plannedAt: moved ? before : called,
        recallOf: recalled ? 'first' : null,
      },
      ...(recalled
        ? { urgency: 'ordinary', urgentBecause: null, noticeDays: null, noticeWaived: null }
        : { urgency, urgentBecause, noticeDays: notice, noticeWaived: waived }),
    },
    moves: moved
      ? [{ from: '2026-04-01T07:00:00.000Z', to: at.toISOString(), reason: 'القاعة مشغولة', at: called }]
      : [],
    ...{ invited: { account: 'one', name: INVITED, capacity: 'member', votes: true }, agenda },
    ...{ committee: { name, ruleId }, policy: { effective, demo: true } },
    published: { document, answers: own, number: 2, minutes: null, inForceFrom: before, approvedAt: before },
    recalled: recalled
      ? { number: 399, endedAt: new Date('2026-01-11T07:00:00Z'), mandate: effective.committee(ruleId) }
      : null,
  } as unknown as InvitationMatter;
}

/** The letter with a fault of its own put in. */
function spoilt(letter: Account, { plan, agenda }: InvitationMatter, plant: InvitationPlant | undefined): Account {
  const without = (text: string): Account => ({
    ...letter,
    rows: letter.rows.filter(({ value }) => !value.includes(text)),
    parts: letter.parts.map((part) => ({ ...part, paragraphs: part.paragraphs.filter((one) => !one.includes(text)) })),
  });
  switch (plant) {
    case 'anotherDay':
      return without('الموافق');
    case 'unreasoned':
      return without(plan.urgentBecause ?? 'رُفعت الجلسة');
    case 'anotherMember':
      return { ...letter, paragraphs: [...letter.paragraphs, OTHER] };
    case 'undated':
      return { ...letter, letter: { ...letter.letter, settledAt: plan.at } };
    case 'ownText':
      return without(BY);
    case 'agenda':
      return without(agenda[0]!.reference);
    case 'linkless':
      return without(plan.link ?? plan.place!);
    case undefined:
      return letter;
  }
}

/** What is wrong with a letter, in words. */
function faultsOf(said: Account, { day, hour, hoursBefore, ...drawn }: Drawn): string[] {
  const lines = [
    ...said.rows.map(({ value }) => value),
    ...said.paragraphs,
    ...said.parts.flatMap(({ paragraphs, quotes }) => [...paragraphs, ...quotes]),
  ];
  const text = lines.join('\n');
  const { number, place, link, urgentBecause, days, waived, moved, recalled, agenda } = drawn;
  const reckoned = recalled
    ? ['رُفعت الجلسة رقم 399', '25 رجب 1447هـ، الموافق 14 يناير 2026م', 'دعوة ثانية']
    : urgentBecause === null
      ? ['جلسة عادية', `${days[0]} يوم`]
      : ['جلسة عاجلة', urgentBecause, `${days[1]} أيام`];
  const must = [
    ...[
      INVITED,
      String(number),
      `${day.weekday} ${day.both}`,
      hour.told,
      place,
      ...(link ? [link] : []),
      ...reckoned,
      BY,
    ],
    ...(waived && !recalled ? [waived] : []),
    ...(moved ? ['1 أبريل 2026م، الساعة 10:00', 'القاعة مشغولة'] : []),
    ...agenda.flatMap((item) => [item.reference, item.subject]),
  ];
  const never = [OTHER, '{', ...(recalled ? ['جلسة عاجلة', 'جلسة عادية'] : ['رُفعت'])];
  const called = new Date(`${day.at}T${hour.utc}:00Z`).getTime() - hoursBefore * HOUR;
  return [
    ...must.filter((one) => !text.includes(one)).map((one) => `«${one}» is missing`),
    ...never.filter((one) => text.includes(one)).map((one) => `«${one}» is told`),
    ...(said.letter.settledAt.getTime() === called ? [] : ['dated by something else']),
    ...(said.parts.some(({ quotes }) => quotes.length > 0) ? [] : ['rests on no clause']),
  ];
}

/** Writes the letters of drawn calls and reads them. @returns how many, and what was wrong with them */
export function faultyInvitations({ tries, plant }: { tries: number; plant?: InvitationPlant }): {
  tried: number;
  faults: string[];
} {
  const faults = fc.sample(calls, tries).flatMap((drawn) => {
    const matter = matterOf(drawn);
    return faultsOf(spoilt(invitationLetter(matter), matter, plant), drawn);
  });
  return { tried: tries, faults };
}
