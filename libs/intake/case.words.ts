import { dayFrom, type CivilDate } from '@sanad/business-time';
import { originOf, type Standing } from '@sanad/deadlines';
import {
  attestationWording,
  caseActions,
  caseKinds,
  caseStates,
  caseViewNames,
  channelNames,
  clockInBrief,
  clockInWords,
  demoMark,
  fill,
  noticeText,
  plain,
  refusals,
  type Bilingual,
  type Refusal,
} from '@sanad/messages';
import type { PinnedPolicy } from '@sanad/policy';
import { differenceOf, hashOfContent, type AttestedContent } from './attestation';
import { standingAttestation, type CaseFile, type Dossier } from './case-file';
import type {
  ActionView,
  AttestationView,
  CaseBranchView,
  ChannelView,
  ClockSummaryView,
  CodeView,
  ItemView,
  PinnedView,
} from './case.views';
import type { CaseViewsView } from './arrangement.views';
import type { ViewCount } from './cases.lists';
import {
  actionsOf,
  DECISIVE_ACTIONS,
  GATE_REFUSALS,
  gateParams,
  permissionOf,
  ROLE_ACTION,
  type CaseAction,
} from './gates';
import type { NoticesView } from './history.views';
import type { CaseNotice } from './notices.service';
import type { Rights } from './rights';
import { LIST_VIEWS } from './list-views';
import { receiptOf } from './receipt';
import { dateOf } from './times';

export const kindOf = ({ kind }: CaseFile): CodeView => ({ code: kind, ...caseKinds[kind] });
export const stateOf = ({ state }: CaseFile): CodeView => ({ code: state, ...caseStates[state] });

export function channelOf({ channel, channelLabel, channelListed }: CaseFile): ChannelView {
  const words = channelNames[channel as keyof typeof channelNames];
  return { code: channel, ...words, label: channelLabel, listed: channelListed };
}

/** The branch at which it was received, as its own version names it. */
export function branchOf({ branch }: CaseFile, { effective }: PinnedPolicy): CaseBranchView | null {
  const found = effective.branches.find(({ id }) => id === branch);
  return found ? { id: found.id, label: found.label } : null;
}

/** The channels to point to, in the order of the policy, where the one used is not listed. */
export function redirectOf({ channelListed }: CaseFile, { effective }: PinnedPolicy): string[] {
  return channelListed ? [] : effective.channels.map(({ label }) => label);
}

export function pinnedOf({ versionId, number, demo }: PinnedPolicy): PinnedView {
  return { versionId, number, demo: demo ? demoMark : null };
}

export function clockView(file: CaseFile, standing: Standing, now: Date): ClockSummaryView {
  const { state, inTime, dueDate, notBefore, demo } = standing;
  const said = state === 'met' && inTime === false ? 'metLate' : state;
  const words = clockInWords({
    state: said,
    ...(dueDate && { dueDate }),
    ...(notBefore && { notBefore: dateOf(notBefore) }),
  });
  return {
    ...{ state, ...words, brief: clockInBrief(said, briefly(file, standing, now)) },
    ...(dueDate && { dueDate }),
    ...(notBefore && { notBefore }),
    demo: demo ? demoMark : null,
    explanation: `/api/cases/${file.id}/deadlines`,
  };
}

/** A floor promises nothing any more once it is over, or the notice was let out or has gone. */
function briefly(
  { floorOverride, notifiedAt, closedAt }: CaseFile,
  { dueDate, notBefore }: Standing,
  now: Date,
): Parameters<typeof clockInBrief>[1] {
  const isHeld = !floorOverride && !notifiedAt && !closedAt && notBefore !== undefined && notBefore > now;
  return {
    ...(dueDate !== undefined && { days: daysFromToday(dueDate, now) }),
    ...(isHeld && { notBefore: dateOf(notBefore) }),
  };
}

const daysFromToday = (date: CivilDate, now: Date): number => Math.abs(dayFrom(date) - dayFrom(dateOf(now)));

