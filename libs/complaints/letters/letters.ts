import { datesPart } from '@sanad/intake';
import {
  complaintKinds,
  complaintLetterWords as words,
  dayInLetters,
  demoMark,
  fill,
  noticeText,
  onBothDates,
  portalOutcomes,
  rungNames,
} from '@sanad/messages';
import type { ExplainedClock } from '@sanad/deadlines';
import {
  accountRow as row,
  plainPart as plain,
  type Account,
  type AccountPart,
  type AccountRow,
} from '@sanad/platform';
import { letterheadOf, type PinnedPolicy, type Provenance, type PublishedVersion } from '@sanad/policy';
import type { Complaint } from '../complaint';
import { COMPLAINT_LETTERS, type ComplaintLetter } from '../complaint.kinds';
import { receiptOf } from '../lodging.service';
import { lastRound, settlementStanding, type SettlementEntry } from '../settlement';
import { dateOf } from '../times';

/** What letters are made of, by whichever role it was read. */
export interface LetterMatter {
  readonly complaint: Pick<
    Complaint,
    | 'kind'
    | 'reference'
    | 'state'
    | 'subject'
    | 'concerns'
    | 'referredTo'
    | 'rung'
    | 'outcome'
    | 'outcomeReason'
    | 'receivedAt'
    | 'answeredAt'
    | 'closedAt'
  > & { readonly outsideReference?: string | null };
  readonly policy: PinnedPolicy;
  readonly published: PublishedVersion;
  readonly settlement: readonly Pick<SettlementEntry, 'step' | 'party' | 'words' | 'at'>[];
  readonly clocks: readonly ExplainedClock[];
  /** When it last went one step up. */
  readonly escalatedAt: Date | null;
  /** Where they are named to whoever asks for the letter. */
  readonly complainant: string | null;
}

/** When it last went one step up. */
export const escalatedAtOf = (history: readonly { readonly name: string; readonly at: Date }[]): Date | null =>
  history.findLast(({ name }) => name === 'escalated')?.at ?? null;

/** Those that can be made now. A letter tells of an outcome once it was told, and of an agreement once there is one. */
export function lettersOf({
  complaint,
  settlement,
  escalatedAt,
}: Omit<LetterMatter, 'published' | 'policy' | 'clocks' | 'complainant'>): ComplaintLetter[] {
  const has: Readonly<Record<ComplaintLetter, boolean>> = {
    acknowledgement: true,
    // What both agreed on is told by the settlement.
    outcome: settledAt(complaint) !== null && complaint.outcome !== 'settled',
    settlement: settlementStanding(settlement, complaint.outcome) === 'agreed',
    escalation: complaint.rung !== null && escalatedAt !== null,
  };
  return COMPLAINT_LETTERS.filter((name) => has[name]);
}

/** When the outcome was told, or it was closed with one. */
const settledAt = ({ state, outcome, answeredAt, closedAt }: LetterMatter['complaint']): Date | null =>
  outcome !== null && (state === 'ANSWERED' || state === 'CLOSED') ? (answeredAt ?? closedAt) : null;

/** Everything that one of them says. */
export function complaintLetter(name: ComplaintLetter, matter: LetterMatter): Account {
  const { complaint, policy, published } = matter;
  const { at, paragraphs, parts, rows = [], signatures = [] } = CONTENTS[name](matter);
  const heading = `${words[name]}: ${complaintKinds[complaint.kind].ar}`;
  return {
    letter: {
      ...{ language: 'ar', title: heading, ...letterheadOf(published) },
      ...{ dated: dayInLetters(dateOf(at), 'ar'), reference: complaint.reference, settledAt: at },
    },
    ...{ heading, demo: policy.demo ? demoMark.ar : null },
    rows: [...common(matter), ...rows],
    ...{ paragraphs, parts, dayHeads: [words.day, words.counting] },
    ...{ signaturesTitle: words.signatures, signatures },
  };
}

interface Contents {
  /** When what it tells was settled. */
  readonly at: Date;
  readonly rows?: readonly AccountRow[];
  readonly paragraphs: readonly string[];
  readonly parts: readonly AccountPart[];
  readonly signatures?: Account['signatures'];
}

