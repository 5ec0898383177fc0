import { caseEffects, differenceKinds, differenceTexts as texts, fill } from '@sanad/messages';
import { comparePolicies, type Difference, type Piece, type PolicyDocument } from '@sanad/policy/pure';

type Language = 'ar' | 'en';

/** What the second policy changes of the first; answers and additions are no part of a file. */
export function differencesOf(before: PolicyDocument, after: PolicyDocument): readonly Difference[] {
  const answers = { decisions: [], overlays: [] };
  return comparePolicies({ document: before, answers }, { document: after, answers }).differences;
}

export function differencesInWords(differences: readonly Difference[], language: Language): string {
  if (differences.length === 0) return texts.none[language];
  return differences.map((difference) => inWords(difference, language)).join('\n\n');
}

function inWords({ kind, title, lines, pieces, effect, clauses }: Difference, language: Language): string {
  const ids = [clauses.before.join(', '), clauses.after.join(', ')].filter(Boolean);
  const place = [...new Set(ids)].join(' → ');
  return [
    `${differenceKinds[kind][language]} · ${title[language]}${place && ` ${ltr(`[${place}]`)}`}`,
    ...lines.map((line) => `  ${line[language]}`),
    ...(pieces ? [`  ${pieces.map((piece) => pieceInWords(piece, language)).join('')}`] : []),
    `  ${caseEffects[effect][language]}`,
  ].join('\n');
}

/** What went and what came is said in words: a terminal shows no colours to whoever listens to it. */
function pieceInWords({ kind, text }: Piece, language: Language): string {
  if (kind === 'same') return text;
  return fill(kind === 'removed' ? texts.removedPiece[language] : texts.addedPiece[language], { text });
}

/** The published form of a difference. */
export function publishedDifference({
  topic,
  kind,
  chapter,
  clauses,
  title,
  lines,
  pieces,
  effect,
}: Difference): object {
  return {
    topic,
    kind,
    chapter,
    clauses,
    title,
    lines,
    pieces: pieces ?? [],
    effect: { code: effect, ...caseEffects[effect] },
  };
}

/** Kept left to right within a right-to-left line. */
function ltr(text: string): string {
  return `\u2066${text}\u2069`;
}
