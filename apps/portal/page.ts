import type { ReactNode } from 'react';

/** What is wrong with one field: the same words stand at the field and, as a link to it, on top of the page. */
export interface FieldError {
  /** The field's name, which is the id of its input too. */
  readonly field: string;
  readonly text: string;
  /** Where the field stands, if it is on another page. */
  readonly at?: string;
}

/** What a route shows. */
export interface Page {
  readonly title: string;
  readonly content: ReactNode;
  /** Where «back» leads; without it the page has no such link. */
  readonly back?: string;
  readonly errors?: readonly FieldError[];
  /** 200 unless it says otherwise; 422 with errors. */
  readonly status?: number;
  /** Nothing in it is of one visitor: it is packed once for all of them. */
  readonly isEverybodys?: true;
}

/** A file to be saved. */
export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly bytes: Buffer,
  ) {}
}

/** Where a route sends the browser, by GET. */
export class GoTo {
  constructor(readonly address: string) {}
}
