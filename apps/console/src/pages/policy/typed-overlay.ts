import type { ConsoleText } from '@sanad/messages/pure';
import type { components } from '../../api/schema.gen';
import { withoutEmpty } from '../associations/register-fields';
import { BLANK_CONDUCT, conductIn } from './typed-conduct';

type Schemas = components['schemas'];
export type NewOverlay = Schemas['NewOverlay'];

export const KINDS = [
  'target',
  'ladder',
  'quorum',
  'checklist',
  'delegateReceipt',
  'circulation',
  'tools',
  'branches',
  'conduct',
  'appeals',
] as const;
export type OverlayKind = (typeof KINDS)[number];

export interface Rung {
  readonly days: string;
  readonly when: 'before' | 'after';
  readonly to: Schemas['ReminderStage']['to'];
}

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly validityMonths: string;
}

export interface AddedTool {
  readonly id: string;
  readonly kind: Schemas['OverlayTool']['kind'];
  readonly label: string;
}

/** A branch as it is typed; its channels are those that are ticked. */
export interface AddedBranch {
  readonly id: string;
  readonly label: string;
  readonly serves: string;
  readonly channels: readonly string[];
  readonly hours: string;
}

export const RUNG: Rung = { days: '', when: 'before', to: 'assignee' };
/** Told from the others of the version by its id, which nobody has to think of. */
export const newLine = (): Line => ({ id: newId('item'), label: '', required: true, validityMonths: '' });
export const newTool = (): AddedTool => ({ id: newId('tool'), kind: 'GUIDE', label: '' });
export const newBranch = (): AddedBranch => ({ id: newId('branch'), label: '', serves: '', channels: [], hours: '' });
export const newId = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

export const BLANK_OVERLAY = {
  kind: 'target' as OverlayKind,
  obligation: '',
  amount: '',
  unit: 'workingDay',
  startsOn: '',
  stopsOn: '',
  appliesTo: '',
  quorum: '',
  delegateReceipt: '',
  signature: false,
  graceDays: '',
  joinerDays: '',
  conduct: BLANK_CONDUCT,
  withinDays: '',
  reminders: [] as readonly Rung[],
  checklist: [] as readonly Line[],
  tools: [] as readonly AddedTool[],
  branches: [] as readonly AddedBranch[],
  on: '',
  why: '',
};
export type OverlayTyped = typeof BLANK_OVERLAY;

/** The ids of the inputs by the API's names. */
export const OVERLAY_FIELDS: Readonly<Record<string, string>> = {
  'deadline.obligation': 'overlay-obligation',
  'deadline.amount': 'overlay-amount',
  'deadline.unit': 'overlay-unit',
  'deadline.startsOn': 'overlay-startsOn',
  'deadline.stopsOn': 'overlay-stopsOn',
  appliesTo: 'overlay-appliesTo',
  quorum: 'overlay-quorum',
  delegateReceipt: 'overlay-delegateReceipt',
  circulation: 'overlay-signature',
  'circulation.graceDays': 'overlay-graceDays',
  'circulation.joinerDays': 'overlay-joinerDays',
  conduct: 'overlay-conduct',
  'conduct.noticeDays': 'overlay-conduct',
  'conduct.urgentNoticeDays': 'overlay-urgentNoticeDays',
  'conduct.recallWithinDays': 'overlay-recallWithinDays',
  'conduct.absencesAllowed': 'overlay-absencesAllowed',
  'conduct.fewestMembers': 'overlay-fewestMembers',
  'conduct.mostMembers': 'overlay-mostMembers',
  appeals: 'overlay-withinDays',
  'appeals.withinDays': 'overlay-withinDays',
  reminders: 'overlay-reminders',
  checklist: 'overlay-checklist',
  tools: 'overlay-tools',
  branches: 'overlay-branches',
  on: 'overlay-on',
  why: 'overlay-why',
};

