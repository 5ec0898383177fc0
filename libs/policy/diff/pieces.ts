import { PIECE_KINDS, type Piece } from './types';

/** Beyond it a text is told as gone and come as a whole: comparing takes time by the product of the two lengths. */
const MOST_COMPARED = 1_000_000;

/** What changed between two texts, word by word; either text is its own pieces, one after the other. */
export function pieces(before: string, after: string): Piece[] {
  // In one direction alone, so that the other one tells the same with the words exchanged.
  return before <= after ? compared(before, after) : exchanged(compared(after, before));
}

const exchanged = (found: readonly Piece[]): Piece[] =>
  inOrder(
    found.map(({ kind, text }) => ({ kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind, text })),
  );

function compared(before: string, after: string): Piece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const same = (words: readonly string[]): Piece[] => words.map((text) => ({ kind: 'same', text }));
  return inOrder([...same(one.slice(0, start)), ...middle, ...same(one.slice(one.length - end))]);
}

const wordsOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? [];

function between(one: readonly string[], other: readonly string[]): Piece[] {
  const gone = (text: string): Piece => ({ kind: 'removed', text });
  const come = (text: string): Piece => ({ kind: 'added', text });
  if (one.length * other.length > MOST_COMPARED) return [...one.map(gone), ...other.map(come)];
  const common = lengths(one, other);
  const found: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      found.push({ kind: 'same', text: one[i]! });
      i++;
      j++;
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) found.push(gone(one[i++]!));
    else found.push(come(other[j++]!));
  }
  return [...found, ...one.slice(i).map(gone), ...other.slice(j).map(come)];
}

/** How many words the rests of both have in common. */
function lengths(one: readonly string[], other: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      table[i]![j] = one[i] === other[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** What changed at one place of a text, between what stayed. */
interface Change {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/** Runs joined; of what changed at one place, what went stands before what came. */
function inOrder(found: readonly Piece[]): Piece[] {
  const changes: Change[] = [];
  let isOpen = false;
  for (const { kind, text } of found) {
    const last = isOpen || kind !== 'same' || changes.at(-1)?.removed === '' ? changes.at(-1) : undefined;
    const isSame = kind === 'same';
    if (last && !(isSame && isOpen)) changes[changes.length - 1] = { ...last, [kind]: last[kind] + text };
    else changes.push({ same: '', removed: '', added: '', [kind]: text });
    isOpen = !isSame;
  }
  return spaced(changes).flatMap((change) =>
    PIECE_KINDS.flatMap((kind) => (change[kind] === '' ? [] : [{ kind, text: change[kind] }])),
  );
}

/** Two words beside each other that both changed are one change, with the space between them. */
function spaced(changes: readonly Change[]): Change[] {
  return changes.reduce<Change[]>((done, change) => {
    const last = done.at(-1);
    const isReplaced = (last?.removed ?? '') + change.removed !== '' && (last?.added ?? '') + change.added !== '';
    const isBeside = last && last.removed + last.added !== '' && change.removed + change.added !== '';
    if (!isBeside || !isReplaced || change.same.trim() !== '') return [...done, change];
    const joined = (kind: 'removed' | 'added'): string => last[kind] + change.same + change[kind];
    return [...done.slice(0, -1), { same: last.same, removed: joined('removed'), added: joined('added') }];
  }, []);
}
