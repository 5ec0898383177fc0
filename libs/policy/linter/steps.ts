import type { StepRule, ToolRule } from '../schema/rules';
import { OFFICER_WORD, SIGNING_WORD } from './lexicon';
import { finding, type LintRule } from './rule';
import { quote, textOf, wordsOf } from './words';

export const signerOpen: LintRule = (document) =>
  document.rules.steps
    .filter((step) => step.kind === 'attestation' && step.signer === undefined)
    .map(({ id, clause }) =>
      finding(
        'attestation.signer_open',
        'warning',
        [clause],
        { quote: signing(textOf(document, clause)) },
        { subject: id },
      ),
    );

/** The word of signing with the one behind it; the whole text where it has none. */
function signing(text: string): string {
  const words = wordsOf(text);
  const at = words.findIndex((word) => SIGNING_WORD.test(word.folded));
  return at < 0 ? text : quote(text, words, at, at + 1);
}

/** Handling ends before anything is delivered. A policy without any step is no handling at all, and not judged here. */
export const deliveryMissing: LintRule = ({ rules }) => {
  if (rules.steps.length === 0 || rules.steps.some((step) => step.kind === 'delivery')) return [];
  return [finding('delivery.missing_step', 'warning', [rules.steps.at(-1)?.clause])];
};

/** A case is referred to an officer, and no tool of the policy is about that officer's work. */
export const officerUnsupported: LintRule = ({ rules }) =>
  rules.steps
    .filter((step) => step.kind === 'referral' && !rules.tools.some((tool) => supports(tool, step)))
    .map(({ id, clause, refersTo = '' }) =>
      finding('tools.officer_unsupported', 'warning', [clause], { officer: refersTo }, { subject: id }),
    );

function supports(tool: ToolRule, { subject, refersTo = '' }: StepRule): boolean {
  if (subject !== undefined && tool.subject === subject) return true;
  const work = wordsOf(refersTo)
    .map((word) => word.folded)
    .filter((word) => !OFFICER_WORD.test(word));
  const label = wordsOf(tool.label).map((word) => word.folded);
  return work.length > 0 && work.every((word) => label.includes(word));
}
