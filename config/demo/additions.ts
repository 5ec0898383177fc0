import { projectRoot } from '@config/paths';
import { effectivePolicy, type PolicyAnswers } from '@sanad/policy/pure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DemoAssociation } from './world';

type Overlays = PolicyAnswers['overlays'];

const readAdditions = (): Readonly<Record<string, Overlays>> =>
  parse(readFileSync(join(projectRoot, 'config/demo/additions.yaml'), 'utf8')) as Record<string, Overlays>;

/** With what it adds beyond the answers, which tests go by: appeals, and days of notice. */
export function withAdditions(association: DemoAssociation): DemoAssociation {
  const { slug, document, answers } = association;
  const added = { ...answers, overlays: [...answers.overlays, ...(readAdditions()[slug] ?? [])] };
  return { ...association, answers: added, policy: effectivePolicy(document, added) };
}
