import { loadPolicy } from './load';
import { instantOf } from '@sanad/kernel';
import { fieldProblem, Refusal } from '@sanad/messages';
import { IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { ApprovalMinutes } from './policy.minutes';
import { Overlay } from './schema/decisions';
import type { PolicyDocument } from './schema/document';
import { IsDay } from './schema/fields';

export const HASH = /^[0-9a-f]{64}$/;
const MOST_CHARACTERS = 900_000;
// A point in time says its offset: `2026-01-08T09:30:00+03:00`.
export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A policy as a YAML text or as the same keys in JSON: one of the two. */
export class ContentBody {
  @IsOptional() @IsString() @MaxLength(MOST_CHARACTERS) yaml?: string;
  /** What the file with the text is called by whoever sends it: where something is wrong with it, the answer names it. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(255) fileName?: string;
  @IsOptional() @IsObject() document?: Record<string, unknown>;
}

export class ReplacedContent extends ContentBody {
  /** Of the version as it was read: 409 where somebody has changed it meanwhile. */
  @IsOptional() @Matches(HASH) contentHash?: string;
}

export class DraftBody extends ContentBody {
  /** The version an amendment starts from: its answers and overlays come along, and its text where none is sent. */
  @IsOptional() @IsUUID() basedOn?: string;
}

/** Something is added to a version as it was read. */
export class NewOverlay extends Overlay {
  /** Of the version as it was read: 409 where somebody has changed it meanwhile. */
  @IsOptional() @Matches(HASH) contentHash?: string;
}

export class OverlayRemoval {
  /** Why it goes: kept in the audit, with who took it away. */
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
  /** Of the version as it was read: 409 where somebody has changed it meanwhile. */
  @IsOptional() @Matches(HASH) contentHash?: string;
}

export class ApprovalBody extends ApprovalMinutes {
  /** Of the version that the board approved: 409 where somebody has changed it meanwhile. */
  @IsOptional() @Matches(HASH) contentHash?: string;
}

export class TakingBack {
  /** Why it is taken back: kept in the audit, with who did it. */
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
  /** Of the version as it was read: 409 where somebody has changed it meanwhile. */
  @IsOptional() @Matches(HASH) contentHash?: string;
}
export class ForceBody {
  /** Of the version as it was read: 409 where somebody has changed it meanwhile. */
  @IsOptional() @Matches(HASH) contentHash?: string;
  /** Now, where it is left out. */
  @IsOptional() @Matches(INSTANT) startsAt?: string;
  /** The version in force at that moment, which this one replaces. */
  @IsOptional() @IsUUID() supersedes?: string;
  /** When it is to be looked at again. Left out, what the minutes or the text say of it counts, and where they say nothing nobody has said it. */
  @IsOptional() @IsDay() nextReviewOn?: string;
}

/**
 * The document sent, or nothing.
 * @throws Refusal `policy.content_missing` when both were, `policy.file_invalid` naming every problem
 */
export function documentIn({ yaml, fileName, document }: ContentBody): PolicyDocument | undefined {
  if (yaml !== undefined && document !== undefined) throw new Refusal('policy.content_missing');
  if (yaml !== undefined) return storable(loadPolicy(yaml, fileName ?? 'yaml'));
  // JSON is YAML; read as such, it is held to the same rules.
  return document && storable(loadPolicy(JSON.stringify(document, null, 1), fileName ?? 'document'));
}

/** YAML can spell characters that the database cannot hold. @throws Refusal `request.malformed` */
export function storable(document: PolicyDocument): PolicyDocument {
  if (/\\u(0000|d[89a-f])/.test(JSON.stringify(document))) throw new Refusal('request.malformed');
  return document;
}

/** @throws Refusal `time.instant_invalid` for a day or an hour that does not exist */
export function instantIn(text: string): Date {
  const instant = instantOf(text);
  if (instant) return instant;
  throw new Refusal('time.instant_invalid', { field: 'startsAt' }, undefined, [fieldProblem('startsAt', 'isInstant')]);
}
