import { textOf, type JsonObject } from './json';
import type { CaseEffect, DifferenceTopic } from './types';

/** What a difference of a topic means for the work, where what is in it does not say more. */
const BY_TOPIC: Readonly<Record<DifferenceTopic, CaseEffect>> = {
  title: 'none',
  names: 'newCases',
  licences: 'none',
  terms: 'newCases',
  sections: 'none',
  clauses: 'none',
  modules: 'newCases',
  channels: 'newRequests',
  branches: 'newCases',
  contacts: 'site',
  tools: 'staff',
  steps: 'newRequests',
  deadlines: 'newRequests',
  committees: 'newRequests',
  compensation: 'newCases',
  complaints: 'newComplaints',
  satisfaction: 'staff',
  information: 'staff',
  relation: 'staff',
  responsibilities: 'staff',
  approval: 'none',
  supersedes: 'none',
  review: 'none',
  other: 'newCases',
  overlays: 'newRequests',
  decisions: 'none',
};

const BY_OBLIGATION: Readonly<Record<string, CaseEffect>> = {
  enquiryAnswer: 'newEnquiries',
  complaintAcknowledgement: 'newComplaints',
  complaintResolution: 'newComplaints',
};

/** Answers that choose how cases run; the others are evidence. */
const RUNNING = ['startsOn', 'floorReading', 'compensationReading', 'committeePower'];

/** What it means for cases, from the thing as it was and as it is to be. */
export function effectOf(topic: DifferenceTopic, items: readonly JsonObject[]): CaseEffect {
  const has = (name: string, value: string): boolean => items.some((item) => textOf(item[name]) === value);
  if (topic === 'clauses')
    return has('effect', 'enforced') ? 'newCases' : has('effect', 'evidenced') ? 'staff' : 'none';
  if (topic === 'decisions') return RUNNING.some((name) => items.some((item) => name in item)) ? 'newCases' : 'none';
  if (topic === 'deadlines') return BY_OBLIGATION[textOf(items.at(-1)?.['obligation'])] ?? 'newRequests';
  return BY_TOPIC[topic];
}
