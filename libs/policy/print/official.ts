import { dayInRiyadh } from '@sanad/kernel';
import { dayInLetters, demoMark, officialWords as words, overlayLabel } from '@sanad/messages';
import type { Printable, PrintedLetter } from '@sanad/platform';
import { effectivePolicy } from '../effective';
import { overlayWords } from '../overlays.words';
import { approvalFacts, type ApprovalFacts } from '../policy.approval';
import type { PolicyVersion } from '../policy.version';
import type { Clause, PolicyDocument, Section } from '../schema/document';
import { aroundOf, NO_MARKS, textOf } from './around';
import { approvalRows, approvedIn, filled, readingLines } from './official.words';

/** What is printed of a version, by whichever role it was read. */
export type PrintedVersion = Pick<
  PolicyVersion,
  'number' | 'document' | 'answers' | 'contentHash' | 'minutes' | 'inForceFrom'
> & {
  /** Unset where the role that reads it sees what is in force alone. */
  readonly approvedAt?: Date | null;
  readonly createdAt?: Date;
};

export type OfficialPrint = Printable & Readonly<Record<string, unknown>>;

/** Everything that the official print of a version says. `link` is where the public finds it, and its picture; a draft is found nowhere. */
export function officialPrint(version: PrintedVersion, link?: { address: string; qr: string }): OfficialPrint {
  const { number, document, answers, contentHash, inForceFrom } = version;
  const effective = effectivePolicy(document, answers);
  const approval = approvalFacts(effective, version.minutes);
  const isDraft = !inForceFrom && !version.approvedAt;
  return {
    letter: letterOf(version, effective.name.name.value, approval),
    heading: titleOf(document),
    version: filled('version', { number }),
    standing: standingOf(version),
    demo: approval.mark || isMarked(version) ? demoMark.ar : null,
    approval: {
      title: version.approvedAt || inForceFrom ? words.approval : words.approvalInText,
      rows: approvalRows(approval),
      ...(approval.fileHash && { hash: approval.fileHash, hashName: words.minutesFileHash }),
      none: words.approvalUnknown,
    },
    terms: { title: words.terms, rows: termRows(document) },
    sections: textOf(document)
      .filter((section) => !isTitle(section))
      .map(toSection),
    around: {
      title: words.around,
      sections: aroundOf(document).map(toSection),
    },
    readings: {
      title: words.readings,
      rows: readingLines(effective).map((one) => ({ ...one, demo: one.demo ? demoMark.ar : null })),
    },
    additions: {
      title: words.additions,
      rows: answers.overlays.map((overlay) => ({
        label: overlayLabel(overlay.name).ar,
        lines: overlayWords(overlay).map(({ ar }) => ar),
        why: filled('why', { why: overlay.why }),
        demo: overlay.demo ? demoMark.ar : null,
      })),
    },
    check: {
      ...{
        title: words.check,
        how: isDraft ? words.checkDraft : words.checkHow,
        hash: contentHash,
        hashName: words.contentHash,
      },
      ...(link && { ...link, addressName: words.address, alt: words.qr }),
    },
  };
}

/** What the file is called that is saved. */
export const officialName = ({ document, number }: Pick<PrintedVersion, 'document' | 'number'>): string =>
  `${document.title} - ${filled('version', { number })}.pdf`;

function letterOf(version: PrintedVersion, name: string, approval: ApprovalFacts): PrintedLetter {
  const { document, inForceFrom, approvedAt, createdAt } = version;
  return {
    language: 'ar',
    title: document.title,
    ...headed(version, name, approval),
    ...(approval.date && { dated: dayInLetters(approval.date, 'ar') }),
    settledAt: inForceFrom ?? approvedAt ?? createdAt ?? new Date(0),
    ...(!inForceFrom && !approvedAt && { across: words.draft }),
  };
}

function headed(
  { document, number }: PrintedVersion,
  name: string,
  approval: ApprovalFacts,
): Pick<PrintedLetter, 'from' | 'foot'> {
  const facts = [approvedIn(approval), approval.date && dayInLetters(approval.date, 'ar').hijri].filter(Boolean);
  return {
    from: { name, lines: document.licences.map((licence) => filled(licence.kind, { number: licence.number })) },
    foot: [
      `${document.title} · ${filled('version', { number })}`,
      ...(facts.length > 0 ? [filled('footMinutes', { facts: facts.join('، ') })] : []),
    ],
  };
}

/** Who writes a letter under a version, and what it rests on: the version and the minutes behind it. */
export function letterheadOf(version: PrintedVersion): Pick<PrintedLetter, 'from' | 'foot'> {
  const effective = effectivePolicy(version.document, version.answers);
  return headed(version, effective.name.name.value, approvalFacts(effective, version.minutes));
}

/** A title that the text has itself is printed once. */
const isTitle = ({ kind, clauses }: Section): boolean =>
  kind === 'title' && clauses.every((clause) => clause.kind === 'heading');

const titleOf = ({ sections, title }: PolicyDocument): string =>
  sections
    .filter(isTitle)
    .flatMap(({ clauses }) => clauses.map(({ text }) => text))
    .join(' ') || title;

function standingOf({ inForceFrom, approvedAt }: PrintedVersion): string {
  if (inForceFrom) return filled('inForceFrom', dayInLetters(dayInRiyadh(inForceFrom), 'ar'));
  return approvedAt ? words.approvedNote : words.draftNote;
}

function termRows({ terms: { forms, officerTitle } }: PolicyDocument): [string, string][] {
  const { singular, plural } = forms;
  return [
    [words.beneficiary, filled('beneficiaryForms', { singular, plural })],
    ...(officerTitle ? ([[words.officer, officerTitle]] as [string, string][]) : []),
  ];
}

const isMarked = ({ answers, minutes }: PrintedVersion): boolean =>
  minutes?.demo === true || [...answers.decisions, ...answers.overlays].some(({ demo }) => demo === true);

interface PrintedParagraph {
  readonly kind: Clause['kind'];
  readonly mark: string;
  /** How deep it stands below other items. */
  readonly depth: number;
  readonly text: string;
}

function toSection({ clauses }: Section): PrintedParagraph[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const depthOf = ({ parent }: Clause): number => {
    const above = parent === undefined ? undefined : byId.get(parent);
    return above?.kind === 'item' ? depthOf(above) + 1 : 0;
  };
  const paragraphs: (Omit<PrintedParagraph, 'text'> & { text: string })[] = [];
  for (const clause of clauses) {
    const { kind, text, style, mark = '', joined } = clause;
    const last = paragraphs.at(-1);
    if (joined && last) last.text = `${last.text} ${text}`;
    else paragraphs.push({ kind, text, depth: depthOf(clause), mark: NO_MARKS.includes(style) ? '' : mark.trim() });
  }
  return paragraphs;
}
