import { dayInRiyadh } from '@sanad/kernel';
import {
  boardWords as words,
  caseEffects,
  dateInWords,
  dayInLetters,
  demoMark,
  differenceKinds,
  differenceTexts,
  fill,
  overlayLabel,
  sectionNames,
} from '@sanad/messages';
import type { Printable } from '@sanad/platform';
import {
  answerTo,
  askedBy,
  citationsOf,
  comparePolicies,
  effectivePolicy,
  lint,
  type Difference,
  type Finding,
  type PolicyVersion,
} from '@sanad/policy';
import type { BoardPart, BoardReplay } from '@sanad/replay';

export interface PaperFacts {
  readonly version: PolicyVersion;
  /** The version in force, which it would replace. */
  readonly earlier: PolicyVersion | null;
  /** Of the version, where one was finished. */
  readonly replay: BoardReplay | null;
  readonly now: Date;
}

const FORCE = ['blocksForce', 'blocksModule'] as const;

/** Everything that the paper of a draft says. What only the meeting can know is left blank, and never filled in here. */
export function boardPaper({
  version,
  earlier,
  replay,
  now,
}: PaperFacts): Printable & Readonly<Record<string, unknown>> {
  const { number, document, answers, contentHash } = version;
  const effective = effectivePolicy(document, answers);
  const name = effective.name.name.value;
  const today = dayInRiyadh(now);
  const title = fill(words.title, { title: document.title });
  return {
    letter: {
      language: 'ar',
      title,
      from: { name, lines: document.licences.map((one) => fill(words[one.kind], { number: one.number })) },
      dated: dayInLetters(today, 'ar'),
      // The day alone, so that the same paper of one day is the same file.
      settledAt: new Date(`${today}T00:00:00+03:00`),
      foot: [fill(words.foot, { title: document.title, number })],
      across: words.draft,
    },
    cover: {
      heading: words.heading,
      title: document.title,
      demo: version.demo ? demoMark.ar : null,
      rows: [
        [words.proposed, fill(words.version, { number })],
        [words.standing, earlier ? fill(words.inForce, { number: earlier.number }) : words.noneInForce],
        ...(earlier?.inForceFrom ? [[words.since, bothDates(dayInRiyadh(earlier.inForceFrom))]] : []),
        [words.preparedOn, bothDates(today)],
      ],
      hashName: words.hash,
      hash: contentHash,
      lead: words.lead,
    },
    changes: changesOf(version, earlier),
    findings: findingsOf(version),
    replay: replayOf(version, replay),
    decision: decisionOf(version, earlier, name),
    signatures: { title: words.signatures, heads: [words.name, words.capacity, words.signature], rows: words.signers },
  };
}

interface Group {
  readonly title: string;
  readonly changes: readonly object[];
}

function changesOf(version: PolicyVersion, earlier: PolicyVersion | null): object {
  const title = words.changes;
  if (!earlier) return { title, lead: words.first, groups: [] };
  const { differences, pairs } = comparePolicies(earlier, version);
  const chapters = [...new Set(pairs.map(({ chapter }) => chapter))];
  const beside = (one: Difference): boolean => one.topic === 'overlays' || one.topic === 'decisions';
  const [was, is] = [citationsOf(earlier.document), citationsOf(version.document)];
  const placeOf = ({ clauses: { before, after } }: Difference): string =>
    (after.length > 0 ? after.map((id) => is.get(id)) : before.map((id) => was.get(id)))
      .flatMap((citation) => citation?.ar ?? [])
      .join('، ');
  const group = (name: string, belongs: (one: Difference) => boolean): Group => ({
    title: name,
    changes: differences.filter(belongs).map((one) => toChange(one, placeOf(one))),
  });
  const groups = [
    group(differenceTexts.wholePolicy.ar, (one) => !beside(one) && one.chapter === null),
    ...chapters.map((chapter) => group(sectionNames[chapter].ar, (one) => !beside(one) && one.chapter === chapter)),
    group(differenceTexts.additions.ar, ({ topic }) => topic === 'overlays'),
    group(differenceTexts.answersOfPeople.ar, ({ topic }) => topic === 'decisions'),
  ];
  const count = differences.length;
  return {
    title,
    lead: count === 0 ? differenceTexts.none.ar : fill(words.changesLead, { number: earlier.number, count }),
    groups: groups.filter(({ changes }) => changes.length > 0),
  };
}

function toChange({ kind, topic, title, lines, pieces, effect }: Difference, place: string): object {
  return {
    kind: differenceKinds[kind].ar,
    title: topic === 'clauses' && pieces ? place : title.ar,
    place: topic === 'clauses' ? null : place,
    lines: lines.filter((line) => line !== differenceTexts.reworded).map(({ ar }) => ar),
    pieces: pieces ?? [],
    effect: caseEffects[effect].ar,
  };
}

