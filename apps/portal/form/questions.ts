import { type ChannelKind } from '@sanad/policy';
import { CAPACITIES } from '@sanad/intake';
import { ID_KINDS } from '@sanad/people';
import type { PortalKey } from '@sanad/messages';
import type { FieldError } from '../page';
import type { Site } from '../site';
import { emailError, identityErrors, mobileError, nameError } from './checks';
import { COMPLAINT_QUESTIONS, isNamed } from './complaint-questions';
import { typedIn, type Draft, type FormKind } from './draft';
import { TICKED, type Field, type Option } from './field';
import type { Question } from './question';

const ALL: readonly FormKind[] = ['supportRequest', 'enquiry', 'suggestion'];
/** Of those also who may leave out who they are. */
const EVERY: readonly FormKind[] = [...ALL, 'complaint', 'violationReport'];
const REQUEST: readonly FormKind[] = ['supportRequest'];
const NAME_LETTERS = 200;
const SUBJECT_LETTERS = 200;
const DETAILS_LETTERS = 4000;

/** Means of a reply for which the form has what is needed to reach somebody. */
const REPLY_KINDS: readonly ChannelKind[] = ['INTERVIEW', 'PHONE', 'WEBSITE', 'EMAIL', 'BRANCH_DELEGATE'];

/** In the words and the order of the policy; one for each kind. */
export function replyOptions(site: Site): Option[] {
  const { channels } = site.policy.effective;
  const fitting = REPLY_KINDS.flatMap((kind) => channels.find((channel) => channel.kind === kind) ?? []);
  const ordered = channels.filter((channel) => fitting.includes(channel));
  return ordered.map(({ kind, label }) => ({ value: kind, label, quoted: true }));
}

const forAnother = (draft: Draft): boolean => ['guardian', 'agent'].includes(typedIn(draft, 'capacity'));

function identityFields(site: Site, kind: string, number: string): Field[] {
  return [
    {
      ...{ kind: 'choice', name: kind, label: site.say('f.idKind') },
      options: ID_KINDS.map((value) => ({ value, label: site.say(`f.idKind.${value}`) })),
    },
    {
      ...{ kind: 'text', name: number, label: site.say('f.idNumber'), hint: 'f.idNumberHint' },
      ...{ most: 40, ltr: true, autoComplete: 'off' },
    },
  ];
}

function nameField(site: Site, name: string, title: PortalKey): Field {
  const autoComplete = name === 'name' ? 'name' : 'off';
  return { kind: 'text', name, label: site.say(title), hint: 'q.nameHint', most: NAME_LETTERS, autoComplete };
}

const SUBJECT_TITLES = {
  supportRequest: 'q.subject',
  enquiry: 'q.enquirySubject',
  suggestion: 'q.suggestionSubject',
} as const;
const DETAILS_TITLES = {
  supportRequest: 'q.details',
  enquiry: 'q.enquiryDetails',
  suggestion: 'q.suggestionDetails',
} as const;
type Titles<T> = T[keyof T];

/** Of the kinds that are asked for a subject. */
const subjectTitle = ({ kind }: Draft): Titles<typeof SUBJECT_TITLES> =>
  SUBJECT_TITLES[kind as keyof typeof SUBJECT_TITLES];
const detailsTitle = ({ kind }: Draft): Titles<typeof DETAILS_TITLES> =>
  DETAILS_TITLES[kind as keyof typeof DETAILS_TITLES];

const capacity: Question = {
  id: 'capacity',
  kinds: REQUEST,
  title: () => 'q.capacity',
  row: 'f.capacity',
  fields: (site) => [
    {
      ...{ kind: 'choice', name: 'capacity', label: site.say('q.capacity') },
      options: CAPACITIES.map((value) => ({
        ...{ value, label: site.say(`q.capacity.${value}`), hint: site.say(`q.capacity.${value}Hint`) },
      })),
    },
  ],
  check: (site, draft) =>
    CAPACITIES.some((one) => one === typedIn(draft, 'capacity'))
      ? []
      : [{ field: 'capacity', text: site.say('e.capacity') }],
};

const person: readonly Question[] = [
  {
    id: 'name',
    kinds: EVERY,
    asked: isNamed,
    title: () => 'q.name',
    row: 'f.name',
    fields: (site) => [nameField(site, 'name', 'q.name')],
    check: (site, draft) => nameError(site, 'name', typedIn(draft, 'name')),
  },
  {
    id: 'identity',
    kinds: REQUEST,
    title: () => 'q.identity',
    row: 'f.identity',
    fields: (site) => identityFields(site, 'idKind', 'idNumber'),
    check: (site, draft) =>
      identityErrors(site, ['idKind', 'idNumber'], typedIn(draft, 'idKind'), typedIn(draft, 'idNumber')),
  },
  {
    id: 'mobile',
    kinds: EVERY,
    asked: isNamed,
    title: () => 'q.mobile',
    row: 'f.mobile',
    fields: (site, { kind }) => [
      {
        ...{ kind: 'tel', name: 'mobile', hint: 'q.mobileHint' },
        label:
          kind === 'violationReport'
            ? site.say('site.optional', { label: site.say('q.mobile') })
            : site.say('q.mobile'),
        ...{ example: '0512345678', most: 20, ltr: true, inputMode: 'tel', autoComplete: 'tel' },
      },
    ],
    // Whoever reports a violation is not written to: a number is theirs to give.
    check: (site, draft) =>
      draft.kind === 'violationReport' && typedIn(draft, 'mobile') === ''
        ? []
        : mobileError(site, 'mobile', typedIn(draft, 'mobile')),
  },
  {
    id: 'email',
    kinds: EVERY,
    asked: isNamed,
    title: () => 'q.email',
    row: 'f.email',
    fields: (site) => [
      {
        ...{ kind: 'email', name: 'email', label: site.say('q.email'), hint: 'q.emailHint' },
        ...{ example: 'name@example.org', most: 200, ltr: true, inputMode: 'email', autoComplete: 'email' },
      },
    ],
    check: (site, draft) => emailError(site, 'email', typedIn(draft, 'email')),
  },
];

