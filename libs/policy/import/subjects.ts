import type { Subject } from '../schema/vocabulary';
import { SUBJECTS } from './subjects.lexicon';

export function subjectOf(key: string): Subject {
  return SUBJECTS.find(([, says]) => says.test(key))?.[0] ?? 'other';
}