/** What a request has to bring, each line with who put it there. */
export function itemViews({ items, policy }: Pick<Dossier, 'items' | 'policy'>): ItemView[] {
  return items.map((item) => {
    const line = policy.effective.checklist.find(({ value }) => value.id === item.id);
    return { ...item, from: line ? originOf(line.from) : null };
  });
}

/** What an applicant was told, in words; marked where it rests on a version that was partly invented for the demonstration. */
export function noticeView(notice: CaseNotice, { demo }: PinnedPolicy): NoticesView['items'][number] {
  const { template, params } = notice;
  const rests = RESTS_ON_POLICY.some((param) => param in params);
  return { ...notice, text: noticeText(template, params), demo: demo && rests ? demoMark : null };
}

/** The version itself, and the checklist, as notices name them. */
const RESTS_ON_POLICY = ['version', 'itemsAr'];

/** Actions of this state: those that are open, and those that wait for something, with the reason; and whose they are. */
export function actionViews(dossier: Dossier, { may, rolesOf, held }: Rights): ActionView[] {
  return actionsOf(dossier.file.kind).flatMap((action): ActionView[] => {
    const found = permissionOf(action, dossier);
    const needs = ROLE_ACTION[action];
    const whose = { yours: needs !== null && may.includes(needs), roles: needs === null ? [] : rolesOf(needs) };
    if (found.open && held && DECISIVE_ACTIONS.includes(action))
      return [{ ...named(action), open: false, ...whose, why: refusedInWords(held) }];
    if (found.open) return [{ ...named(action), open: true, ...whose }];
    if (found.because === 'state' || found.because === 'step') return [];
    return [{ ...named(action), open: false, ...whose, why: whyView(GATE_REFUSALS[found.because], dossier) }];
  });
}

/** How many are in each view, in its order; what goes beyond the limit is only said to be more. */
export function viewsInWords(counts: readonly ViewCount[], limit: number): CaseViewsView['items'] {
  return LIST_VIEWS.map((code) => {
    const { count = 0 } = counts.find(({ view }) => view === code) ?? {};
    return { code, ...caseViewNames[code], count: Math.min(count, limit), more: count > limit };
  });
}

export const refusedInWords = (refusal: Refusal): CodeView => ({
  code: refusal.code,
  ar: refusal.plain('ar'),
  en: refusal.plain('en'),
});

const named = (action: CaseAction): CodeView => ({ code: action, ...caseActions[action] });

function whyView(code: (typeof GATE_REFUSALS)[keyof typeof GATE_REFUSALS], dossier: Dossier): CodeView {
  const params = gateParams(dossier);
  return { code, ar: plain(refusals[code].ar, params, 'ar'), en: plain(refusals[code].en, params, 'en') };
}

/** What stands signed, or what is to be signed now: the words, their hash, and the difference from what was signed before. */
export function attestationView(dossier: Dossier, content: AttestedContent, beneficiary: string): AttestationView {
  const standing = standingAttestation(dossier);
  if (!dossier.policy.effective.hasStep('attestation')) return { standing: null, toSign: null };
  if (standing) {
    const { method, signedAs, signedAt, contentHash, wordingVersion, drawn, countersignedBy } = standing;
    return {
      standing: { method, signedAs, signedAt, contentHash, wordingVersion, drawn, countersignedBy },
      toSign: null,
    };
  }
  const before = dossier.attestations.at(-1);
  const wording = attestationWording[dossier.file.capacity];
  const toSign = {
    contentHash: hashOfContent(content),
    wordingVersion: attestationWording.version,
    wording: { ar: fill(wording.ar, { name: beneficiary }), en: fill(wording.en, { name: beneficiary }) },
    difference: before ? differenceOf(before.content, content) : [],
  };
  return { standing: null, toSign };
}

/** What is handed to an applicant at the door. */
export function receiptText(dossier: Dossier): Bilingual {
  const { template, params } = receiptOf(dossier);
  return noticeText(template, { ...params, reference: dossier.file.reference });
}
