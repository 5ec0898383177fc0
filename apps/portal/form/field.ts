import type { PortalKey } from '@sanad/messages';
import type { HTMLInputAutoCompleteAttribute } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The label is a word of the policy, in Arabic. */
  readonly quoted?: boolean;
  readonly hint?: string;
}

interface Common {
  /** Of the input, its id and the key of what was typed. */
  readonly name: string;
  readonly label: string;
  readonly hint?: PortalKey;
  /** Stands in the hint in place of `{example}`, from left to right. */
  readonly example?: string;
}

export interface TextField extends Common {
  readonly kind: 'text' | 'tel' | 'email' | 'area';
  readonly most: number;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  /** Of numbers and addresses; other texts take the direction of what is typed. */
  readonly ltr?: boolean;
}

export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export interface TickField extends Common {
  readonly kind: 'tick';
}

export type Field = TextField | ChoiceField | TickField;

/** What a ticked box is kept as. */
export const TICKED = 'yes';
