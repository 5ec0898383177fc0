import type { Clause, PolicyDocument } from '../schema/document';
import { JOINING, PERIODIC_WORD, SPEED_WORD, TIME_UNIT_WORD } from './lexicon';
import { finding, type LintRule } from './rule';
import { clausesIn, placedClauses, quote, textOf, wordsOf } from './words';

/** Conditions in a row, joined by neither «and» nor «or». */
export const noConnective: LintRule = ({ rules: { compensation } }) => {
  if (!compensation || compensation.conditions.length < 2) return [];
  if (compensation.connective ?? compensation.reading) return [];
  const clauses = compensation.conditions.map(({ clause }) => clause);
  return [finding('compensation.no_connective', 'blocksModule', clauses, {}, { module: 'compensation' })];
};

/** «Quickly» in the rules on complaints, where no clause and no deadline says how quickly. */
export const complaintSpeed: LintRule = (document) => {
  const { complaints, deadlines } = document.rules;
  if (
    !complaints ||
    deadlines.some(({ obligation, bound }) => obligation === 'complaintResolution' && bound === 'AT_MOST')
  )
    return [];
  return speedClauses(document, complaints.speedClauses)
    .filter(({ text }) => !isQuantified(text))
    .map(({ id, text }) =>
      finding('complaints.speed_without_number', 'warning', [id], { quote: promise(text) }, { subject: id }),
    );
};

function speedClauses(document: PolicyDocument, named: readonly string[]): Clause[] {
  const inSection = clausesIn(document, 'complaints').filter(({ text }) => speedAt(text) >= 0);
  const byName = placedClauses(document)
    .map(({ clause }) => clause)
    .filter(({ id }) => named.includes(id));
  return [...new Set([...byName, ...inSection])];
}

function isQuantified(text: string): boolean {
  return /\p{Nd}/u.test(text) || wordsOf(text).some((word) => TIME_UNIT_WORD.test(word.folded));
}

function speedAt(text: string): number {
  return wordsOf(text).findIndex((word) => SPEED_WORD.test(word.folded));
}

/** «سرعة معالجتها»: the word of speed with the one behind it, without a joining «و». */
function promise(text: string): string {
  const at = speedAt(text);
  return at < 0 ? text : quote(text, wordsOf(text), at, at + 1).replace(JOINING, '');
}

/** Satisfaction is promised as a goal, without a method; an interval is then missing too. */
export const satisfactionWithoutMethod: LintRule = ({ rules: { satisfaction } }) => {
  if (!satisfaction || satisfaction.methods.length > 0) return [];
  return [finding('satisfaction.no_method', 'warning', [satisfaction.clause])];
};

/** Methods without an interval, or with words for one that cannot be read as a number. */
export const satisfactionInterval: LintRule = (document) => {
  const { satisfaction } = document.rules;
  if (!satisfaction || satisfaction.methods.length === 0 || satisfaction.interval) return [];
  const clauses = [satisfaction.clause, ...satisfaction.methods.map(({ clause }) => clause)];
  const vague = clauses.find((clause) => periodicAt(textOf(document, clause)) >= 0) ?? satisfaction.clause;
  return [finding('satisfaction.interval_missing', 'warning', [vague], { quote: periodic(textOf(document, vague)) })];
};

function periodicAt(text: string): number {
  return wordsOf(text).findIndex((word) => PERIODIC_WORD.test(word.folded));
}

function periodic(text: string): string {
  const at = periodicAt(text);
  return at < 0 ? text : quote(text, wordsOf(text), at - 1, at);
}
