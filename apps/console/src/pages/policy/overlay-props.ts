import type { Version } from '../../api/policy';
import type { OverlayTyped } from './typed-overlay';

/** What the fields of every kind of addition are given. */
export interface OverlayFieldsProps {
  readonly version: Version;
  readonly typed: OverlayTyped;
  readonly change: (changed: Partial<OverlayTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
}
