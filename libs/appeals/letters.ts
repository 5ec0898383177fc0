import { datesPart, type Dossier } from '@sanad/intake';
import type { ExplainedClock } from '@sanad/deadlines';
import { dayInRiyadh } from '@sanad/kernel';
import {
  appealLetterWords as words,
  appealOutcomes,
  dayInLetters,
  demoMark,
  durationAfterPreposition,
  fill,
  noticeText,
  onBothDates,
} from '@sanad/messages';
import {
  accountRow as row,
  plainPart as plain,
  type Account,
  type AccountPart,
  type AccountRow,
} from '@sanad/platform';
import { letterheadOf, type PublishedVersion } from '@sanad/policy';
import type { Appeal } from './appeal';
import { APPEAL_LETTERS, type AppealLetter } from './appeal.kinds';

export interface AppealMatter {
  readonly appeal: Appeal;
  readonly dossier: Pick<Dossier, 'file' | 'policy'>;
  readonly published: PublishedVersion;
  readonly clocks: readonly ExplainedClock[];
  readonly applicant: string;
}

/** Those that there is something to write in. */
export const lettersOf = ({ answeredAt }: Pick<Appeal, 'answeredAt'>): AppealLetter[] =>
  APPEAL_LETTERS.filter((letter) => letter === 'acknowledgement' || answeredAt !== null);

/** Everything that one of them says; dated by what it tells, so that equal appeals make equal letters. */
export function appealLetter(letter: AppealLetter, matter: AppealMatter): Account {
  const { dossier, published } = matter;
  const { reference } = dossier.file;
  const { at, ...said } = letter === 'acknowledgement' ? acknowledgementOf(matter) : outcomeOf(matter);
  return {
    letter: {
      ...{ language: 'ar', title: words[letter], ...letterheadOf(published) },
      ...{ dated: dayInLetters(dayInRiyadh(at), 'ar'), reference, settledAt: at },
    },
    ...{ heading: words[letter], demo: dossier.policy.demo ? demoMark.ar : null },
    ...said,
    ...{ dayHeads: [words.day, words.counting], signaturesTitle: '', signatures: [] },
  };
}

type Said = Pick<Account, 'rows' | 'paragraphs' | 'parts'> & { readonly at: Date };

function acknowledgementOf(matter: AppealMatter): Said {
  const { appeal, dossier, clocks } = matter;
  return {
    at: appeal.filedAt,
    rows: [...common(matter), row(words.grounds, appeal.grounds)],
    paragraphs: [noticeText('appeals.received', { reference: dossier.file.reference }).ar],
    parts: [windowOf(matter), datesPart(clocks)],
  };
}

function outcomeOf(matter: AppealMatter): Said {
  const { appeal, clocks } = matter;
  const { outcome, reason, decidedAt, answeredAt, filedAt } = appeal;
  return {
    at: answeredAt ?? filedAt,
    rows: [
      ...common(matter),
      ...(decidedAt ? [row(words.decidedOn, bothDates(decidedAt))] : []),
      ...(outcome ? [row(words.result, appealOutcomes[outcome].ar)] : []),
    ],
    paragraphs: [],
    parts: [
      ...(reason ? [plain(words.reasons, reason)] : []),
      ...(outcome ? [plain(words.follows, words[outcome], words.once)] : []),
      windowOf(matter),
      datesPart(clocks),
    ],
  };
}

const bothDates = (at: Date): string => onBothDates(dayInRiyadh(at));

const common = ({ appeal, dossier: { file }, applicant }: AppealMatter): AccountRow[] => [
  row(words.request, file.reference, true),
  row(words.subject, file.subject),
  row(words.applicant, applicant),
  row(words.receivedOn, bothDates(appeal.filedAt)),
];

/** By whom the time for appeals was added: no text of a policy gives one. */
function windowOf({ appeal: { lastDay }, dossier: { policy } }: AppealMatter): AccountPart {
  const rule = policy.effective.appealWithinDays;
  if (!rule) return plain(words.window);
  const { from, value } = rule;
  return plain(
    words.window,
    fill(words.within, { days: durationAfterPreposition(value, 'workingDay').ar }),
    ...(lastDay ? [`${words.lastDay}: ${onBothDates(lastDay)}`] : []),
    ...(from.source === 'overlay' ? [fill(words.added, { by: from.name })] : []),
  );
}
