import { complaintSeverities, type ConsoleText } from '@sanad/messages/pure';
import type { Typed } from '../../api/case-acts';
import type { ComplaintActName } from '../../api/complaint-acts';
import type { Candidates, Complaint } from '../../api/complaints';
import type { StaffMember } from '../../api/staff';
import type { Say } from '../../language/texts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the choices of a form are made of. */
export interface Around {
  readonly one: Complaint;
  readonly candidates: Candidates | undefined;
  readonly staff: readonly StaffMember[];
  readonly say: Say;
  readonly pick: (text: { ar: string; en: string }) => string;
}

/** One input of an act's form. `name` is the API's field. */
export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'long' | 'choice' | 'check' | 'people';
  readonly label: ConsoleText;
  readonly hint?: ConsoleText;
  readonly isOptional?: boolean;
  /** What a choice says where nothing is chosen, and that may be what is meant. */
  readonly none?: ConsoleText;
  /** Asked for only then; always, where it is left out. */
  readonly when?: (typed: Typed, around: Around) => boolean;
  readonly options?: (around: Around) => Option[];
}

const named = (of: readonly { id: string; name: string }[] | undefined): Option[] =>
  (of ?? []).map(({ id, name }) => ({ value: id, label: name }));
const words =
  (...codes: readonly ConsoleText[]): NonNullable<Field['options']> =>
  ({ say }) =>
    codes.map((code) => ({ value: code.split('_')[1] ?? '', label: say(code) }));

const WORDS: Field = { name: 'words', kind: 'long', label: 'complaints.words' };
const REASON: Field = { name: 'reason', kind: 'long', label: 'complaints.reason' };
const PARTIES = words('complaints.party_association', 'complaints.party_complainant');
const VIEWERS: Field = {
  ...{ name: 'viewers', kind: 'people', label: 'complaints.viewers', hint: 'complaints.viewersHint' },
  options: ({ candidates, one }) => named(candidates?.viewers).filter(({ value }) => !one.viewers.includes(value)),
};

/** All of the staff, those first whom its words may mean. */
function meantFirst({ staff, one: { meant } }: Around): Option[] {
  const isMeant = ({ value }: Option): boolean => meant.some(({ id }) => id === value);
  const known = staff.map(({ account, name }) => ({ value: account, label: name }));
  return [...known.filter(isMeant), ...known.filter((one) => !isMeant(one))];
}

/** Somebody else was named before, or meant. */
const corrects = (about: string, one: Complaint): boolean =>
  one.about ? one.about.id !== about : one.meant.length > 0 && !one.meant.some(({ id }) => id === about);

