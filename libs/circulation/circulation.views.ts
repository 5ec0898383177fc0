import { readerStates, readingWording, overlayLabel, demoMark, type Bilingual } from '@sanad/messages';
import { IsDay, Nullable, POSITION_KINDS, type PositionKind } from '@sanad/platform';
import type { PinnedPolicy } from '@sanad/policy';
import type { EffectiveCirculation, EffectivePolicy, Sourced } from '@sanad/policy/pure';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Circulation, Reader } from './circulations.store';
import { mustSign, READER_STATES, readerState, type ReaderState } from './reader';
import type { KeptCopy } from './circulations.service';

class WordsView implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

class ReaderStateView extends WordsView {
  @IsIn(READER_STATES) code!: ReaderState;
}

/** What somebody set, or the text says, and where it comes from. */
class CirculationTermView {
  /** The clause it was read from; null for what was added beside the text. */
  @Nullable() @IsString() clause!: string | null;
  /** As people name that clause. */
  @Nullable() @ValidateNested() @Type(() => WordsView) citation!: WordsView | null;
  /** «إضافة من …، وليست من نص السياسة»; null for what stands in the text. */
  @Nullable() @ValidateNested() @Type(() => WordsView) label!: WordsView | null;
  @Nullable() @ValidateNested() @Type(() => WordsView) mark!: WordsView | null;
}

class CirculationDaysView extends CirculationTermView {
  /** Working days. */
  @IsInt() days!: number;
}

/** How the version is brought to people. What nobody set is null, and nobody is held to it. */
export class CirculationTermsView {
  @Nullable() @ValidateNested() @Type(() => CirculationTermView) signature!: CirculationTermView | null;
  @Nullable() @ValidateNested() @Type(() => CirculationDaysView) grace!: CirculationDaysView | null;
  @Nullable() @ValidateNested() @Type(() => CirculationDaysView) joiners!: CirculationDaysView | null;
  /** Clauses of the text: whom it binds, who is excepted, who makes it known. */
  @Nullable() @IsString() scopeClause!: string | null;
  @Nullable() @IsString() exceptionsClause!: string | null;
  @Nullable() @IsString() awarenessClause!: string | null;
}

export class CirculatedVersionView {
  @IsUUID() id!: string;
  @IsInt() number!: number;
  @IsString() title!: string;
  /** To be sent back with a signature. */
  @IsString() contentHash!: string;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class SignerStandingView {
  @ValidateNested() @Type(() => ReaderStateView) state!: ReaderStateView;
  /** Whether the signature binds them: staff, where the text or an addition asks for it. */
  @IsBoolean() mustSign!: boolean;
  /** Joined after the circulation had begun. */
  @IsBoolean() joined!: boolean;
  @IsDate() reachedAt!: Date;
  /** The last day to sign; null where no time was set. */
  @Nullable() @IsDay() dueOn!: string | null;
  /** Whether decisive actions are shut to them now. */
  @IsBoolean() held!: boolean;
  /** From when on they will be; null where they never are. */
  @Nullable() @IsDate() heldFrom!: Date | null;
}

class PolicySignatureView {
  @IsString() signedAs!: string;
  @IsDate() signedAt!: Date;
  /** SHA-256 over the text, the wording, the name and the time. */
  @IsString() hash!: string;
  @IsBoolean() drawn!: boolean;
}

class ReadingWordingView extends WordsView {
  @IsString() version!: string;
}

/** What whoever asks has to read and sign. */
export class ReadingView {
  /** Null while no version is in circulation. */
  @Nullable() @ValidateNested() @Type(() => CirculatedVersionView) version!: CirculatedVersionView | null;
  /** Null for whoever the circulation has not reached yet. */
  @Nullable() @ValidateNested() @Type(() => SignerStandingView) standing!: SignerStandingView | null;
  @Nullable() @ValidateNested() @Type(() => CirculationTermsView) terms!: CirculationTermsView | null;
  @ValidateNested() @Type(() => ReadingWordingView) wording!: ReadingWordingView;
  /** The clauses that rule the work of their roles, in the order of the text. */
  @IsArray() @IsString({ each: true }) clauses!: string[];
  @Nullable() @ValidateNested() @Type(() => PolicySignatureView) signature!: PolicySignatureView | null;
}

class ReaderExceptionView {
  /** The policy that was issued for them. */
  @IsString() policy!: string;
  @IsString() basis!: string;
  @IsDate() at!: Date;
}

export class ReaderView extends SignerStandingView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  @Nullable() @IsString() department!: string | null;
  @Nullable() @IsIn(POSITION_KINDS) kind!: PositionKind | null;
  @Nullable() @IsDate() signedAt!: Date | null;
  @Nullable() @IsString() signedAs!: string | null;
  @IsBoolean() drawn!: boolean;
  @Nullable() @ValidateNested() @Type(() => ReaderExceptionView) exception!: ReaderExceptionView | null;
}

class CirculationCopyView {
  @IsUUID() id!: string;
  @IsString() department!: string;
  @IsDay() handedOn!: string;
  @IsString() receivedBy!: string;
  @IsString() recordedBy!: string;
  @IsDate() recordedAt!: Date;
}

