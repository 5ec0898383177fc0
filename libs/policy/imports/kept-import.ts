import { channelNames, Refusal, toolKinds, type Bilingual, type RefusalCode } from '@sanad/messages';
import { contentHash } from '../policy.content';
import { correct, type Correction } from './corrections';
import type { ImportFinding, Line, Passage } from '../import';
import type { PolicyDocument } from '../schema/document';
import { CHANNEL_KINDS, TOOL_KINDS } from '../schema/vocabulary';

export const IMPORT_STATES = ['reading', 'read', 'refused', 'confirmed', 'withdrawn'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_ACTIONS = ['answer', 'correct', 'confirm', 'withdraw'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** What was read from a file: the source as it was read, the proposal, and where each clause of it stands in the source. */
export interface Proposal {
  readonly document: PolicyDocument;
  readonly doubts: readonly ImportFinding[];
  readonly lines: readonly Line[];
  readonly passages: readonly Passage[];
}

/** Somebody has looked at a doubt. */
export interface DoubtAnswer {
  readonly doubt: string;
  /** What they say of it. */
  readonly note?: string;
  /** The kind that was not recognised. */
  readonly kind?: string;
  readonly by: string;
  readonly at: string;
}

/** A policy that was handed in as a file. */
export interface KeptImport {
  readonly id: string;
  readonly documentId: string;
  readonly fileName: string;
  /** Of the file as it was sent. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
  readonly state: ImportState;
  readonly refusal: RefusalCode | null;
  readonly proposal: Proposal | null;
  readonly answers: readonly DoubtAnswer[];
  readonly corrections: readonly Correction[];
  readonly versionId: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** What the draft remembers of the file it began from. */
export interface VersionSource {
  readonly import: string;
  readonly document: string;
  readonly name: string;
  readonly sha256: string;
  /** Of the text as it was confirmed: where the version's differs, it was changed since. */
  readonly textHash: string;
  /** How many clauses somebody had corrected by then. */
  readonly corrected?: number;
}

/** A doubt by a name of its own within its import. */
export interface Doubt extends ImportFinding {
  readonly id: string;
  /** What a person may say it is, where only its kind was not recognised. */
  readonly kinds: readonly (Bilingual & { readonly code: string })[];
}

export function doubtsIn({ proposal }: KeptImport): Doubt[] {
  return (proposal?.doubts ?? []).map((doubt, at) => ({ ...doubt, id: `doubt-${at + 1}`, kinds: kindsFor(doubt) }));
}

function kindsFor({ code }: ImportFinding): Doubt['kinds'] {
  if (code === 'import.channel_unknown') return CHANNEL_KINDS.map((kind) => ({ code: kind, ...channelNames[kind] }));
  if (code === 'import.tool_unknown') return TOOL_KINDS.map((kind) => ({ code: kind, ...toolKinds[kind] }));
  return [];
}

/** The doubts that nobody has looked at yet. */
export function openDoubts(kept: KeptImport): Doubt[] {
  return doubtsIn(kept).filter(({ id }) => !kept.answers.some(({ doubt }) => doubt === id));
}

/** What may be done with it now. */
export function openActions(kept: KeptImport): ImportAction[] {
  return IMPORT_ACTIONS.filter((action) => !whyClosed(kept, action));
}

/** Why an action is closed; undefined where it is open. */
export function whyClosed(kept: KeptImport, action: ImportAction): Refusal | undefined {
  const { state } = kept;
  const isOpen = action === 'withdraw' ? state !== 'confirmed' && state !== 'withdrawn' : state === 'read';
  if (!isOpen) return new Refusal(state === 'reading' ? 'policy.import_reading' : 'policy.import_closed');
  const left = action === 'confirm' ? openDoubts(kept).length : 0;
  return left > 0 ? new Refusal('policy.import_doubts_open', { count: left }) : undefined;
}

/** The proposal with the kinds that a person has named, and what they say its clauses are. */
export function documentOf(kept: KeptImport): PolicyDocument {
  const document = structuredClone(kept.proposal!.document);
  const { channels, tools } = document.rules;
  for (const { doubt: id, kind } of kept.answers) {
    const doubt = doubtsIn(kept).find((one) => one.id === id);
    if (kind === undefined || !doubt) continue;
    const rule = [...(doubt.code === 'import.tool_unknown' ? tools : channels)].find(({ id: own, clause }) =>
      doubt.rule === undefined ? clause === doubt.clause : own === doubt.rule,
    );
    if (rule) Object.assign(rule, { kind });
  }
  kept.corrections.forEach((correction) => correct(document, correction));
  return document;
}

/** Of the proposal as it stands: whoever confirms has read this one. */
export const proposalHash = (kept: KeptImport): string => textHash(documentOf(kept));

export const textHash = (document: PolicyDocument): string => contentHash(document, { decisions: [], overlays: [] });
