import { approvalKinds, demoMark, type Bilingual } from '@sanad/messages';
import type { EffectivePolicy } from './effective';
import { governingDate } from './policy.minutes.dates';
import type { PolicyVersion } from './policy.version';
import type { Chair } from './schema/rules';

/** What is known of the approval behind a version; what nobody has said stays unset. */
export interface ApprovalFacts {
  readonly kind?: Bilingual;
  readonly meetingNumber?: string;
  readonly boardTerm?: string;
  readonly resolutionNumber?: string;
  readonly dateAsWritten?: string;
  readonly date?: string;
  readonly hijriDate?: string;
  readonly chair?: string;
  readonly minutes?: string;
  readonly declaredBy?: string;
  readonly effectiveDate?: string;
  readonly nextReviewOn?: string;
  /** The file named with the approval: the one that is shown to whoever asks, whatever was attached later. */
  readonly file?: string;
  /** SHA-256 of that file. */
  readonly fileHash?: string;
  readonly mark: Bilingual | null;
}

/** What was recorded with the approval goes before what the text says of it. */
export function approvalFacts(
  { approval }: Pick<EffectivePolicy, 'approval'>,
  minutes: PolicyVersion['minutes'],
): ApprovalFacts {
  const { date, minutes: named, ...stated } = approval;
  const facts = { ...stated, ...minutes };
  const { meetingNumber, boardTerm, resolutionNumber, dateAsWritten, effectiveDate } = facts;
  const declared = date?.from.source === 'decision' ? date.from : undefined;
  return known({
    ...{ meetingNumber, boardTerm, resolutionNumber, dateAsWritten, effectiveDate, minutes: named },
    date: (minutes && governingDate(minutes)) ?? date?.value,
    kind: facts.kind && { ...approvalKinds[facts.kind] },
    hijriDate: minutes?.hijriDate,
    nextReviewOn: minutes?.nextReviewOn,
    chair: nameOf(facts.chair),
    declaredBy: declared?.by,
    file: minutes?.file?.name,
    fileHash: minutes?.file?.sha256,
    mark: markOf(minutes, declared),
  });
}

const markOf = (...sources: readonly ({ readonly demo?: boolean } | null | undefined)[]): Bilingual | null =>
  sources.some((source) => source?.demo) ? demoMark : null;

const nameOf = (chair: Chair | undefined): string | undefined =>
  chair && [chair.title, chair.name].filter(Boolean).join(' ');

/** Without what is unset. */
function known(facts: ApprovalFacts): ApprovalFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as unknown as ApprovalFacts;
}
