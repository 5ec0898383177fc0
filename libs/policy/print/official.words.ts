import { dateInWords, fill, momentNames, obligationNames, officialWords as words, PortalWords } from '@sanad/messages';
import type { ApprovalFacts } from '../policy.approval';
import type { EffectivePolicy, FromDecision, Provenance } from '../effective';
import { bothDates } from './official.days';

/** What is known of the approval, by name; nothing that is not. */
export function approvalRows(approval: ApprovalFacts): [name: string, value: string][] {
  const { date, effectiveDate, ...facts } = approval;
  const rows: [string, string | undefined][] = [
    [words.approvedIn, approvedIn(approval)],
    [words.boardTerm, facts.boardTerm],
    [words.resolutionNumber, facts.resolutionNumber],
    [words.date, date && bothDates(date)],
    [words.dateAsWritten, facts.dateAsWritten],
    [words.minutes, facts.minutes],
    [words.minutesFile, facts.file],
    [words.chair, facts.chair],
    [words.effectiveDate, effectiveDate && bothDates(effectiveDate)],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

/** «اجتماع (الثاني)»; where only the number is known, that of a meeting. */
export function approvedIn({ kind, meetingNumber }: ApprovalFacts): string | undefined {
  if (meetingNumber === undefined) return kind?.ar;
  return `${kind?.ar ?? words.meeting} (${meetingNumber})`;
}

/** What people answered to the doubts of the text, each with who, when and by which minutes. */
export function readingLines(effective: EffectivePolicy): { words: string; by: string; demo: boolean }[] {
  const portal = new PortalWords('ar', effective.terms);
  const { name, approval, deadlines, committees, compensation, supersedes } = effective;
  const all: [text: string | undefined, from: Provenance | undefined][] = [
    [portal.say('policy.name', { name: name.name.value }), name.name.from],
    [approval.date && `${words.date}: ${bothDates(approval.date.value)}`, approval.date?.from],
    ...deadlines.flatMap(({ obligation, startsOn, reading }): typeof all => [
      [
        startsOn &&
          portal.say('policy.starts', {
            obligation: obligationNames[obligation].ar,
            moment: momentNames[startsOn.value].ar,
          }),
        startsOn?.from,
      ],
      [reading && portal.say(`policy.floorReading.${reading.value}`), reading?.from],
    ]),
    ...committees.map(({ name: committee, power }): (typeof all)[number] => [
      power && portal.say(`policy.power.${power.value}`, { committee }),
      power?.from,
    ]),
    [
      compensation?.reading && portal.say(`policy.compensation.${compensation.reading.value}`),
      compensation?.reading?.from,
    ],
    ...supersedes.map(({ targets }): (typeof all)[number] => [
      portal.say('policy.supersedes', { policies: targets.value.join('، ') }),
      targets.from,
    ]),
  ];
  return all.flatMap(([text, from]) =>
    text && from?.source === 'decision' ? [{ words: text, by: byWhom(from), demo: from.demo }] : [],
  );
}

const byWhom = ({ by, on, minutes }: FromDecision): string =>
  [by, dateInWords(on).ar, minutes].filter(Boolean).join('، ');

export const filled = (name: keyof typeof words, params: Readonly<Record<string, string | number>>): string =>
  fill(words[name], params);
