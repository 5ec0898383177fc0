import { projectRoot } from '@config/paths';
import { effectivePolicy, type PolicyAnswers } from '@sanad/policy/pure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DemoAssociation } from './world';

/** One thing that somebody of the staff does with a complaint; people are named by the local part of their addresses. */
export interface DemoStep {
  readonly by: string;
  readonly assess?: { severity: string; theme: string; sensitive?: true; viewers?: readonly string[] };
  readonly route?: { committee?: true; assignee?: string };
  readonly attempt?: string;
  readonly offer?: { party: 'association' | 'complainant'; words: string };
  readonly consent?: string;
  readonly agree?: string;
  readonly escalate?: string;
  readonly resolve?: { outcome: string; reason: string };
  readonly answer?: true;
  readonly respond?: { accepted: boolean; words: string };
  readonly close?: true;
}

export interface DemoComplaint {
  readonly kind: string;
  /** Somebody of the register; left out where they stay unnamed. */
  readonly from?: { name: string; mobile: string };
  readonly reporter?: { name: string; mobile: string };
  readonly channel: string;
  readonly faxPages?: number;
  /** How long ago it came in. */
  readonly days: number;
  readonly receiptGiven?: true;
  readonly about?: string;
  readonly subject: string;
  readonly remedySought?: string;
  readonly steps?: readonly DemoStep[];
}

export interface DemoComplaints {
  readonly overlays?: PolicyAnswers['overlays'];
  /** Who sits in the committee that the policy charges with complaints. */
  readonly seats?: Readonly<Record<string, 'head' | 'secretary' | 'member'>>;
  /** Who answers to whom. */
  readonly lines?: Readonly<Record<string, string>>;
  readonly complaints: readonly DemoComplaint[];
}

/** By association; those whose policies send complaints elsewhere have few, and others none. */
export function readDemoComplaints(): Readonly<Record<string, DemoComplaints>> {
  const file = readFileSync(join(projectRoot, 'config/demo/complaints.yaml'), 'utf8');
  return parse(file) as Record<string, DemoComplaints>;
}

/** With what it added to its policy for complaints, which the text does not say. */
export function withComplaints(association: DemoAssociation): DemoAssociation {
  const { slug, document, answers } = association;
  const { overlays = [] } = readDemoComplaints()[slug] ?? {};
  const added = { ...answers, overlays: [...answers.overlays, ...overlays] };
  return { ...association, answers: added, policy: effectivePolicy(document, added) };
}
