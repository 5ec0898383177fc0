import { finding, type LintRule } from './rule';

const SHOWN = 80;

const begun = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Words that were taken over from a template, clause by clause: an answer to one says nothing of those that come later. */
export const templateWords: LintRule = ({ sections }) =>
  sections
    .flatMap(({ clauses }) => clauses)
    .filter(({ template, kind }) => template !== undefined && kind !== 'heading' && kind !== 'furniture')
    .map(({ id, text }) => finding('text.of_template', 'blocksForce', [id], { quote: begun(text) }, { subject: id }));