const isGrave = ({ severity }: Finding): boolean => (FORCE as readonly string[]).includes(severity);

/** What still keeps the version or a part of it from coming into force, and what was answered; the others are counted. */
function findingsOf({ document, answers }: PolicyVersion): object {
  const all = lint(document).map((finding) => ({ finding, answer: answerTo(finding, answers) }));
  const open = all.filter(({ finding, answer }) => isGrave(finding) && !answer);
  const others = all.filter(({ finding, answer }) => !isGrave(finding) && !answer).length;
  return {
    title: words.findings,
    openTitle: words.open,
    none: words.noneOpen,
    open: open.map(({ finding }) => ({
      severity: words[finding.severity as (typeof FORCE)[number]],
      message: finding.message.ar,
      remedy: finding.remedy.ar,
    })),
    answeredTitle: words.answered,
    answered: all.flatMap(({ finding, answer }) =>
      answer
        ? [
            {
              message: finding.message.ar,
              by: [answer.by, dateInWords(answer.on).ar, answer.minutes].filter(Boolean).join('، '),
              demo: answer.demo ? demoMark.ar : null,
            },
          ]
        : [],
    ),
    others: others > 0 ? fill(words.others, { count: others }) : null,
    additionsTitle: words.additions,
    additions: answers.overlays.map(({ name, why }) => `${overlayLabel(name).ar}: ${why}`),
  };
}

/** What past cases would have come to; where nobody has tried, the paper says so. */
function replayOf({ contentHash }: PolicyVersion, replay: BoardReplay | null): object {
  const title = words.replay;
  if (!replay) return { title, notes: [words.notReplayed], rows: [], parts: [] };
  const { headline, sample, until, since, cases, changed, outdated, today, outcomes } = replay;
  const number = (count: number | null): string => (count === null ? '–' : String(count));
  const isOlder = replay.contentHash !== contentHash;
  return {
    title,
    headline: headline.ar,
    notes: [
      ...(sample ? [sample.ar] : []),
      `${fill(words.replayed, { cases, changed })} ${words.replayCovers}`,
      since ? fill(words.between, { since: dateInWords(since).ar, until: dateInWords(until).ar }) : '',
      ...(isOlder ? [words.olderText] : []),
      ...outdated.map(({ ar }) => ar),
    ].filter(Boolean),
    heads: [
      words.outcome,
      words.underProposed,
      words.asItWas,
      today === null ? words.underToday : fill(words.underNumber, { number: today }),
    ],
    rows: outcomes.map(({ label, counts }) => [
      label.ar,
      number(counts.proposed),
      number(counts.own),
      number(counts.today),
    ]),
    parts: partsOf(replay),
  };
}

const COUNTED = ['late', 'unbounded', 'held'] as const;

/** By month and by channel, each beside what today's version would have made of the same cases, where one is in force. */
function partsOf({ byMonth, byChannel, today }: BoardReplay): object[] {
  const sides = today === null ? (['proposed'] as const) : (['proposed', 'today'] as const);
  const named = { proposed: words.proposedBrief, today: fill(words.todayBrief, { number: today ?? 0 }) };
  const table = (title: string, head: string, parts: readonly BoardPart[]): object => ({
    title,
    heads: [head, words.partCases, ...COUNTED.map((of) => words[of])],
    sides: sides.map((side) => named[side]),
    rows: parts.map(({ label, cases, ...counts }) => [
      label.ar,
      String(cases),
      ...COUNTED.flatMap((of) => sides.map((side) => String(counts[of][side] ?? '–'))),
    ]),
  });
  return [table(words.byMonth, words.month, byMonth), table(words.byChannel, words.channel, byChannel)];
}

/** The sentence that the board would adopt. The number and the day of the meeting, the start and what is not decided yet are blanks. */
function decisionOf(version: PolicyVersion, earlier: PolicyVersion | null, name: string): object {
  const { number, document, contentHash, answers } = version;
  // The minutes of this very decision answer some of them.
  const open = lint(document).filter(
    (finding) => isGrave(finding) && !askedBy(finding.code).orMinutes && !answerTo(finding, answers),
  );
  return {
    title: words.decision,
    note: words.decisionNote,
    paragraphs: [
      fill(words.decides, { name, blank: words.blank, title: document.title, number }),
      fill(words.starts, { blank: words.blank }),
      ...(earlier ? [fill(words.replaces, { number: earlier.number })] : []),
      words.keeps,
    ],
    openTitle: open.length > 0 ? words.toDecide : null,
    open: open.map(({ message }) => `${message.ar} ${words.blank}`),
    hashName: words.hash,
    hash: contentHash,
  };
}

const bothDates = (day: string): string => fill(words.bothDates, dayInLetters(day, 'ar'));
