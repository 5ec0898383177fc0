const TURNED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};
const BRACKETS = /[()[\]{}«»]/g;

/**
 * Many files keep brackets by their shape, and in Arabic the shape that opens is the one that closes in Latin.
 * Whether a file does is seen from all of its lines: where most first brackets close, all are turned.
 */
export function withBrackets(lines: readonly string[]): string[] {
  const evidence = lines.map(evidenceIn).reduce((sum, one) => sum + one, 0);
  return evidence > 0 ? lines.map((line) => line.replace(BRACKETS, (bracket) => TURNED[bracket]!)) : [...lines];
}

/** 1 for a line with turned brackets, -1 for one with brackets as they should be, 0 where it has none. */
function evidenceIn(line: string): number {
  const brackets = line.match(BRACKETS) ?? [];
  const [first] = brackets;
  if (first === undefined) return 0;
  const isOpen = '([{«'.includes(first);
  // «1)» marks an item with one bracket, which closes.
  const isMark = brackets.length % 2 === 1 && /^[^\s()[\]{}«»]{1,3}\s?[()]/u.test(line);
  return isOpen === isMark ? 1 : -1;
}
