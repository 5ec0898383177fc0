import { moduleStatus, type Bilingual } from '@sanad/messages';
import type { EffectivePolicy, ModuleStatus, Obligation } from '@sanad/policy/pure';
import type { CitedClause } from './rule';

/** Why nothing bounds an obligation from above: what the text says of it, word for word, or that it says nothing. */
export interface Grounds {
  readonly status: ModuleStatus;
  readonly words: Bilingual;
  readonly clauses: readonly CitedClause[];
}

/** Of a version without a ceiling: the clauses with other limits on the same obligation, where the text sends the question, or its silence. */
export function groundsOf(policy: EffectivePolicy, obligation: Obligation): Grounds {
  const limits = policy.deadlines.flatMap(({ obligation: of, from }) =>
    of === obligation && from.source === 'text' ? [from.clause] : [],
  );
  const { status: said = 'silent', clauses = [], refersTo } = policy.module('deadlines') ?? {};
  const status = limits.length > 0 || said === 'referred' ? said : 'silent';
  const cited = limits.length > 0 ? limits : status === 'referred' ? clauses : [];
  return {
    status,
    words: moduleStatus(status, refersTo),
    clauses: [...new Set(cited)].flatMap((id) => {
      const clause = policy.clause(id);
      return clause ? [{ id, text: clause.text, citation: policy.citation(id) }] : [];
    }),
  };
}
