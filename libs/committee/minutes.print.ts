import { fill, correctedParts, demoMark, minutesWords as words, voteNames } from '@sanad/messages';
import { rows, type Op, type Printable } from '@sanad/platform';
import { dayOf, timeOf, writtenDay } from './days';
import type { Minutes, WrittenDecision } from './minutes';
import type { KeptMinutes, MinutesSignature } from './minutes.service';
import type { Held } from './sittings.store';

export interface PrintedMinutes extends Printable {
  readonly minutes: { readonly number: number };
}

export const printName = (number: number): string => fill(words.file, { number });

/** Everything that the printed minutes say. Until they are sealed «مسودة» stands across them, with a place for each signature. */
export async function printedMinutes(op: Op, { sitting }: Held, kept: KeptMinutes): Promise<PrintedMinutes> {
  const { content, contentHash, madeAt, seal } = kept;
  const name = await associationName(op);
  const { number, committee } = content;
  const standing = kept.signatures.filter((one) => one.contentHash === contentHash);
  return {
    letter: {
      language: 'ar',
      title: fill(words.title, { number, committee }),
      from: { name, lines: [] },
      settledAt: seal?.at ?? madeAt,
      foot: [fill(words.foot, { number, committee, policy: content.policyVersion })],
      ...(!seal && { across: words.draft }),
    },
    minutes: {
      number,
      heading: fill(words.heading, { committee }),
      demo: content.demo ? demoMark.ar : null,
      facts: factsOf(content),
      attendees: {
        title: words.attendees,
        heads: [words.name, words.capacity, words.attendance, words.signature],
        rows: content.attendees.map(({ name: who, capacity, attended, votes, remote, excused }, nth) => [
          who,
          votes ? capacity.ar : fill(words.withoutVote, { capacity: capacity.ar }),
          attended ? (remote ? words.remote : words.attended) : excused ? words.excused : words.absent,
          attended ? signatureOf(standing.find(({ account }) => account === sitting.seats[nth]?.account)) : '–',
        ]),
      },
      agenda: { title: words.agenda, items: content.agenda },
      decisions: { title: words.decisions, none: words.none, items: content.decisions.map(decisionOf) },
      carried: { title: words.carried, items: content.carried },
      corrections: {
        title: words.corrections,
        items: (content.corrections ?? []).map(({ section, words: said, reason, by, at }) => ({
          words: fill(words.correction, { section: correctedParts[section].ar, words: said }),
          by: fill(words.correctedBy, { reason, by, date: dayWords(new Date(at)) }),
        })),
      },
      ending: [words.chair, words.stamp],
      hashes: [{ name: words.text, hash: contentHash }, ...(seal ? [{ name: words.seal, hash: seal.hash }] : [])],
      note: seal ? null : words.notSealed,
    },
  } as PrintedMinutes;
}

function factsOf(content: Minutes): [string, string][] {
  const { number, committee, place, platform, weekday, hijri, gregorian, startedAt, endedAt, ending } = content;
  const { quorum, attendees, endedBecause, agenda } = content;
  const present = attendees.filter(({ attended, votes }) => attended && votes).length;
  const day = { weekday: weekday.ar, hijri, gregorian: gregorian.replaceAll('-', '/') };
  return [
    [words.number, String(number)],
    [words.committee, committee],
    [words.subject, fill(words.subjectIs, { count: agenda.length })],
    ...(place === null ? [] : ([[words.where, place]] as [string, string][])),
    ...(platform === null ? [] : ([[words.platform, platform]] as [string, string][])),
    [words.day, fill(words.dayIs, day)],
    [words.time, fill(words.timeIs, { start: startedAt, end: endedAt })],
    ...invitationOf(content),
    [words.quorum, quorum === null ? words.quorumUnset : fill(words.quorumIs, { needed: quorum, present })],
    [
      words.ending,
      endedBecause === null ? ending.ar : fill(words.endingFor, { ending: ending.ar, reason: endedBecause }),
    ],
  ];
}

function invitationOf({ invitation }: Minutes): [string, string][] {
  if (!invitation) return [];
  const { urgency, urgentBecause, noticeDays, noticeWaived, recall } = invitation;
  const plain = urgency === 'urgent' ? fill(words.urgent, { reason: urgentBecause ?? '' }) : words.ordinary;
  const called = recall ? words.recall : plain;
  const said = noticeDays === null ? called : fill(words.notice, { called, days: noticeDays });
  const waived = noticeWaived === null ? [] : [fill(words.waived, { reason: noticeWaived })];
  return [[words.invitation, [said, ...waived].join('\n')]];
}

function decisionOf(decision: WrittenDecision): object {
  const { ordinal, reference, outcome, binding, reason, tally, castingVote, secret, recusals, dissents } = decision;
  const counted = Object.entries(voteNames)
    .map(([vote, { ar }]) => [ar, tally[vote as keyof typeof tally]] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`);
  return {
    ordinal: ordinal.ar,
    reference,
    outcome: fill(binding ? words.decision : words.advice, { outcome: outcome.ar }),
    lines: [
      ...(reason === null ? [] : [fill(words.reason, { reason })]),
      fill(words.tally, { tally: counted.join('، ') }),
      ...(secret ? [words.secret] : []),
      ...(castingVote ? [words.castingVote] : []),
      ...recusals.map(({ name, reason: why }) => fill(words.recused, { name, reason: why ?? words.recusedOwn })),
      ...dissents.map(({ name, reason: why }) => fill(words.dissent, { name, reason: why ?? '' })),
    ],
  };
}

function signatureOf(signature: MinutesSignature | undefined): string {
  if (!signature) return '';
  const { signedAs, objection, at } = signature;
  if (signedAs === null) return fill(words.objected, { reason: objection ?? '' });
  return fill(words.signedOn, { name: signedAs, date: `${dayOf(at).replaceAll('-', '/')} ${timeOf(at)}` });
}

function dayWords(at: Date): string {
  const { weekday, hijri, gregorian } = writtenDay(at);
  return fill(words.dayIs, { weekday: weekday.ar, hijri, gregorian: gregorian.replaceAll('-', '/') });
}

async function associationName(op: Op): Promise<string> {
  const [found] = await rows<{ name: string }>(op.db, 'SELECT name FROM association WHERE id = $1', [op.association]);
  return found?.name ?? '';
}
