import { importFindingText, type Bilingual, type FindingParams, type ImportFindingCode } from '@sanad/messages';
import type { Finding } from '../finding';
import type { PolicyDocument, Terms } from '../schema/document';
import type { ChannelRule, ToolRule } from '../schema/rules';
import { uncertainEffects } from './approval';
import type { Unread as UnreadChannels } from './channels';
import type { Unread as UnreadCommittee } from './committees';
import { datesIn, possibleDays } from './dates';
import type { Unread as UnreadLimit } from './deadlines';
import type { Draft } from './draft';
import type { Reading, Said } from './reading';
import { emptySections, strayIn } from './yield';
import { HIJRI_MARK, GREGORIAN_MARK } from './doubts.lexicon';

/** What the importer was unsure of, in the manner of the linter. */
export interface ImportFinding extends Omit<Finding, 'code' | 'message' | 'remedy'> {
  code: ImportFindingCode;
  message: Bilingual;
  remedy: Bilingual;
  /** The rule whose kind is asked for: a sentence may have several. */
  rule?: string;
}

export interface Doubtful {
  reading: Reading;
  drafts: readonly Draft[];
  document: PolicyDocument;
  unread: {
    channels: UnreadChannels;
    tools: readonly Said[];
    committees: readonly UnreadCommittee[];
    limits: readonly UnreadLimit[];
  };
  known: { name: boolean; title: string | undefined; term: Terms | undefined };
}

export function doubt(
  code: ImportFindingCode,
  severity: Finding['severity'],
  clauses: readonly string[],
  params: FindingParams = {},
  candidates?: readonly string[],
): ImportFinding {
  return {
    code,
    severity,
    clause: clauses[0],
    clauses,
    ...(candidates && { candidates }),
    ...importFindingText(code, params),
  };
}

/** Everything a person should look at before the proposal becomes a draft, in the order of the text where it has one. */
export function doubtsOf(input: Doubtful): ImportFinding[] {
  return [...identity(input), ...structure(input), ...rules(input)];
}

function identity({ reading, known }: Doubtful): ImportFinding[] {
  const first = reading.all[0] ? [reading.all[0].clause.id] : [];
  return [
    ...(known.name ? [] : [doubt('import.name_missing', 'blocksForce', first)]),
    ...(known.title ? [] : [doubt('import.title_missing', 'warning', first)]),
    ...(known.term ? [] : [doubt('import.term_unknown', 'warning', first)]),
  ];
}

function structure({ reading, drafts, document }: Doubtful): ImportFinding[] {
  const headings = drafts
    .filter(({ unknown, blocks }) => unknown && blocks.length > 0)
    .flatMap(({ headings: [heading] }) => (heading ? [heading.text] : []));
  const unknown = headings.map((text) => {
    const clause = reading.all.find((one) => one.clause.text === text)?.clause.id ?? '';
    return doubt('import.section_unknown', 'information', [clause], { quote: text });
  });
  const empty = emptySections(reading, document.rules).map(({ id, text }) =>
    doubt('import.section_empty', 'warning', [id], { quote: text }),
  );
  return [...unknown, ...empty, ...gaps(reading)];
}

/** An item that does not count on: something may have been lost between it and the one above. */
function gaps(reading: Reading): ImportFinding[] {
  return reading.sections.flatMap(({ clauses }) => {
    let above: number | undefined;
    return clauses.flatMap(({ id, mark, style, kind }) => {
      const isCounted = kind === 'item' && (style === 'number' || style === 'arabicIndic' || style === 'bulletNumber');
      const numbers = (mark ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).match(/\d+/g) ?? [];
      if (!isCounted || numbers.length !== 1) return [];
      const [before, own] = [above, Number(numbers[0])];
      above = own;
      const missing = before !== undefined && own > before + 1;
      return missing ? [doubt('import.number_missing', 'warning', [id], { before, after: own })] : [];
    });
  });
}

function rules({ reading, document, unread }: Doubtful): ImportFinding[] {
  const { channels, tools, approval } = document.rules;
  const text = (id: string) => reading.all.find(({ clause }) => clause.id === id)?.clause.text ?? '';
  const quoted = (code: ImportFindingCode, severity: Finding['severity'], said: readonly Said[]) =>
    said.map(({ clause }) => doubt(code, severity, [clause.id], { quote: clause.text }));
  const date = approval?.dateAsWritten;
  const hijriAlone = approval && date && !approval.gregorianDate && isHijriAlone(date);
  return [
    ...unknownKinds('import.channel_unknown', channels),
    ...quoted('import.channel_several', 'information', unread.channels.several),
    ...quoted('import.channel_unread', 'warning', unread.channels.clauses),
    ...unknownKinds('import.tool_unknown', tools),
    ...quoted('import.tool_unread', 'warning', unread.tools),
    ...quoted('import.step_unread', 'warning', strayIn(reading, document.rules, unread.limits)),
    ...unread.limits.map(({ clause, words, why }) =>
      doubt(LIMIT_CODES[why], 'warning', [clause], { quote: text(clause), words }),
    ),
    ...unread.committees.map(({ clause, name }) => doubt('import.committee_unread', 'warning', [clause], { name })),
    ...(hijriAlone ? [undated('import.date_hijri_alone', approval.clause, date)] : []),
    ...uncertainEffects(reading).map(({ clause, written }) => undated('import.effective_date_unread', clause, written)),
  ];
}

function unknownKinds(
  code: 'import.channel_unknown' | 'import.tool_unknown',
  rules: readonly (ChannelRule | ToolRule)[],
): ImportFinding[] {
  return rules
    .filter(({ kind }) => kind === 'OTHER')
    .map(({ id, clause, label }) => ({ ...doubt(code, 'information', [clause], { quote: label }), rule: id }));
}

const LIMIT_CODES = {
  bound: 'import.limit_bound',
  unit: 'import.limit_unit',
  obligation: 'import.limit_subject',
  party: 'import.limit_party',
} as const;

function isHijriAlone(written: string): boolean {
  return datesIn(written).length > 0 && HIJRI_MARK.test(written) && !GREGORIAN_MARK.test(written);
}

/** A date that a person has to settle, with the days it may mean. */
function undated(code: ImportFindingCode, clause: string, written: string): ImportFinding {
  return doubt(code, 'warning', [clause], { written }, possibleDays(written));
}
