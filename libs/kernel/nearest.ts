/** How many letters must be added, dropped or changed to make one word of the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  const row = Uint16Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    let before = row[0]!;
    row[0] = i;
    for (let j = 1; j <= right.length; j++) {
      const change = before + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      before = row[j]!;
      row[j] = Math.min(change, before + 1, row[j - 1]! + 1);
    }
  }
  return row[right.length]!;
}

/** The candidate a mistyped word probably means, at most a third of its letters away (two in a short word); none when nothing is that close. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const [best] = [...candidates]
    .map((candidate) => ({ candidate, away: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}
