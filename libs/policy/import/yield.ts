import type { Clause } from '../schema/document';
import type { Rules } from '../schema/rules';
import type { SectionKind } from '../schema/vocabulary';
import { introduces } from './listed';
import type { Reading, Said } from './reading';

/** Chapters that are there for the rules in them. */
const WITH_RULES: readonly SectionKind[] = ['channels', 'tools', 'handling'];

/** Sentences on handling that no step and no limit was made of: neither what opens their list nor who signs below them. */
export function strayIn(reading: Reading, { steps, deadlines, approval }: Rules, limits: readonly Bound[]): Said[] {
  const bound = new Set([...steps, ...deadlines, ...limits].map(({ clause }) => clause));
  const handling = reading.in('handling');
  const signed = handling.find(({ clause }) => clause.id === approval?.clause);
  const below = handling.filter(({ section }) => section === signed?.section);
  const signing = new Set(signed ? below.slice(below.indexOf(signed)) : []);
  const opens = (said: Said, at: number) => introduces(said) && handling[at + 1]?.section === said.section;
  return handling.filter((said, at) => !bound.has(said.clause.id) && !signing.has(said) && !opens(said, at));
}

interface Bound {
  clause: string;
}

/** The headings of chapters of channels, tools and steps of which no rule was made. */
export function emptySections(reading: Reading, rules: Rules): Clause[] {
  const bound = clausesIn(rules);
  return reading.sections.flatMap(({ kind, clauses }) => {
    const [heading] = clauses;
    const isEmpty = WITH_RULES.includes(kind) && !clauses.some(({ id }) => bound.has(id));
    return isEmpty && heading ? [heading] : [];
  });
}

/** Every clause that a rule names, whatever the rule. */
function clausesIn(rules: unknown): Set<string> {
  if (rules === null || typeof rules !== 'object') return new Set();
  return new Set(
    Object.entries(rules).flatMap(([name, value]) =>
      typeof value === 'string' && /clause$/i.test(name) ? [value] : [...clausesIn(value)],
    ),
  );
}