const bothDates = (at: Date): string => onBothDates(dateOf(at));

function common({ complaint, complainant }: LetterMatter): AccountRow[] {
  const { kind, receivedAt, subject, concerns } = complaint;
  return [
    row(words.kind, complaintKinds[kind].ar),
    row(words.receivedOn, bothDates(receivedAt)),
    ...(complainant ? [row(words.complainant, complainant)] : []),
    row(words.subject, subject),
    ...(concerns ? [row(words.concerns, concerns)] : []),
  ];
}

const CONTENTS: Readonly<Record<ComplaintLetter, (matter: LetterMatter) => Contents>> = {
  acknowledgement: (matter) => {
    const { complaint } = matter;
    const { template, params } = receiptOf(matter);
    const receipt = noticeText(template, { ...params, reference: complaint.reference }).ar;
    return {
      at: complaint.receivedAt,
      paragraphs: [receipt],
      parts: [clausesOf(matter, 'handled', 'amicable'), datesPart(matter.clocks)],
    };
  },
  outcome: (matter) => {
    const { complaint } = matter;
    const { outcome, outcomeReason } = complaint;
    return {
      at: settledAt(complaint) ?? complaint.receivedAt,
      rows: outcome ? [row(words.result, portalOutcomes[outcome].ar)] : [],
      paragraphs: [],
      parts: [
        ...(outcomeReason ? [plain(words.reasons, outcomeReason, words.rights)] : []),
        clausesOf(matter, 'handled'),
        datesPart(matter.clocks),
      ],
    };
  },
  settlement: (matter) => {
    const { complainant } = matter;
    const settlement = lastRound(matter.settlement);
    const agreement = settlement.findLast(({ step }) => step === 'agreement');
    const course = settlement.flatMap(({ step, party, words: said, at }) =>
      step === 'offer' || step === 'consent' ? [`${words[step][party]}، ${bothDates(at)}: ${said}`] : [],
    );
    const lines = (name: string | null): [string, string | null][] => [
      [words.name, name],
      [words.signature, null],
      [words.date, null],
    ];
    return {
      at: agreement?.at ?? matter.complaint.receivedAt,
      paragraphs: [],
      parts: [
        plain(words.agreed, agreement?.words ?? ''),
        plain(words.course, ...course, words.declining),
        clausesOf(matter, 'amicable'),
      ],
      signatures: [
        { party: words.forAssociation, lines: lines(null) },
        { party: words.forComplainant, lines: lines(complainant) },
      ],
    };
  },
  escalation: (matter) => {
    const { complaint, escalatedAt } = matter;
    const { rung, outsideReference, reference } = complaint;
    const at = escalatedAt ?? complaint.receivedAt;
    const { ar: rungAr, en: rungEn } = rungNames[rung ?? 'officer'];
    return {
      at,
      rows: [
        row(words.raisedOn, bothDates(at)),
        row(words.rung, rungAr),
        ...(outsideReference ? [row(words.outsideReference, outsideReference, true)] : []),
      ],
      paragraphs: [noticeText('complaints.escalated', { reference, rungAr, rungEn }).ar],
      parts: [clausesOf(matter, 'handled', 'escalateAfterDays'), datesPart(matter.clocks)],
    };
  },
};

/** The clauses that a letter rests on, word for word; what was added, by whom. */
function clausesOf(
  { policy }: LetterMatter,
  ...on: readonly ('handled' | 'amicable' | 'escalateAfterDays')[]
): AccountPart {
  const { complaints } = policy.effective;
  const sources = on.flatMap((part) => complaints[part]?.from ?? []);
  const texts = sources.flatMap((from) =>
    from.source === 'text' ? (policy.effective.clause(from.clause)?.text ?? []) : [],
  );
  const added = sources.filter((from): from is Extract<Provenance, { source: 'overlay' }> => from.source === 'overlay');
  return {
    title: words.clause,
    paragraphs: [
      ...(texts.length === 0 ? [words.clauseNone] : []),
      ...[...new Set(added.map(({ name }) => fill(words.added, { by: name })))],
    ],
    quotes: [...new Set(texts)],
    days: [],
  };
}
