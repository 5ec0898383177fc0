import { COMMITTEE_WORD, GENERIC_COMMITTEE_WORD } from '../linter/lexicon';
import { quote, wordsOf, type Word } from '../linter/words';
import type { CommitteeRule } from '../schema/rules';
import type { CommitteeDuty, CommitteePower } from '../schema/vocabulary';
import { Ids, type Reading, type Said } from './reading';
import {
  WORD,
  DEEDS,
  NAMES,
  LAM_LAM,
  THE_COMMITTEE,
  A_COMMITTEE,
  STUDY,
  REPLY,
  ARTICLE,
  COMMITTEES,
  JOINED_ARTICLE,
  DEFINITE_COMMITTEE,
  OF_A_COMMITTEE,
  CONJUNCTION,
  PREPOSITION,
  INVESTIGATES,
  FOLLOWS_UP,
  COMPLAINT,
  CHARGED_WITH,
  NEW_SUBJECT,
  RECOMMENDS,
  DECIDES,
} from './committees.lexicon';
const LONGEST = 5;

interface Mention {
  said: Said;
  name: string;
  /** The folded sentence behind the name. */
  behind: string;
}

/** A committee whose work the text does not tell. */
export interface Unread {
  clause: string;
  name: string;
}

/** Every committee by the name the text gives it, with the duties its sentences give it. Whether two are one is not asked here. */
export function committeesOf(reading: Reading): { committees: CommitteeRule[]; unread: Unread[] } {
  const byName = new Map<string, Mention[]>();
  for (const mention of reading.body.flatMap(mentionsIn)) {
    const key = keyOf(mention.name);
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  const ids = new Ids();
  const committees: CommitteeRule[] = [];
  const unread: Unread[] = [];
  for (const mentions of named([...byName.values()])) {
    const [first] = mentions as [Mention];
    const duties = dutiesOf(mentions);
    if (duties.length === 0) unread.push({ clause: first.said.clause.id, name: first.name });
    else committees.push(ruleOf(first, duties, powerOf(mentions), ids));
  }
  return { committees, unread };
}

function ruleOf(
  { said, name }: Mention,
  duties: CommitteeDuty[],
  power: CommitteePower | undefined,
  ids: Ids,
): CommitteeRule {
  const id = NAMES.find(([word]) => word.test(keyOf(name)))?.[1] ?? 'committee';
  return { id: ids.next(id), clause: said.clause.id, name, duties, ...(power && { power }) };
}

/** «اللجنة» alone looks back to a committee already named; where none is, it is the only name there is. */
function named(all: readonly Mention[][]): Mention[][] {
  const full = all.filter(([first]) => wordsOf(first!.name).length > 1);
  return full.length > 0 ? full : [...all];
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ folded }) => folded.replace(ARTICLE, ''))
    .join(' ');
}

function mentionsIn(said: Said): Mention[] {
  const { text } = said.clause;
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    if (!WORD.test(word.folded) || isPlural(word)) return [];
    const end = endOf(text, words, at);
    const behind = words
      .slice(end + 1)
      .map(({ folded }) => folded)
      .join(' ');
    return [{ said, name: nameIn(text, words, at, end), behind }];
  });
}

function isPlural({ folded }: Word): boolean {
  return COMMITTEES.test(folded);
}

/** The name goes on through definite words, and through the one word of «لجنة مختصة». */
function endOf(text: string, words: readonly Word[], at: number): number {
  let end = at;
  const next = words[at + 1];
  if (next && GENERIC_COMMITTEE_WORD.test(next.folded) && touches(text, words[at]!, next)) return at + 1;
  while (end - at < LONGEST) {
    const [here, word] = [words[end]!, words[end + 1]];
    if (
      !word ||
      !JOINED_ARTICLE.test(word.folded) ||
      (end > at && DEEDS.test(word.folded)) ||
      (isDefinite(words[at]!) && DEEDS.test(word.folded)) ||
      !touches(text, here, word)
    )
      break;
    end++;
  }
  return end;
}

function isDefinite({ folded }: Word): boolean {
  return DEFINITE_COMMITTEE.test(folded) && !OF_A_COMMITTEE.test(folded);
}

function touches(text: string, left: Word, right: Word): boolean {
  return text.slice(left.end, right.start).trim() === '';
}

/** As written, without what is joined before it: «للجنة البحث» names «لجنة البحث», «باللجنة» names «اللجنة». */
function nameIn(text: string, words: readonly Word[], at: number, end: number): string {
  const written = quote(text, words, at, end).replace(CONJUNCTION, '').replace(PREPOSITION, '');
  const definite = at === end || GENERIC_COMMITTEE_WORD.test(words[at + 1]?.folded ?? '');
  return written.replace(LAM_LAM, definite ? THE_COMMITTEE : A_COMMITTEE);
}

function dutiesOf(mentions: readonly Mention[]): CommitteeDuty[] {
  const name = keyOf(mentions[0]!.name).replace(COMMITTEE_WORD, '');
  const found = new Set<CommitteeDuty>();
  if (INVESTIGATES.test(name)) found.add('investigate');
  if (FOLLOWS_UP.test(name)) found.add('followUp');
  if (found.size > 0) return [...found];
  for (const { said, behind } of mentions) {
    if (said.section.kind === 'complaints' || COMPLAINT.test(said.key)) found.add('followUp');
    else if (STUDY.test(said.key)) found.add('study');
    if (CHARGED_WITH.test(behind) && REPLY.test(beforeNewVerb(behind))) found.add('reply');
  }
  return [...found];
}

/** What the committee itself is charged with ends where another does something: «… وسيتم موافاته». */
function beforeNewVerb(behind: string): string {
  return behind.split(NEW_SUBJECT)[0]!;
}

function powerOf(mentions: readonly Mention[]): CommitteePower | undefined {
  const said = mentions.map(({ behind }) => beforeNewVerb(behind)).join(' ');
  if (RECOMMENDS.test(said)) return 'recommends';
  return DECIDES.test(said) ? 'decides' : undefined;
}
