import type { SectionKind } from '../schema/vocabulary';
import type { Block } from './blocks';

/** A stretch of blocks under one heading. */
export interface Draft {
  kind: SectionKind;
  /** Headings that belong together: «المادة (1)» and the words on the line behind it. */
  headings: Block[];
  blocks: Block[];
  /** The heading is one that nobody knows. */
  unknown?: true;
}

export function draftOf(kind: SectionKind, ...headings: Block[]): Draft {
  return { kind, headings, blocks: [] };
}