/** What each act asks for; nothing but a confirmation where it is not here. */
export const FIELDS: Partial<Record<ComplaintActName, readonly Field[]>> = {
  assess: [
    {
      ...{ name: 'severity', kind: 'choice', label: 'complaints.severity' },
      options: ({ pick }) => Object.entries(complaintSeverities).map(([value, text]) => ({ value, label: pick(text) })),
    },
    { name: 'theme', kind: 'text', label: 'complaints.theme', hint: 'complaints.themeHint', isOptional: true },
    { name: 'sensitive', kind: 'check', label: 'complaints.makeSensitive', hint: 'complaints.makeSensitiveHint' },
    { ...VIEWERS, when: ({ sensitive }) => sensitive === 'yes' },
  ],
  identify: [
    {
      ...{ name: 'about', kind: 'choice', label: 'complaints.about', hint: 'complaints.aboutHint' },
      ...{ none: 'complaints.noOneOfStaff' },
      options: meantFirst,
    },
    {
      ...{ name: 'reason', kind: 'long', label: 'complaints.correctionReason' },
      when: ({ about = '' }, { one }) => corrects(about, one),
    },
    { ...VIEWERS, isOptional: true, when: (_typed, { one }) => one.sensitive },
  ],
  route: [
    {
      ...{ name: 'committee', kind: 'choice', label: 'complaints.toCommittee' },
      when: (_typed, { candidates }) => (candidates?.committees.length ?? 0) > 0,
      options: ({ candidates }) => named(candidates?.committees),
    },
    {
      ...{ name: 'assignee', kind: 'choice', label: 'complaints.assignee', hint: 'complaints.assigneeHint' },
      options: ({ candidates }) => named(candidates?.handlers),
    },
    { ...VIEWERS, when: (_typed, { one }) => one.sensitive },
  ],
  attemptSettlement: [WORDS],
  makeOffer: [{ name: 'party', kind: 'choice', label: 'complaints.party', options: PARTIES }, WORDS],
  answerOffer: [
    { name: 'party', kind: 'choice', label: 'complaints.answeringParty', options: PARTIES },
    {
      ...{ name: 'consents', kind: 'choice', label: 'complaints.consents' },
      options: words('complaints.consents_yes', 'complaints.consents_no'),
    },
    WORDS,
  ],
  recordAgreement: [WORDS],
  resolve: [
    {
      ...{ name: 'outcome', kind: 'choice', label: 'complaints.outcome' },
      options: ({ one, pick }) => one.outcomes.map((outcome) => ({ value: outcome.code, label: pick(outcome) })),
    },
    { ...REASON, label: 'complaints.outcomeReason' },
  ],
  answer: [{ name: 'inPerson', kind: 'check', label: 'complaints.inPerson', hint: 'complaints.inPersonHint' }],
  recordResponse: [
    {
      ...{ name: 'accepted', kind: 'choice', label: 'complaints.accepted' },
      options: words('complaints.accepted_yes', 'complaints.accepted_no'),
    },
    { ...WORDS, label: 'complaints.responseWords', isOptional: true },
  ],
  escalate: [
    REASON,
    {
      ...{ name: 'outsideReference', kind: 'text', label: 'complaints.outsideReference' },
      ...({ hint: 'complaints.outsideHint', isOptional: true } as const),
    },
  ],
  reopen: [REASON],
};

type Begins = (around: Pick<Around, 'one' | 'candidates'>) => Typed;

/** Where the policy charges one committee there is nothing to choose. */
const chargedIn = (candidates: Candidates | undefined): string =>
  (candidates?.charged && candidates.committees[0]?.id) || '';

/** What a form begins with: what the complaint says now. */
export const BEGINS: Partial<Record<ComplaintActName, Begins>> = {
  assess: ({ one: { severity, theme, sensitive } }) => ({
    ...{ severity: severity?.code ?? '', theme: theme ?? '', sensitive: sensitive ? 'yes' : '' },
  }),
  identify: ({ one: { about, meant } }) => ({ about: about?.id ?? (meant.length === 1 ? meant[0]!.id : '') }),
  route: ({ one: { committee, assignee }, candidates }) => ({
    committee: committee?.id ?? chargedIn(candidates),
    assignee: assignee?.id ?? '',
  }),
  answerOffer: ({ one }) => ({ party: one.settlement.awaits ?? '' }),
};

/** Refusals about a field that name it in their words alone. */
export const CODES = {
  'complaints.viewers_needed': 'viewers',
  'complaints.correction_reason': 'reason',
  'staff.not_found': 'about',
  'complaints.committee_needed': 'committee',
  'complaints.committee_other': 'committee',
  'complaints.committee_partial': 'committee',
  'complaints.committee_of_other_kind': 'committee',
  'complaints.handler_needed': 'assignee',
  'complaints.handler_about': 'assignee',
  'complaints.handler_subordinate': 'assignee',
  'complaints.handler_complainant': 'assignee',
  'complaints.handler_without_role': 'assignee',
  'complaints.own_offer': 'party',
  'complaints.outcome_not_of_kind': 'outcome',
  'complaints.outside_reference_missing': 'outsideReference',
} as const;