class CirculationCountsView {
  @IsInt() signed!: number;
  @IsInt() waiting!: number;
  @IsInt() late!: number;
  @IsInt() excepted!: number;
  @IsInt() left!: number;
}

export class CirculationSummaryView {
  @IsUUID() id!: string;
  @IsUUID() versionId!: string;
  @IsInt() number!: number;
  @IsDate() beginsAt!: Date;
  /** Null while the start of its version lies ahead. */
  @Nullable() @IsDate() begunAt!: Date | null;
  /** Another version took its place. */
  @Nullable() @IsDate() endedAt!: Date | null;
}

export class CirculationsView {
  @ValidateNested({ each: true }) @Type(() => CirculationSummaryView) @IsArray() items!: CirculationSummaryView[];
}

export class CirculationView extends CirculationSummaryView {
  @IsString() title!: string;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
  @ValidateNested() @Type(() => CirculationTermsView) terms!: CirculationTermsView;
  @ValidateNested() @Type(() => CirculationCountsView) counts!: CirculationCountsView;
  /** By department, those without one last. */
  @ValidateNested({ each: true }) @Type(() => ReaderView) @IsArray() readers!: ReaderView[];
  /** The departments of whoever it has reached. */
  @IsArray() @IsString({ each: true }) departments!: string[];
  @ValidateNested({ each: true }) @Type(() => CirculationCopyView) @IsArray() copies!: CirculationCopyView[];
  /** What whoever asks may do with it now. */
  @IsArray() @IsIn(['except', 'handOver'], { each: true }) actions!: ('except' | 'handOver')[];
}

const sourceIn =
  (policy: EffectivePolicy) =>
  ({ from }: Sourced<unknown>): CirculationTermView => ({
    clause: from.source === 'text' ? from.clause : null,
    citation: (from.source === 'text' && policy.citation(from.clause)) || null,
    label: from.source === 'overlay' ? overlayLabel(from.name) : null,
    mark: from.source !== 'text' && from.demo ? demoMark : null,
  });

export function termsView(policy: EffectivePolicy): CirculationTermsView {
  const { signature, graceDays, joinerDays, scopeClause, exceptionsClause, awarenessClause } = policy.circulation;
  const source = sourceIn(policy);
  const days = (term: Sourced<number> | undefined): CirculationDaysView | null =>
    term ? { ...source(term), days: term.value } : null;
  return {
    signature: signature ? source(signature) : null,
    grace: days(graceDays),
    joiners: days(joinerDays),
    scopeClause: scopeClause ?? null,
    exceptionsClause: exceptionsClause ?? null,
    awarenessClause: awarenessClause ?? null,
  };
}

export function versionView({ versionId, number, document, contentHash, demo }: PinnedPolicy): CirculatedVersionView {
  return { id: versionId, number, title: document.title, contentHash, demo: demo ? demoMark : null };
}

export function standingView(reader: Reader, terms: EffectiveCirculation, now: Date): SignerStandingView {
  const code = readerState(reader, now);
  const { joined, reachedAt, dueOn, heldFrom } = reader;
  const owes = code === 'waiting' || code === 'late';
  return {
    state: { code, ...readerStates[code] },
    mustSign: mustSign(terms, reader.kind),
    ...{ joined, reachedAt, dueOn },
    heldFrom: owes ? heldFrom : null,
    held: owes && heldFrom !== null && heldFrom <= now,
  };
}

export const wordingView = (): ReadingWordingView => ({ version: readingWording.version, ...readingWording.words });

function readerView(reader: Reader, terms: EffectiveCirculation, now: Date): ReaderView {
  const { account, name, department, kind, signedAt, signedAs, drawn } = reader;
  const { exceptedAt, exceptedPolicy, exceptedBasis } = reader;
  return {
    ...standingView(reader, terms, now),
    ...{ account, name, department, kind, signedAt, signedAs, drawn },
    exception: exceptedAt && { policy: exceptedPolicy!, basis: exceptedBasis!, at: exceptedAt },
  };
}

interface Whole {
  readonly circulation: Circulation;
  readonly policy: PinnedPolicy;
  readonly readers: readonly Reader[];
  readonly copies: readonly KeptCopy[];
  readonly mayManage: boolean;
  readonly now: Date;
}

export function circulationView({ circulation, policy, readers, copies, mayManage, now }: Whole): CirculationView {
  const terms = policy.effective.circulation;
  const views = readers.map((reader) => readerView(reader, terms, now));
  const count = (code: ReaderState): number => views.filter(({ state }) => state.code === code).length;
  const present = views.filter(({ state }) => state.code !== 'left');
  const { title, demo } = versionView(policy);
  return {
    ...circulation,
    ...{ title, demo, terms: termsView(policy.effective), readers: views, copies: [...copies] },
    counts: Object.fromEntries(READER_STATES.map((code) => [code, count(code)])) as unknown as CirculationCountsView,
    departments: [...new Set(present.flatMap(({ department }) => department ?? []))],
    actions: mayManage ? [...(circulation.endedAt ? [] : (['except'] as const)), 'handOver'] : [],
  };
}
