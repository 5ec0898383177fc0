import type { Clause } from '../schema/document';
import type { Rules } from '../schema/rules';
import type { Effect, SectionKind, StepKind } from '../schema/vocabulary';
import type { Reading, Said } from './reading';
import { OPINION, RIGHT, PROMISE } from './effects.lexicon';

/** What a step that is courtesy or help leaves behind is a record, never a gate. */
const RECORDED: readonly StepKind[] = ['reception', 'referral'];
/** Sections whose sentences are promises that are counted, unless a rule says more. */
const COUNTED: readonly SectionKind[] = [
  'scope',
  'generalObjective',
  'specificObjectives',
  'channels',
  'tools',
  'handling',
  'complaints',
  'relation',
  'information',
  'satisfaction',
  'responsibilities',
  'statement',
];

/** What each clause does: a gate or a clock, a record, or words alone. */
export function giveEffects(reading: Reading, rules: Rules): void {
  const enforced = new Set(clausesOfGates(rules));
  for (const said of reading.body) said.clause.effect = effectOf(said, enforced);
}

function effectOf({ clause, key, section }: Said, enforced: ReadonlySet<string>): Effect {
  if (enforced.has(clause.id) || (RIGHT.test(key) && section.kind !== 'preamble')) return 'enforced';
  if (section.kind === 'compensation' && clause.kind === 'item') return 'enforced';
  if (section.kind === 'specificObjectives' && OPINION.test(key)) return 'declaratory';
  if (section.kind === 'preamble') return PROMISE.test(key) ? 'evidenced' : 'declaratory';
  return COUNTED.includes(section.kind) ? 'evidenced' : 'declaratory';
}

function clausesOfGates({
  steps,
  deadlines,
  compensation,
  complaints,
  relation,
  approval,
  supersedes,
}: Rules): Clause['id'][] {
  return [
    ...steps.filter(({ kind }) => !RECORDED.includes(kind)),
    ...deadlines,
    ...(compensation?.conditions ?? []),
    ...(complaints?.channels ?? []),
    ...(approval ? [approval] : []),
    ...supersedes,
  ]
    .map(({ clause }) => clause)
    .concat([relation?.intellectualPropertyClause, relation?.privacyClause].filter((id) => id !== undefined));
}
