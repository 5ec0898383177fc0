import { readDemoAssociation } from '@config/demo/world';
import type { CaseKind } from '@sanad/intake';
import type { AssociationId } from '@sanad/kernel';
import type { PinnedPolicy } from '@sanad/policy';
import { Site } from '../site';
import { applicationOf } from './application';
import { emptyDraft, type Draft } from './draft';
import { errorsOf, QUESTIONS } from './questions';
import { after, before, CHECK, firstOpen, stepsOf } from './steps';

const ID = '01900000-0000-7000-8000-000000000000' as AssociationId;

function siteOf(slug: string): Site {
  const { document, policy: effective } = readDemoAssociation(slug);
  const pinned: PinnedPolicy = {
    ...{ document, effective, stoppedModules: [], demo: true },
    ...{ versionId: ID, number: 1, contentHash: '' },
  };
  return new Site({ id: ID, slug, name: slug, demo: true, opened: true, takesRequests: 'yes' }, pinned, 'ar');
}

const mabarra = siteOf('mabarra');

const PERSON = {
  name: 'مها بنت سالم العتيبي',
  idKind: 'nationalId',
  idNumber: '١٠٤٥٨٧٢٣١٢',
  mobile: '٠٥٥١٢٣٤٥٦٧',
  email: '',
};
const MATTER = { subject: 'مساعدة في الإيجار', details: '', reply: 'PHONE', consentCase: 'yes', consentMessages: '' };

const draftOf = <Kind extends Draft['kind']>(
  kind: Kind,
  typed: Record<string, string>,
  items: Draft['items'] = {},
): Draft & { kind: Kind } => ({
  ...{ kind, typed, items },
});

/** The errors of one question, by their fields. */
function fieldsOf(id: string, typed: Record<string, string>, kind: CaseKind = 'supportRequest'): string[] {
  const question = QUESTIONS.find((one) => one.id === id)!;
  return errorsOf(mabarra, question, draftOf(kind, typed)).map(({ field }) => field);
}

test('a request for oneself is asked one thing on each page, its documents before the consent', () => {
  const steps = stepsOf(mabarra, draftOf('supportRequest', { capacity: 'self' })).map(({ at }) => at);
  expect(steps).toEqual([
    ...[
      'form/capacity',
      'form/name',
      'form/identity',
      'form/mobile',
      'form/email',
      'form/subject',
      'form/details',
      'form/reply',
    ],
    ...['form/documents/identity', 'form/documents/service-form', 'form/documents/lease', 'form/consent'],
  ]);
});

test('who acts for somebody is asked about that person, and whoever stops doing so is not', () => {
  const asked = (capacity: string): string[] =>
    stepsOf(mabarra, draftOf('supportRequest', { capacity })).map(({ at }) => at);
  expect(asked('guardian')).toContain('form/beneficiary');
  expect(asked('agent')).toContain('form/beneficiary-identity');
  expect(asked('self')).not.toContain('form/beneficiary');
});

test('an enquiry asks for no document and no identity', () => {
  const steps = stepsOf(mabarra, emptyDraft('enquiry')).map(({ at }) => at);
  expect(steps).toEqual([
    'form/name',
    'form/mobile',
    'form/email',
    'form/subject',
    'form/details',
    'form/reply',
    'form/consent',
  ]);
});

test('the documents are those of the checklist of the version in force', () => {
  const natiq = siteOf('natiq');
  const items = stepsOf(natiq, draftOf('supportRequest', { capacity: 'self' })).flatMap(({ item }) => item?.id ?? []);
  expect(items).toEqual(natiq.policy.effective.checklist.map(({ value }) => value.id));
  expect(items.length).toBeGreaterThan(0);
});

test('one goes on where something is open, back to the page before, and from the check back to it', () => {
  const answered = draftOf('enquiry', { name: PERSON.name, mobile: PERSON.mobile, email: '' });
  expect(firstOpen(mabarra, answered)).toBe('form/subject');
  expect(after(mabarra, answered, 'form/name', false)).toBe('form/mobile');
  expect(before(mabarra, answered, 'form/name', false)).toBe('enquiry');
  expect(before(mabarra, answered, 'form/mobile', false)).toBe('form/name');
  const whole = draftOf('enquiry', { ...PERSON, ...MATTER, details: 'متى يفتح التقديم؟' });
  expect(after(mabarra, whole, 'form/name', true)).toBe(CHECK);
  expect(before(mabarra, whole, 'form/name', true)).toBe(CHECK);
});

test('a changed answer that opens new questions leads to them', () => {
  const whole = draftOf(
    'supportRequest',
    { capacity: 'guardian', ...PERSON, ...MATTER },
    {
      ...{ identity: 'later', 'service-form': 'later', lease: 'later' },
    },
  );
  expect(after(mabarra, whole, 'form/capacity', true)).toBe('form/beneficiary');
});

test.each<[string, string, Record<string, string>, string[]]>([
  ['a name without a letter', 'name', { name: '12 34' }, ['name']],
  ['a name that is far too long', 'name', { name: 'م'.repeat(201) }, ['name']],
  ['no kind of document', 'identity', { idNumber: '1045872312' }, ['idKind']],
  ['a number whose check digit is wrong', 'identity', { idKind: 'nationalId', idNumber: '1045872310' }, ['idNumber']],
  [
    'an iqama where a national ID was named',
    'identity',
    { idKind: 'nationalId', idNumber: '2045872310' },
    ['idNumber'],
  ],
  ['a landline', 'mobile', { mobile: '0112345678' }, ['mobile']],
  ['half an address', 'email', { email: 'name@' }, ['email']],
  ['no capacity', 'capacity', { capacity: 'neighbour' }, ['capacity']],
  ['a reply by e-mail without an address', 'reply', { reply: 'EMAIL', email: '' }, ['reply']],
  ['a channel that the policy does not list', 'reply', { reply: 'BRANCH_DELEGATE' }, ['reply']],
  ['no consent', 'consent', { consentMessages: 'yes' }, ['consentCase']],
])('%s is not taken', (_, id, typed, fields) => {
  expect(fieldsOf(id, typed)).toEqual(fields);
});

test.each<[string, string, Record<string, string>]>([
  ['digits of the Arabic keyboard', 'mobile', { mobile: '٠٥١٢٣٤٥٦٧٨' }],
  ['the international form with spaces', 'mobile', { mobile: '+966 51 234 5678' }],
  ['an identity number with Persian digits', 'identity', { idKind: 'nationalId', idNumber: '۱۰۴۵۸۷۲۳۱۲' }],
  ['no e-mail', 'email', { email: '' }],
  ['no details of a request', 'details', { details: '' }],
])('%s is taken', (_, id, typed) => {
  expect(fieldsOf(id, typed)).toEqual([]);
});

test('what is sent holds what was typed in its one form, and documents but not promises of them', () => {
  const items: Draft['items'] = { identity: { document: ID, name: 'هوية.pdf' }, lease: 'later' };
  const sent = applicationOf(draftOf('supportRequest', { capacity: 'self', ...PERSON, ...MATTER }, items), PERSON.name);
  expect(sent).toMatchObject({
    ...{ kind: 'supportRequest', capacity: 'self', subject: MATTER.subject, replyChannel: 'PHONE' },
    applicant: { name: PERSON.name, idKind: 'nationalId', idNumber: '1045872312', mobile: '+966551234567' },
    consents: { caseHandling: true, messages: false },
    attestation: { signedAs: PERSON.name },
    items: [{ item: 'identity', document: ID }],
  });
  expect(sent).not.toHaveProperty('beneficiary');
  expect(sent.applicant).not.toHaveProperty('email');
});
