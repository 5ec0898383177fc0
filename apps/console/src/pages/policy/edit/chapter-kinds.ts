import {
  approvalKinds,
  channelNames,
  conditionNames,
  differenceFields,
  differenceValues,
  spanNames,
} from '@sanad/messages/pure';
import type { Version } from '../../../api/policy';
import { optionsOf, typedOf, linesOf, rowsOf, type OptionContext, type PartField, type Typed } from './fields';

/** What the rules of each chapter say, in the order in which a policy has them. */
export const CHAPTERS = [
  'compensation',
  'complaints',
  'relation',
  'information',
  'satisfaction',
  'responsibilities',
  'approval',
  'review',
] as const satisfies readonly (keyof Version['rules'])[];
/** Beside those, what the text names of branches: it has no chapter of its own, and stands with the channels. */
export type ChapterName = (typeof CHAPTERS)[number] | 'branches';

type Name = keyof typeof differenceFields;

/** A clause that the chapter may name, or may not. */
const clause = (name: Name & `${string}Clause`): PartField => ({
  ...{ name, label: differenceFields[name], kind: 'clause', unset: 'policyEdit.startUnsaid' },
});
const line = (name: string, of: Name): PartField => ({
  ...{ name, label: differenceFields[of], kind: 'line', verbatim: true },
});
const day = (name: Name): PartField => ({ name, label: differenceFields[name], kind: 'day' });
const OWN: PartField = { name: 'clause', label: 'policyEdit.clause', kind: 'clause' };
const committee = (label: PartField['label']): PartField => ({
  ...{ name: 'committee', label, kind: 'choice', unset: 'policyEdit.startUnsaid' },
  options: ({ version }: OptionContext) => version.rules.committees.map(({ id, name }) => ({ value: id, label: name })),
});
const kindOf = (words: Parameters<typeof optionsOf>[0]): PartField => ({
  ...{ name: 'kind', label: 'policyEdit.ruleKindOf', kind: 'choice', options: optionsOf(words) },
});
const INTERVAL: readonly PartField[] = [
  { name: 'interval.amount', label: 'policyEdit.everyAmount', kind: 'number' },
  {
    ...{ name: 'interval.unit', label: 'policyEdit.span', kind: 'choice', unset: 'policyEdit.startUnsaid' },
    options: optionsOf(spanNames),
  },
];

export const CHAPTER_FIELDS: Readonly<Record<ChapterName, readonly PartField[]>> = {
  branches: [
    {
      ...{ name: 'places', label: differenceFields.branches, kind: 'rows' },
      rows: {
        ...{ named: 'policyActs.branch', add: 'policyActs.addBranch', isNamed: true },
        fields: [
          { ...line('label', 'label'), label: 'policyEdit.label' },
          line('serves', 'serves'),
          { name: 'channels', label: differenceFields.channels, kind: 'many', options: optionsOf(channelNames) },
          line('hours', 'hours'),
          OWN,
        ],
      },
    },
  ],
  compensation: [
    {
      ...{ name: 'conditions', label: differenceFields.conditions, kind: 'rows' },
      rows: {
        ...{ named: 'policyEdit.condition', add: 'policyEdit.addCondition', isNamed: true },
        fields: [
          kindOf(conditionNames),
          { ...committee('policyEdit.admittedBy'), when: ({ kind }: Typed) => kind === 'admission' },
          OWN,
        ],
      },
    },
    {
      ...{ name: 'connective', label: differenceFields.connective, kind: 'choice', unset: 'policyEdit.startUnsaid' },
      options: optionsOf(differenceValues.connective),
    },
    {
      ...{ name: 'reading', label: differenceFields.compensationReading, kind: 'choice', unset: 'common.notSet' },
      options: optionsOf(differenceValues.compensationReading),
    },
  ],
  complaints: [
    {
      ...{ name: 'channels', label: 'policyEdit.complaintChannels', kind: 'rows' },
      rows: {
        ...{ named: 'policyEdit.complaintChannel', add: 'policyEdit.addComplaintChannel', isNamed: true },
        fields: [kindOf(channelNames), OWN],
      },
    },
    {
      ...{ name: 'speedClauses', label: differenceFields.speedClauses, kind: 'chosen' },
      ...{ hint: 'policyEdit.speedClausesHint', cited: true },
    },
    committee('policyEdit.complaintCommittee'),
    clause('amicableClause'),
    clause('supportClause'),
  ],
  relation: [
    clause('intellectualPropertyClause'),
    clause('privacyClause'),
    clause('duesClause'),
    clause('ethicsClause'),
  ],
  information: [clause('liaisonClause'), clause('formsClause'), clause('updatesClause')],
  satisfaction: [
    {
      ...{ name: 'methods', label: differenceFields.methods, kind: 'rows' },
      rows: {
        ...{ named: 'policyEdit.method', add: 'policyEdit.addMethod', isNamed: true },
        fields: [kindOf(differenceValues['satisfaction.kind']), line('label', 'label'), OWN],
      },
    },
    { ...OWN, label: 'policyEdit.measuredBy' },
    ...INTERVAL,
  ],
  responsibilities: [
    clause('signatureClause'),
    clause('scopeClause'),
    clause('exceptionsClause'),
    clause('awarenessClause'),
  ],
  approval: [
    OWN,
    {
      ...{ name: 'kind', label: 'policyActs.approvalKind', kind: 'choice', unset: 'policyEdit.startUnsaid' },
      options: optionsOf(approvalKinds),
    },
    line('meetingNumber', 'meetingNumber'),
    line('boardTerm', 'boardTerm'),
    line('resolutionNumber', 'resolutionNumber'),
    { ...line('dateAsWritten', 'dateAsWritten'), hint: 'policyActs.dateAsWrittenHint' },
    day('gregorianDate'),
    { name: 'chair.name', label: 'policyActs.chairName', kind: 'line', verbatim: true },
    { name: 'chair.title', label: 'policyActs.chairTitle', kind: 'line', verbatim: true },
    day('effectiveDate'),
  ],
  review: [OWN, ...INTERVAL, day('nextDate'), line('owner', 'owner')],
};

export const chapterOf = (version: Version, name: ChapterName): object | undefined => version.rules[name];

export const isOfClauses = ({ kind, cited }: PartField): boolean => kind === 'clause' || cited === true;

/** The clauses that a field names, those of its rows too; each once. */
export function clausesIn(field: PartField, value: string): string[] {
  const { rows } = field;
  if (!rows) return isOfClauses(field) ? linesOf(value) : [];
  const all = rowsOf(value).flatMap((row) => rows.fields.flatMap((one) => clausesIn(one, row[one.name] ?? '')));
  return [...new Set(all)];
}

/** The chapters that name a clause. */
export const chaptersNaming = (version: Version, clauseId: string): ChapterName[] =>
  (['branches', ...CHAPTERS] as const).filter((name) => {
    const typed = typedOf(CHAPTER_FIELDS[name], chapterOf(version, name));
    return CHAPTER_FIELDS[name].some((field) => clausesIn(field, typed[field.name] ?? '').includes(clauseId));
  });