const another: readonly Question[] = [
  {
    id: 'beneficiary',
    kinds: REQUEST,
    asked: forAnother,
    title: () => 'q.beneficiaryName',
    row: 'f.beneficiaryName',
    fields: (site) => [nameField(site, 'beneficiaryName', 'q.beneficiaryName')],
    check: (site, draft) => nameError(site, 'beneficiaryName', typedIn(draft, 'beneficiaryName')),
  },
  {
    id: 'beneficiary-identity',
    kinds: REQUEST,
    asked: forAnother,
    title: () => 'q.beneficiaryIdentity',
    row: 'f.beneficiaryIdentity',
    fields: (site) => identityFields(site, 'beneficiaryIdKind', 'beneficiaryIdNumber'),
    check: (site, draft) =>
      identityErrors(
        site,
        ['beneficiaryIdKind', 'beneficiaryIdNumber'],
        typedIn(draft, 'beneficiaryIdKind'),
        typedIn(draft, 'beneficiaryIdNumber'),
      ),
  },
];

const matter: readonly Question[] = [
  {
    id: 'subject',
    kinds: ALL,
    title: subjectTitle,
    row: 'f.subject',
    fields: (site, draft) => [
      {
        ...{ kind: 'text', name: 'subject', label: site.say(subjectTitle(draft)), most: SUBJECT_LETTERS },
        ...{ hint: `${subjectTitle(draft)}Hint`, autoComplete: 'off' },
      },
    ],
    check: (site, draft) =>
      typedIn(draft, 'subject').length >= 2 ? [] : [{ field: 'subject', text: site.say('e.subject') }],
  },
  {
    id: 'details',
    kinds: ALL,
    title: detailsTitle,
    row: 'f.details',
    fields: (site, draft) => [
      {
        ...{ kind: 'area', name: 'details', most: DETAILS_LETTERS, hint: `${detailsTitle(draft)}Hint` },
        label:
          draft.kind === 'supportRequest'
            ? site.say('site.optional', { label: site.say('q.details') })
            : site.say(detailsTitle(draft)),
      },
    ],
    check: (site, draft) =>
      draft.kind === 'supportRequest' || typedIn(draft, 'details') !== ''
        ? []
        : [{ field: 'details', text: site.say('e.details') }],
  },
  {
    id: 'reply',
    kinds: [...ALL, 'complaint'],
    asked: isNamed,
    title: () => 'q.reply',
    row: 'f.reply',
    fields: (site) => [
      { kind: 'choice', name: 'reply', label: site.say('q.reply'), hint: 'q.replyHint', options: replyOptions(site) },
    ],
    check: replyErrors,
  },
];

function replyErrors(site: Site, draft: Draft): FieldError[] {
  const reply = typedIn(draft, 'reply');
  if (!replyOptions(site).some(({ value }) => value === reply)) return [{ field: 'reply', text: site.say('e.reply') }];
  const unreachable = reply === 'EMAIL' && typedIn(draft, 'email') === '';
  return unreachable ? [{ field: 'reply', text: site.say('e.replyNeedsEmail') }] : [];
}

const consent: Question = {
  id: 'consent',
  kinds: EVERY,
  asked: isNamed,
  title: () => 'q.consent',
  row: 'f.consent',
  fields: (site, draft) => [
    { kind: 'tick', name: 'consentCase', label: site.say('q.consentCase') },
    ...(draft.kind === 'violationReport'
      ? []
      : [{ kind: 'tick' as const, name: 'consentMessages', label: site.say('q.consentMessages') }]),
  ],
  check: (site, draft) =>
    typedIn(draft, 'consentCase') === TICKED ? [] : [{ field: 'consentCase', text: site.say('e.consent') }],
};

/** In the order in which they are asked; the documents come before the last one. */
export const QUESTIONS: readonly Question[] = [
  capacity,
  ...COMPLAINT_QUESTIONS.first,
  ...person,
  ...another,
  ...COMPLAINT_QUESTIONS.matter,
  ...matter,
  consent,
];

/** What is wrong with the answers of one question: too long, or what its own check finds. */
export function errorsOf(site: Site, question: Question, draft: Draft): FieldError[] {
  const tooLong = question.fields(site, draft).flatMap((field): FieldError[] => {
    if (!('most' in field) || [...typedIn(draft, field.name)].length <= field.most) return [];
    return [{ field: field.name, text: site.say('e.tooLong', { label: site.say(question.row), most: field.most }) }];
  });
  return tooLong.length > 0 ? tooLong : question.check(site, draft);
}
