import { readDemoAssociation } from '@config/demo/world';
import { appealLetter, type AppealLetter, type AppealMatter, type AppealOutcome } from '@sanad/appeals';
import type { Account } from '@sanad/platform';
import { effectivePolicy, type PolicyAnswers } from '@sanad/policy';
import fc from 'fast-check';

/** What somebody told of an appeal has to read, written down by hand; no function that writes letters is asked. */
const RESULTS: Readonly<Record<AppealOutcome, { readonly result: string; readonly follows: string }>> = {
  upheld: { result: 'بقاء القرار', follows: 'يبقى القرار في الطلب كما أُبلغ' },
  changed: { result: 'تعديل القرار إلى القبول', follows: 'الطلب مقبول' },
  returned: { result: 'إعادة الطلب إلى اللجنة', follows: 'يعود الطلب إلى اللجنة' },
};
const OUTCOMES = Object.keys(RESULTS) as AppealOutcome[];
const BY = 'سعود الهاجري، المدير التنفيذي';
const REVIEWER = '01890000-0000-7000-8000-00000000aaaa';

/** A letter as a careless hand would write it. */
export type LetterPlant = 'early' | 'unreasoned' | 'another' | 'named' | 'undated' | 'ownText';

const words = fc.constantFrom('لم يُنظر في عقد الإيجار', 'الدخل أقل مما ذُكر', 'تغيّر السكن', 'نقص المستند قد استُكمل');
const instant = fc.date({
  min: new Date('2026-01-05T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const HOUR = 3_600_000;

const matters = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  grounds: words.map((said) => `أسباب: ${said}`),
  reason: words.map((said) => `علة: ${said}`),
  subject: fc.constantFrom('مساعدة في الإيجار', 'مستلزمات دراسية'),
  filedAt: instant,
  hours: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })),
  lastDay: fc.option(fc.constantFrom('2026-02-01', '2026-03-15'), { nil: null }),
  withinDays: fc.integer({ min: 11, max: 60 }),
});
type Drawn = typeof matters extends fc.Arbitrary<infer T> ? T : never;

const { document, answers } = readDemoAssociation('mabarra');

function matterOf(drawn: Drawn): AppealMatter {
  const { outcome, grounds, reason, subject, filedAt, hours, lastDay, withinDays } = drawn;
  const added: PolicyAnswers['overlays'][number] = {
    ...{ id: 'appeals-added', addedBy: 'association', name: BY, on: '2026-01-04', why: 'لم تذكر السياسة التظلّم' },
    ...{ demo: true, appeals: { withinDays } },
  };
  const own = { ...answers, overlays: [...answers.overlays, added] };
  const decidedAt = new Date(filedAt.getTime() + hours[0] * HOUR);
  const appeal = {
    ...{ grounds, filedAt, enteredAt: filedAt, lastDay, outcome, reason, decidedAt, decidedBy: REVIEWER },
    ...{ answeredAt: new Date(decidedAt.getTime() + hours[1] * HOUR), state: 'ANSWERED' },
  };
  const policy = { effective: effectivePolicy(document, own), document, number: 2, demo: true };
  return {
    ...{ appeal, clocks: [], applicant: 'هيا بنت خالد الرشيدي' },
    dossier: { file: { reference: 'K7Q2MXA4', subject }, policy },
    published: { document, answers: own, number: 2, minutes: null, inForceFrom: filedAt, approvedAt: filedAt },
  } as unknown as AppealMatter;
}

/** The letter with a fault of its own put in. */
function spoilt(letter: Account, matter: AppealMatter, plant: LetterPlant | undefined): Account {
  const { outcome, reason } = matter.appeal;
  const without = (text: string): Account => ({
    ...letter,
    parts: letter.parts.map((part) => ({ ...part, paragraphs: part.paragraphs.filter((one) => !one.includes(text)) })),
  });
  const adding = (text: string): Account => ({ ...letter, paragraphs: [...letter.paragraphs, text] });
  const other = OUTCOMES.find((one) => one !== outcome)!;
  switch (plant) {
    case 'early':
      return adding(RESULTS[outcome!].result);
    case 'unreasoned':
      return without(reason!);
    case 'another':
      return adding(RESULTS[other].follows);
    case 'named':
      return adding(REVIEWER);
    case 'undated':
      return { ...letter, letter: { ...letter.letter, settledAt: matter.appeal.enteredAt } };
    case 'ownText':
      return without(BY);
    case undefined:
      return letter;
  }
}

/** What is wrong with a letter, in words. */
function faultsOf(name: AppealLetter, said: Account, { appeal, dossier, applicant }: AppealMatter): string[] {
  const lines = [
    ...said.rows.map(({ value }) => value),
    ...said.paragraphs,
    ...said.parts.flatMap(({ paragraphs, quotes }) => [...paragraphs, ...quotes]),
  ];
  const text = lines.join('\n');
  const { outcome, reason, grounds, filedAt, answeredAt } = appeal;
  const told = RESULTS[outcome!];
  const others = OUTCOMES.filter((one) => one !== outcome).flatMap((one) => Object.values(RESULTS[one]));
  const isOutcome = name === 'outcome';
  // Who gave the time is told with it: no text of a policy gives one.
  const has = [dossier.file.reference, dossier.file.subject, applicant, BY];
  const must = isOutcome ? [...has, told.result, told.follows, reason!] : [...has, grounds];
  const never = isOutcome ? [...others, REVIEWER] : [...others, ...Object.values(told), reason!, REVIEWER];
  const at = isOutcome ? answeredAt : filedAt;
  return [
    ...must.filter((one) => !text.includes(one)).map((one) => `${name}: «${one}» is missing`),
    ...never.filter((one) => text.includes(one)).map((one) => `${name}: «${one}» is told`),
    ...(said.letter.settledAt.getTime() === at?.getTime() ? [] : [`${name}: dated by something else`]),
  ];
}

/** Writes letters of drawn appeals and reads them. @returns how many, and what was wrong with them */
export function faultyLetters({ tries, plant }: { tries: number; plant?: LetterPlant }): {
  tried: number;
  faults: string[];
} {
  const faults = fc.sample(matters, tries).flatMap((drawn) => {
    const matter = matterOf(drawn);
    return (['acknowledgement', 'outcome'] as const).flatMap((name) =>
      faultsOf(name, spoilt(appealLetter(name, matter), matter, plant), matter),
    );
  });
  return { tried: 2 * tries, faults };
}
