import { projectRoot } from '@config/paths';
import { effectivePolicy, type PolicyAnswers } from '@sanad/policy/pure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DemoComplaint } from './complaints';
import type { DemoAssociation } from './world';

type Party = 'association' | 'claimant';

/** One thing that somebody of the staff does with a file; people are named by the local part of their addresses. */
export interface DemoCompensationStep {
  readonly by: string;
  /** Minutes of the investigation, with their sheet; everybody who sits in the body approved them. */
  readonly minutes?: {
    daysAgo: number;
    number: string;
    harm: string;
    extent: string;
    causes: string;
    admittedBy: string;
  };
  readonly validate?: true;
  readonly offer?: { party: Party; halalas: string; words: string };
  readonly answer?: { party: Party; accepts: boolean; words: string };
  readonly sign?: { party: Party; as: string };
  readonly approve?: true;
  readonly order?: { iban: string };
  readonly pay?: string;
}

export interface DemoCompensation {
  /** The one that was upheld, and from which the file is opened. */
  readonly complaint: DemoComplaint;
  readonly openedBy: string;
  readonly harm: string;
  readonly steps: readonly DemoCompensationStep[];
}

export interface DemoCompensations {
  readonly overlays?: PolicyAnswers['overlays'];
  /** Who sits in the body whose minutes count, and for how many days by now. */
  readonly seats: Readonly<Record<string, 'head' | 'secretary' | 'member'>>;
  readonly seatedForDays: number;
  readonly files: readonly DemoCompensation[];
}

export interface DemoMinutesWords {
  readonly title: string;
  readonly lead: string;
  readonly harm: string;
  readonly extent: string;
  readonly causes: string;
  readonly admittedBy: string;
  readonly members: string;
  readonly heads: readonly string[];
}

interface Kept {
  /** What the sheet of the minutes says around its facts. */
  readonly minutes: DemoMinutesWords;
  readonly associations: Readonly<Record<string, DemoCompensations>>;
}

export function readDemoCompensations(): Kept {
  return parse(readFileSync(join(projectRoot, 'config/demo/compensation.yaml'), 'utf8')) as Kept;
}

/** With what it added to its policy for compensation, which the text does not say. */
export function withCompensation(association: DemoAssociation): DemoAssociation {
  const { slug, document, answers } = association;
  const { overlays = [] } = readDemoCompensations().associations[slug] ?? {};
  const added = { ...answers, overlays: [...answers.overlays, ...overlays] };
  return { ...association, answers: added, policy: effectivePolicy(document, added) };
}
