import type { CommitteeRule, ContactRule, StepRule } from '../../schema/rules';
import { both, clauseOf, type Change } from './a-policy';
import type { Cases } from './case';

const steps =
  (...kinds: StepRule[]): Change =>
  ({ rules }) => {
    rules.steps = kinds;
  };
const attestation: StepRule = { id: 'attest', clause: 'handling-1', kind: 'attestation' };

export const attestationCases: Cases<'attestation'> = {
  'attestation.signer_open': {
    fires: [{ when: 'nobody is named', change: steps(attestation), severity: 'warning', clauses: ['handling-1'] }],
    silent: [{ when: 'the officer signs', change: steps({ ...attestation, signer: 'officer' }) }],
  },
};

const referred =
  (refersTo: string, subject?: StepRule['subject']): Change =>
  ({ rules }) => {
    rules.steps.unshift({ id: 'refer', clause: 'handling-1', kind: 'referral', refersTo, subject });
  };

export const toolCases: Cases<'tools'> = {
  'tools.officer_unsupported': {
    fires: [
      {
        when: 'no tool on the subject',
        change: referred('مسؤول البحث الاجتماعي', 'socialResearch'),
        severity: 'warning',
        clauses: ['handling-1'],
        says: 'مسؤول البحث الاجتماعي',
      },
      { when: 'no tool by that name', change: referred('مسئول الشراكات'), severity: 'warning' },
    ],
    silent: [
      { when: 'a tool on the subject', change: referred('مسؤول الدعم', 'support') },
      { when: 'a tool that names the work', change: referred('مسؤول الخدمات') },
    ],
  },
};

export const deliveryCases: Cases<'delivery'> = {
  'delivery.missing_step': {
    fires: [
      {
        when: 'handling ends with a signature',
        change: steps({ ...attestation, signer: 'applicant' }),
        severity: 'warning',
        clauses: ['handling-1'],
      },
    ],
    silent: [{ when: 'no steps at all', change: steps() }],
  },
};

const committees =
  (...all: Partial<CommitteeRule>[]): Change =>
  ({ rules }) => {
    rules.committees = all.map((one, index) => ({
      id: `committee-${index + 1}`,
      clause: 'handling-1',
      name: 'لجنة البحث',
      duties: ['reply'],
      ...one,
    }));
  };

export const committeeCases: Cases<'committee'> = {
  'committee.decider_unnamed': {
    fires: [
      {
        when: 'a committee only studies',
        change: committees({ duties: ['study'] }),
        severity: 'warning',
        clauses: ['handling-1'],
      },
    ],
    silent: [
      { when: 'it decides', change: committees({ duties: ['study'], power: 'decides' }) },
      { when: 'another one answers', change: committees({ duties: ['study'] }, { name: 'لجنة القبول' }) },
      { when: 'no committee at all', change: committees() },
    ],
  },
  'committee.several_names': {
    fires: [
      {
        when: 'names share a word',
        change: committees({ name: 'لجنة المتابعة' }, { name: 'لجنة التحقيق والمتابعة' }),
        severity: 'warning',
        clauses: ['handling-1'],
        says: 'لجنة التحقيق والمتابعة',
      },
      {
        when: 'one name says nothing',
        change: committees({ name: 'لجنة البحث' }, { name: 'اللجنة المختصة' }),
        severity: 'warning',
      },
    ],
    silent: [
      { when: 'distinct names', change: committees({ name: 'لجنة البحث' }, { name: 'لجنة الشكاوى' }) },
      { when: 'one name twice', change: committees({}, { duties: ['followUp'] }) },
      {
        when: 'said to be the same',
        change: committees({ name: 'لجنة المتابعة' }, { name: 'لجنة التحقيق والمتابعة', sameAs: 'committee-1' }),
      },
    ],
  },
};

const line =
  (text: string): Change =>
  (policy) => {
    clauseOf(policy, 'channels-1').text = text;
  };

export const channelCases: Cases<'channels'> = {
  'channels.two_in_one_line': {
    fires: [
      {
        when: 'a dash between two',
        change: line('الموقع - البريد.'),
        severity: 'warning',
        clauses: ['channels-1'],
        says: '«الموقع - البريد»',
      },
      {
        when: 'two channels read from one line',
        change: ({ rules }) =>
          rules.channels.push({ id: 'channel-2', clause: 'channels-1', kind: 'FAX', label: 'فاكس' }),
        severity: 'warning',
      },
    ],
    silent: [
      { when: 'one channel of several words', change: line('وسائل التواصل الاجتماعي الخاصة بالجمعية.') },
      { when: 'a stray dash', change: line('- الهاتف.') },
    ],
  },
};

const printed =
  (...contacts: Pick<ContactRule, 'kind' | 'value'>[]): Change =>
  ({ rules }) => {
    rules.contacts = contacts.map((contact, index) => ({
      id: `contact-${index + 1}`,
      clause: 'preamble-1',
      ...contact,
    }));
  };
const PHONE = { kind: 'PHONE', value: '0500000000' } as const;

export const contactCases: Cases<'contacts'> = {
  'contacts.disagree': {
    fires: [
      {
        when: 'a handle without a channel',
        change: printed(PHONE, { kind: 'SOCIAL_HANDLE', value: 'sanabel' }),
        severity: 'warning',
        clauses: ['preamble-1'],
        says: 'حساب تواصل اجتماعي بلا قناة',
      },
      {
        when: 'a channel without its address',
        change: both(printed(PHONE), ({ rules }) =>
          rules.channels.push({ id: 'fax', clause: 'channels-1', kind: 'FAX', label: 'فاكس' }),
        ),
        severity: 'warning',
        clauses: ['channels-1'],
        says: 'فاكس بلا رقم',
      },
      {
        when: 'a direct link that stands nowhere',
        change: both(printed(PHONE), (policy) => {
          clauseOf(policy, 'complaints-1').text = 'تُقدَّم عبر الرابط المباشر.';
          policy.rules.complaints = {
            channels: [{ id: 'link', clause: 'complaints-1', kind: 'PHONE' }],
            speedClauses: [],
          };
        }),
        severity: 'warning',
        says: 'رابط مباشر بلا عنوان',
      },
    ],
    silent: [
      { when: 'nothing is printed', change: printed() },
      { when: 'each has its channel', change: printed(PHONE) },
    ],
  },
};
