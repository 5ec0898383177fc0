import type { PortalKey } from '@sanad/messages';
import type { FieldError } from '../page';
import type { Site } from '../site';
import type { Draft, FormKind } from './draft';
import type { Field } from './field';

/** One page of the form: what it asks, of whom, and what it does not take. */
export interface Question {
  /** In the address of its page. */
  readonly id: string;
  readonly title: (draft: Draft) => PortalKey;
  readonly row: PortalKey;
  readonly kinds: readonly FormKind[];
  /** Whether it is asked, after what was answered so far. */
  readonly asked?: (draft: Draft, site: Site) => boolean;
  readonly fields: (site: Site, draft: Draft) => readonly Field[];
  /** `draft` holds what was typed. */
  readonly check: (site: Site, draft: Draft) => FieldError[];
}
