import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, type AuditEntry, type CheckedFile, type Op } from '@sanad/platform';
import { checked } from '../edit';
import { PolicyVersions } from '../policy-versions.service';
import type { PolicyVersion } from '../policy.version';
import { checkCorrection, type Correction } from './corrections';
import { getImport, insertImport, updateImport } from './imports.store';
import {
  documentOf,
  doubtsIn,
  proposalHash,
  textHash,
  whyClosed,
  type ImportAction,
  type KeptImport,
} from './kept-import';

/** What somebody says of a doubt: that they have looked, and what they saw. */
export interface Looked {
  readonly note?: string;
  readonly kind?: string;
}

/** What is taken over into the draft, of the version that the file is to follow. */
export interface Following {
  readonly basedOn?: string;
  readonly leaveUnplaced?: boolean;
}

/** From the file to the draft: a file is kept and read, a person looks at what is doubtful, and confirms. Each step leaves its audit row. */
@Injectable()
export class PolicyImports {
  constructor(
    private readonly documents: Documents,
    private readonly versions: PolicyVersions,
  ) {}

  /** Keeps a file that `checkPolicyFile` let through; the worker reads it. */
  async begin(op: Op, file: CheckedFile): Promise<KeptImport> {
    const id = newId();
    const document = await this.documents.keep(op, file, id);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await insertImport(op, { id, document, sha256, file });
    op.record(entry('policy.import_begun', id, { sha256, size: file.bytes.length, mediaType: file.mediaType }));
    return getImport(op, id);
  }

  /** @throws Refusal `policy.import_not_found`, `policy.import_withdrawn`, and as `Documents.read` */
  async file(op: Op, id: string): Promise<CheckedFile> {
    const { documentId, state } = await getImport(op, id);
    if (state === 'withdrawn') throw new Refusal('policy.import_closed');
    return this.documents.read(op, documentId);
  }

  /** @throws Refusal `policy.import_doubt_unknown`, `policy.import_kind_unknown`, and why answering is closed */
  async answer(op: Op, id: string, doubtId: string, { note, kind }: Looked): Promise<KeptImport> {
    const kept = await this.open(op, id, 'answer');
    const doubt = doubtsIn(kept).find((one) => one.id === doubtId);
    if (!doubt) throw new Refusal('policy.import_doubt_unknown');
    if (kind !== undefined && !doubt.kinds.some(({ code }) => code === kind)) {
      throw new Refusal('policy.import_kind_unknown', { kind });
    }
    const others = kept.answers.filter((one) => one.doubt !== doubtId);
    const answer = { doubt: doubtId, ...(note && { note }), ...(kind && { kind }) };
    await updateImport(op, kept, {
      answers: [...others, { ...answer, by: op.actor.id, at: op.now.toISOString() }],
    });
    op.record(entry('policy.import_doubt_answered', id, { ...answer, code: doubt.code }));
    return getImport(op, id);
  }

  /**
   * Says what a clause is in place of what was read; nothing, where it is as it was read after all.
   * @throws Refusal as `checkCorrection`, `policy.edit_invalid` where the proposal would not hold, and why correcting is closed
   */
  async correct(op: Op, id: string, said: Omit<Correction, 'by' | 'at'>): Promise<KeptImport> {
    const kept = await this.open(op, id, 'correct');
    checkCorrection(documentOf({ ...kept, corrections: [] }), said);
    const others = kept.corrections.filter(({ clause }) => clause !== said.clause);
    const isSaid = said.kind !== undefined || said.effect !== undefined || said.rules.length > 0;
    const correction = { ...said, by: op.actor.id, at: op.now.toISOString() };
    const corrections = isSaid ? [...others, correction] : others;
    const document = documentOf({ ...kept, corrections });
    checked({ document, change: { part: 'clause', subject: said.clause, from: null, to: said } });
    await updateImport(op, kept, { corrections });
    op.record(entry('policy.import_corrected', id, { ...said }));
    return getImport(op, id);
  }

  /**
   * Makes a draft of the proposal. `asRead` is the hash of the proposal that was read.
   * @throws Refusal `policy.import_doubts_open`, `policy.import_changed`, why confirming is closed, and as `PolicyVersions.draft`
   */
  async confirm(op: Op, id: string, asRead?: string, following: Following = {}): Promise<PolicyVersion> {
    const kept = await this.open(op, id, 'confirm');
    if (asRead !== undefined && asRead !== proposalHash(kept)) throw new Refusal('policy.import_changed');
    const document = documentOf(kept);
    const { documentId, fileName: name, sha256 } = kept;
    const corrected = kept.corrections.length;
    const read = { import: id, document: documentId, name, sha256, textHash: textHash(document) };
    const source = { ...read, ...(corrected > 0 && { corrected }) };
    const version = await this.versions.draft(op, { document, source, ...following });
    await updateImport(op, kept, { state: 'confirmed', versionId: version.id });
    op.record(entry('policy.import_confirmed', id, { version: version.id, number: version.number, sha256, corrected }));
    return version;
  }

  /** Nothing comes of it: the file and what was read from it go. */
  async withdraw(op: Op, id: string): Promise<KeptImport> {
    const kept = await this.open(op, id, 'withdraw');
    await updateImport(op, kept, { state: 'withdrawn', refusal: null, proposal: null, answers: [], corrections: [] });
    await this.documents.destroy(op, id);
    op.record(entry('policy.import_withdrawn', id, { was: kept.state }));
    return getImport(op, id);
  }

  private async open(op: Op, id: string, action: ImportAction): Promise<KeptImport> {
    const kept = await getImport(op, id, true);
    const why = whyClosed(kept, action);
    if (why) throw why;
    return kept;
  }
}

export function entry(action: string, id: string, detail: Readonly<Record<string, unknown>>): AuditEntry {
  return { action, subject: { type: 'policy_import', id }, detail };
}
