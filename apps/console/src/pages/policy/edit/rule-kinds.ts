import {
  boundNames,
  channelNames,
  contactKinds,
  dutyNames,
  momentNames,
  obligationNames,
  signerNames,
  stepNames,
  subjectNames,
  toolKinds,
} from '@sanad/messages/pure';
import type { Version } from '../../../api/policy';
import type { Rules } from '../../../api/policy-edits';
import { optionsOf, type OptionContext, type PartField } from './fields';

export const RULE_KINDS = ['deadline', 'step', 'channel', 'contact', 'tool', 'committee', 'supersession'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const LISTS = {
  deadline: 'deadlines',
  step: 'steps',
  channel: 'channels',
  contact: 'contacts',
  tool: 'tools',
  committee: 'committees',
  supersession: 'supersedes',
} as const satisfies Readonly<Record<RuleKind, keyof Rules>>;

export interface Rule {
  readonly id: string;
  readonly clause: string;
}

export const rulesOf = (version: Version, kind: RuleKind): readonly Rule[] => version.rules[LISTS[kind]];

/** Rules of a clause, with what each of them is. */
export const rulesAt = (version: Version, clause: string): { kind: RuleKind; rule: Rule }[] =>
  RULE_KINDS.flatMap((kind) =>
    rulesOf(version, kind)
      .filter((rule) => rule.clause === clause)
      .map((rule) => ({ kind, rule })),
  );

/** What a rule is called among those of its kind. */
export function nameOf(kind: RuleKind, rule: Rule, pick: OptionContext['pick']): string {
  const { label, name, value, asWritten, obligation, kind: is } = rule as unknown as Record<string, string | undefined>;
  if (kind === 'deadline') return pick(obligationNames[obligation as keyof typeof obligationNames]);
  if (kind === 'step') return pick(stepNames[is as keyof typeof stepNames]);
  if (kind === 'contact') return value ?? pick(contactKinds[is as keyof typeof contactKinds]);
  return label ?? name ?? asWritten ?? rule.id;
}

const LABEL: PartField = { name: 'label', label: 'policyEdit.label', kind: 'line', verbatim: true };
const subject = {
  name: 'subject',
  label: 'policyEdit.subject',
  kind: 'choice',
  options: optionsOf(subjectNames),
} as const;
const moments = optionsOf(momentNames);
const ofKind = (words: Parameters<typeof optionsOf>[0]): PartField => ({
  name: 'kind',
  label: 'policyEdit.ruleKindOf',
  kind: 'choice',
  options: optionsOf(words),
});
const said =
  (...values: ('workingDay' | 'calendarDay' | 'week')[]) =>
  ({ say }: OptionContext) =>
    values.map((value) => ({ value, label: say(`policy.${value}`) }));

/** What each kind of rule says, in the words of whoever reads it. */
export const RULE_FIELDS: Readonly<Record<RuleKind, readonly PartField[]>> = {
  channel: [LABEL, ofKind(channelNames)],
  contact: [
    ofKind(contactKinds),
    { name: 'value', label: 'policyEdit.value', kind: 'line' },
    { name: 'platform', label: 'policyEdit.platform', kind: 'line', when: ({ kind }) => kind === 'SOCIAL_HANDLE' },
  ],
  tool: [LABEL, ofKind(toolKinds), subject],
  step: [
    ofKind(stepNames),
    {
      ...{ name: 'signer', label: 'policyEdit.signer', kind: 'choice', unset: 'policyEdit.startUnsaid' },
      options: optionsOf(signerNames),
      when: ({ kind }) => kind === 'attestation',
    },
    {
      ...{ name: 'refersTo', label: 'policyEdit.refersTo', kind: 'line', verbatim: true },
      when: ({ kind }) => kind === 'referral',
    },
    { ...subject, unset: 'common.notSet', when: ({ kind }) => kind === 'referral' },
    {
      ...{ name: 'updates', label: 'policyEdit.updates', kind: 'flag' },
      when: ({ kind }) => kind === 'committeeNotice',
    },
  ],
  deadline: [
    { name: 'obligation', label: 'policyEdit.obligation', kind: 'choice', options: optionsOf(obligationNames) },
    { name: 'bound', label: 'policy.bound', kind: 'choice', options: optionsOf(boundNames) },
    { name: 'amount', label: 'policy.amount', kind: 'number' },
    { name: 'unit', label: 'policy.unit', kind: 'choice', options: said('workingDay', 'calendarDay', 'week') },
    {
      ...{ name: 'startsOn', label: 'policyEdit.startsOn', kind: 'choice', unset: 'policyEdit.startUnsaid' },
      options: moments,
    },
    { name: 'stopsOn', label: 'policyEdit.stopsOn', kind: 'choice', options: moments },
    {
      ...{ name: 'reading', label: 'policyEdit.reading', kind: 'choice', unset: 'common.notSet' },
      options: ({ say }) =>
        (['noNoticeEarlier', 'expectation', 'slipForAtMost'] as const).map((value) => ({
          value,
          label: say(`findings.${value}`),
        })),
      when: ({ bound }) => bound === 'AT_LEAST',
    },
  ],
  committee: [
    { name: 'name', label: 'policyEdit.committeeName', kind: 'line', verbatim: true },
    { name: 'duties', label: 'policyEdit.duties', kind: 'many', options: optionsOf(dutyNames) },
    {
      ...{ name: 'power', label: 'policyEdit.power', kind: 'choice', unset: 'policyEdit.startUnsaid' },
      options: ({ say }) =>
        (['decides', 'recommends'] as const).map((value) => ({ value, label: say(`findings.${value}`) })),
    },
    {
      ...{ name: 'sameAs', label: 'policyEdit.sameAs', kind: 'choice', unset: 'common.notSet' },
      options: ({ version }) => version.rules.committees.map(({ id, name }) => ({ value: id, label: name })),
    },
  ],
  supersession: [
    { name: 'asWritten', label: 'policyEdit.asWritten', kind: 'line', verbatim: true },
    subject,
    { name: 'targets', label: 'policyEdit.targets', kind: 'lines', verbatim: true },
  ],
};

/** Their order is the policy's. */
export const ORDERED: readonly RuleKind[] = ['channel', 'step'];
