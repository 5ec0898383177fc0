import type { ComplaintKind } from '@sanad/complaints';
import type { PortalKey } from '@sanad/messages';
import type { FieldError } from '../page';
import type { Site } from '../site';
import { typedIn, type Draft, type FormKind } from './draft';
import type { ChoiceField, Field } from './field';
import type { Question } from './question';

/** A class of its own is the report of a violation, which has another door. */
export const CLASSES = ['complaint', 'dispute', 'technicalSupport'] as const satisfies readonly ComplaintKind[];

const HAPPENED_LETTERS = 4000;
const REMEDY_LETTERS = 2000;
const CONCERNS_LETTERS = 300;
const COMPLAINTS: readonly FormKind[] = ['complaint', 'violationReport'];

/** Of a complaint or a report: whether they give their name. Everybody else does. */
export const isNamed = (draft: Draft): boolean =>
  !COMPLAINTS.includes(draft.kind) || typedIn(draft, 'naming') !== 'nameless';

/** A report is taken without a name under every policy; a complaint where somebody has added that to it. */
const mayBeNameless = ({ kind }: Draft, site: Site): boolean =>
  kind === 'violationReport' || (kind === 'complaint' && site.policy.effective.complaints.anonymous !== undefined);

function choice(site: Site, name: string, title: PortalKey, options: ChoiceField['options']): ChoiceField {
  return { kind: 'choice', name, label: site.say(title), options };
}

const one =
  (name: string, values: readonly string[], error: PortalKey): Question['check'] =>
  (site, draft) =>
    values.includes(typedIn(draft, name)) ? [] : [{ field: name, text: site.say(error) }];

const YES_NO = ['yes', 'no'] as const;

const naming: Question = {
  id: 'naming',
  kinds: COMPLAINTS,
  asked: mayBeNameless,
  title: () => 'q.naming',
  row: 'f.naming',
  fields: (site, { kind }) => [
    choice(site, 'naming', 'q.naming', [
      {
        ...{ value: 'named', label: site.say('q.naming.named') },
        hint: site.say(kind === 'violationReport' ? 'q.naming.sealedHint' : 'q.naming.namedHint'),
      },
      { value: 'nameless', label: site.say('q.naming.nameless'), hint: site.say('q.naming.namelessHint') },
    ]),
  ],
  check: one('naming', ['named', 'nameless'], 'e.naming'),
};

const kindOf: Question = {
  id: 'class',
  kinds: ['complaint'],
  title: () => 'q.class',
  row: 'f.class',
  fields: (site) => [
    choice(
      site,
      'class',
      'q.class',
      CLASSES.map((value) => ({
        ...{ value, label: site.say(`q.class.${value}`), hint: site.say(`q.class.${value}Hint`) },
      })),
    ),
  ],
  check: one('class', CLASSES, 'e.class'),
};

const request: readonly Question[] = [
  {
    id: 'about-request',
    kinds: ['complaint'],
    title: () => 'q.aboutRequest',
    row: 'f.aboutRequest',
    fields: (site) => [
      choice(
        site,
        'aboutRequest',
        'q.aboutRequest',
        YES_NO.map((value) => ({ value, label: site.say(`q.aboutRequest.${value}`) })),
      ),
    ],
    check: one('aboutRequest', YES_NO, 'e.aboutRequest'),
  },
  {
    id: 'request',
    kinds: ['complaint'],
    asked: (draft) => typedIn(draft, 'aboutRequest') === 'yes',
    title: () => 'q.request',
    row: 'f.request',
    fields: (site) => [
      {
        ...{ kind: 'text', name: 'requestReference', label: site.say('track.reference'), most: 20, ltr: true },
        ...{ hint: 'q.requestReferenceHint', example: '7K3M92QX4', autoComplete: 'off' },
      },
      {
        ...{ kind: 'text', name: 'requestCode', label: site.say('q.requestCode'), most: 40, ltr: true },
        ...{ hint: 'track.codeHint', example: 'H4T7K-2M9QD', autoComplete: 'off' },
      },
    ],
    check: (site, draft) => [
      ...missing(site, draft, 'requestReference', 'e.reference'),
      ...missing(site, draft, 'requestCode', 'e.code'),
    ],
  },
];

const ofSomebody = (draft: Draft): boolean => typedIn(draft, 'conduct') === 'yes';
const concerned = (draft: Draft): PortalKey => (ofSomebody(draft) ? 'q.person' : 'q.concerns');

const matter: readonly Question[] = [
  ...request,
  {
    id: 'happened',
    kinds: COMPLAINTS,
    title: () => 'q.happened',
    row: 'f.happened',
    fields: (site) => [
      {
        ...{ kind: 'area', name: 'happened', label: site.say('q.happened') },
        ...{ hint: 'q.happenedHint', most: HAPPENED_LETTERS },
      },
    ],
    check: (site, draft) => missing(site, draft, 'happened', 'e.happened'),
  },
  {
    id: 'conduct',
    kinds: COMPLAINTS,
    title: () => 'q.conduct',
    row: 'f.conduct',
    fields: (site) => [
      choice(site, 'conduct', 'q.conduct', [
        { value: 'yes', label: site.say('q.conduct.yes'), hint: site.say('q.conduct.yesHint') },
        { value: 'no', label: site.say('q.conduct.no') },
      ]),
    ],
    check: one('conduct', YES_NO, 'e.conduct'),
  },
  {
    id: 'concerns',
    kinds: COMPLAINTS,
    title: concerned,
    row: 'f.concerns',
    fields: (site, draft) => [
      {
        ...{ kind: 'text', name: 'concerns', label: site.say(concerned(draft)) },
        hint: ofSomebody(draft) ? 'q.personHint' : 'q.concernsHint',
        ...{ most: CONCERNS_LETTERS, autoComplete: 'off' },
      } satisfies Field,
    ],
    check: () => [],
  },
  {
    id: 'remedy',
    kinds: ['complaint'],
    title: () => 'q.remedy',
    row: 'f.remedy',
    fields: (site) => [
      {
        ...{ kind: 'area', name: 'remedy', label: site.say('q.remedy'), hint: 'q.remedyHint', most: REMEDY_LETTERS },
      },
    ],
    check: () => [],
  },
];

function missing(site: Site, draft: Draft, field: string, error: PortalKey): FieldError[] {
  return typedIn(draft, field).length >= 2 ? [] : [{ field, text: site.say(error) }];
}

/** Before anything of the person, and after it. */
export const COMPLAINT_QUESTIONS = { first: [kindOf, naming], matter } as const;
