import { listInWords, quoted } from '@sanad/messages';
import { SUCCESSIONS } from './lexicon';
import { finding, type LintRule } from './rule';
import { letters, placedClauses } from './words';

export const licenceMissing: LintRule = ({ licences }) =>
  licences.length > 0 ? [] : [finding('licence.missing', 'warning', [])];

/** A number without its authority is not yet unique: two authorities may have given the same. */
export const authorityMissing: LintRule = ({ licences }) =>
  licences
    .filter((licence) => !licence.authority)
    .map(({ clause, number }) =>
      finding('licence.authority_missing', 'warning', [clause], { number }, { subject: number }),
    );

/** A former name of an authority beside its present one. */
export const authorityOldAndNew: LintRule = (document) => {
  const clauses = placedClauses(document).map(({ clause }) => ({ id: clause.id, letters: letters(clause.text) }));
  const where = (name: string) => clauses.find((clause) => clause.letters.includes(letters(name)))?.id;
  const found = (names: readonly string[]) => names.filter((name) => where(name) !== undefined);
  return SUCCESSIONS.flatMap(({ former, present }) => {
    const [old, now] = [found(former), found(present)];
    if (old.length === 0 || now.length === 0) return [];
    const names = [...old, ...now];
    return [finding('authority.old_and_new', 'warning', names.map(where), { names: listInWords(names.map(quoted)) })];
  });
};
