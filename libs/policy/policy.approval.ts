import { approvalKinds, demoMark, type Bilingual } from '@sanad/messages';
import { effectivePolicy } from './effective';
import { governingDate } from './policy.minutes';
import type { PolicyVersion } from './policy.version';

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
  readonly file?: string;
  readonly mark: Bilingual | null;
}

/** What was recorded with the approval goes before what the text says of it. */
export function approvalFacts({ document, answers, minutes }: PolicyVersion): ApprovalFacts {
  const { date, minutes: named, kind, chair, ...stated } = effectivePolicy(document, answers).approval;
  const { file, ...recorded } = minutes ?? {};
  const day = minutes ? (governingDate(minutes) ?? date?.value) : date?.value;
  const declared = date?.from.source === 'decision' ? date.from : undefined;
  const { meetingNumber, boardTerm, resolutionNumber, dateAsWritten, effectiveDate } = { ...stated, ...recorded };
  const [how, who] = [recorded.kind ?? kind, recorded.chair ?? chair];
  return known({
    ...{ meetingNumber, boardTerm, resolutionNumber, dateAsWritten, effectiveDate, minutes: named, date: day },
    kind: how && { ...approvalKinds[how] },
    hijriDate: recorded.hijriDate,
    chair: who && [who.title, who.name].filter(Boolean).join(' '),
    declaredBy: declared?.by,
    file: file?.name,
    mark: minutes?.demo || declared?.demo ? demoMark : null,
  });
}

/** Without what is unset. */
function known(facts: ApprovalFacts): ApprovalFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as unknown as ApprovalFacts;
}