/** What stands above those inputs for which the API has another word. */
export const OVERLAY_LABELS = {
  'deadline.obligation': 'policyActs.obligation',
  'deadline.amount': 'policyActs.amount',
  'deadline.unit': 'policyActs.unit',
  'deadline.startsOn': 'policyActs.startsOn',
  'deadline.stopsOn': 'policyActs.stopsOn',
  appliesTo: 'policyActs.deadline',
  quorum: 'policyActs.present',
  delegateReceipt: 'policyActs.receipt',
  circulation: 'policyActs.circulation',
  'circulation.graceDays': 'policyActs.graceDays',
  'circulation.joinerDays': 'policyActs.joinerDays',
  conduct: 'policyActs.conduct',
  'conduct.noticeDays': 'policyActs.noticeDays',
  'conduct.urgentNoticeDays': 'policyActs.urgentNoticeDays',
  'conduct.recallWithinDays': 'policyActs.recallWithinDays',
  'conduct.absencesAllowed': 'policyActs.absencesAllowed',
  'conduct.fewestMembers': 'policyActs.fewestMembers',
  'conduct.mostMembers': 'policyActs.mostMembers',
  appeals: 'policyActs.appealDays',
  'appeals.withinDays': 'policyActs.appealDays',
  reminders: 'policyActs.reminders',
  checklist: 'policyActs.items',
  tools: 'policyActs.tools',
  branches: 'policyActs.branches',
  on: 'policyActs.on',
  why: 'policyActs.why',
} as const satisfies Readonly<Record<string, ConsoleText>>;

/** What each kind is refused for when nothing of it was typed. */
export const EMPTY: Readonly<Record<OverlayKind, string>> = {
  target: 'deadline.obligation',
  ladder: 'reminders',
  quorum: 'quorum',
  checklist: 'checklist',
  delegateReceipt: 'delegateReceipt',
  circulation: 'circulation',
  tools: 'tools',
  branches: 'branches',
  conduct: 'conduct',
  appeals: 'appeals.withinDays',
};

/** A number where one was typed; what is none is sent as it is, and the API says what it wants. */
const numberIn = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed));

/** As the API takes it. */
export function overlayIn(id: string, typed: OverlayTyped, name: string): NewOverlay {
  const { on, why } = typed;
  return { id, addedBy: 'association', name, on, why, ...CONTENTS[typed.kind](typed) } as NewOverlay;
}

const CONTENTS: Readonly<Record<OverlayKind, (typed: OverlayTyped) => object>> = {
  target: ({ obligation, amount, unit, startsOn, stopsOn, reminders }) => ({
    deadline: { ...withoutEmpty({ obligation, unit, startsOn, stopsOn }), bound: 'AT_MOST', amount: numberIn(amount) },
    ...(reminders.length > 0 && { reminders: reminders.map(rungIn) }),
  }),
  ladder: ({ appliesTo, reminders }) => ({ appliesTo, reminders: reminders.map(rungIn) }),
  quorum: ({ appliesTo, quorum }) => ({ ...withoutEmpty({ appliesTo }), quorum: numberIn(quorum) }),
  checklist: ({ checklist }) => ({ checklist: checklist.map(lineIn) }),
  tools: ({ tools }) => ({ tools }),
  branches: ({ branches }) => ({ branches: branches.map(branchIn) }),
  delegateReceipt: ({ delegateReceipt }) => withoutEmpty({ delegateReceipt }),
  circulation: ({ signature, graceDays, joinerDays, reminders }) => ({
    circulation: {
      ...(signature && { signature }),
      ...counted('graceDays', graceDays),
      ...counted('joinerDays', joinerDays),
    },
    ...(reminders.length > 0 && { reminders: reminders.map(rungIn) }),
  }),
  conduct: ({ appliesTo, conduct }) => ({ ...withoutEmpty({ appliesTo }), conduct: conductIn(conduct) }),
  appeals: ({ withinDays }) => ({ appeals: { ...counted('withinDays', withinDays) } }),
};

function counted(name: string, typed: string): object {
  const count = numberIn(typed);
  return count === undefined ? {} : { [name]: count };
}

function rungIn({ days, when, to }: Rung): object {
  const count = numberIn(days);
  const daysBefore = count === undefined || when === 'before' ? count : -count;
  return { name: `${when}-${days}`, daysBefore, to };
}

function branchIn({ id, label, serves, channels, hours }: AddedBranch): object {
  return { id, label, ...withoutEmpty({ serves, hours }), ...(channels.length > 0 && { channels }) };
}

function lineIn({ id, label, required, validityMonths }: Line): object {
  const months = numberIn(validityMonths);
  return { id, label, required, ...(months !== undefined && { validityMonths: months }) };
}
