import type { Finding } from '../finding';
import { lint } from '../linter';
import type { NameMention, PolicyDocument, Section } from '../schema/document';
import type { Rules } from '../schema/rules';
import { approvalOf } from './approval';
import { blocksOf } from './blocks';
import { channelsOf, contactsOf } from './channels';
import { chaptersOf } from './chapters';
import { withClauses } from './clauses';
import { committeesOf } from './committees';
import { deadlinesOf } from './deadlines';
import { doubtsOf, type ImportFinding } from './doubts';
import { giveEffects } from './effects';
import { licencesOf, termsOf, titleOf } from './identity';
import { linesOf, type Line } from './lines';
import { modulesOf } from './modules';
import { namesOf } from './names';
import { passagesOf, type Passage } from './passages';
import { readSource } from './read';
import { Reading } from './reading';
import { satisfactionOf } from './satisfaction';
import { sectionsOf } from './sections';
import { stepsOf } from './steps';
import { toolsOf } from './tools';
import { editionOf, reviewOf, supersededBy } from './validity';
import { NO_TERM } from './index.lexicon';

export type { ImportFinding } from './doubts';
export { linesOf, type Line } from './lines';
export { accountFor, type Accounted, type Passage, type Span } from './passages';

/** A proposal: the policy as far as its text can be read, and what a person should look at. */
export interface Imported {
  document: PolicyDocument;
  /** What the importer was unsure of. */
  doubts: ImportFinding[];
  /** What the linter finds in the proposed policy. */
  findings: Finding[];
  /** The source as it was read, and where in it each clause stands. */
  lines: readonly Line[];
  passages: Passage[];
}

/**
 * An Arabic policy as a document of the schema: lines → blocks → sections → clauses → rules → findings.
 * Knows no association; what the text does not say stays unset, and what it says unclearly is a doubt.
 */
export function importPolicy(source: string | readonly Line[]): Imported {
  const lines = typeof source === 'string' ? linesOf(source) : source;
  const drafts = sectionsOf(blocksOf(lines));
  const reading = new Reading(withClauses(drafts));
  const names = namesOf(reading);
  const title = titleOf(reading, names);
  const terms = termsOf(reading, title);
  const { rules, unread } = rulesOf(reading);
  const edition = editionOf(reading);
  giveEffects(reading, rules);
  const document: PolicyDocument = {
    schema: 1,
    title: title ?? firstLine(reading),
    ...(edition && { edition }),
    names: { mentions: names.length > 0 ? names : [nameless(reading)] },
    licences: licencesOf(reading),
    terms: terms ?? NO_TERM,
    sections: reading.sections as Section[],
    modules: [],
    rules,
  };
  // No rule of the linter reads the modules: their status follows from what it found.
  const findings = lint(document);
  document.modules = modulesOf(reading, rules, findings);
  const doubts = doubtsOf({ reading, drafts, document, unread, known: { name: names.length > 0, title, term: terms } });
  return { document, doubts, findings, lines, passages: passagesOf(drafts, document.sections, lines) };
}

/** The same from the bytes of a file: a text, a Word document or a PDF. Throws what `readSource` throws. */
export async function importFile(bytes: Uint8Array, file: string): Promise<Imported> {
  const { lines, doubts } = await readSource(bytes, file);
  const imported = importPolicy(lines);
  return { ...imported, doubts: [...doubts, ...imported.doubts] };
}

function rulesOf(reading: Reading) {
  const { channels, unread: unreadChannels } = channelsOf(reading);
  const { tools, unread: unreadTools } = toolsOf(reading);
  const { committees, unread: unreadCommittees } = committeesOf(reading);
  const { deadlines, unread: unreadLimits } = deadlinesOf(reading);
  const satisfaction = satisfactionOf(reading);
  const approval = approvalOf(reading);
  const review = reviewOf(reading);
  const rules: Rules = {
    channels,
    contacts: contactsOf(reading, channels),
    tools,
    steps: stepsOf(reading),
    deadlines,
    committees,
    ...chaptersOf(reading, committees),
    ...(satisfaction && { satisfaction }),
    ...(approval && { approval }),
    supersedes: supersededBy(reading),
    ...(review && { review }),
  };
  const unread = { channels: unreadChannels, tools: unreadTools, committees: unreadCommittees, limits: unreadLimits };
  return { rules, unread };
}

function firstLine(reading: Reading): string {
  return reading.all[0]?.clause.text ?? '—';
}

/** The schema asks for a mention; the doubt beside it says that nobody knows whether this is one. */
function nameless(reading: Reading): NameMention {
  const [first] = reading.all;
  return { text: first?.clause.text ?? '—', clause: first?.clause.id ?? 'cover-1' };
}
