import type { PolicyDocument } from '../../schema/document';
import type { ApprovalStatement, Supersession } from '../../schema/rules';
import type { Change } from './a-policy';
import type { Cases } from './case';

const approved =
  (facts: Partial<ApprovalStatement>): Change =>
  ({ rules }) => {
    rules.approval = { ...rules.approval!, ...facts };
  };
const dated = (dateAsWritten: string) => approved({ dateAsWritten });
const unapproved: Change = ({ rules }) => delete rules.approval;

export const approvalCases: Cases<'approval'> = {
  'approval.missing': {
    fires: [
      { when: 'no statement', change: unapproved, severity: 'blocksForce', clauses: ['approval-1'] },
      {
        when: 'a statement without date or number',
        change: ({ rules }) => (rules.approval = { clause: 'approval-1' }),
        severity: 'blocksForce',
        clauses: ['approval-1'],
      },
    ],
    silent: [
      {
        when: 'a date alone',
        change: ({ rules }) => (rules.approval = { clause: 'approval-1', dateAsWritten: '2025/02/13' }),
      },
    ],
  },
  'approval.date_month_day': {
    fires: [
      {
        when: '27 is no month',
        change: dated('٣ / ٢٧ / ٢٠٢٣م'),
        severity: 'blocksForce',
        clauses: ['approval-1'],
        says: '27 مارس 2023',
      },
    ],
    silent: [
      { when: 'day before month', change: dated('27/3/2023') },
      { when: 'the month in words', change: dated('March 27, 2023') },
    ],
  },
  'approval.date_ambiguous': {
    fires: [
      {
        when: 'both orders fit',
        change: dated('8 / 5 / 2025 م'),
        severity: 'blocksForce',
        says: '8 مايو 2025 أو 5 أغسطس 2025',
      },
    ],
    silent: [
      { when: 'the year comes first', change: dated('2025/05/08') },
      { when: 'both orders give one day', change: dated('5/5/2025') },
      { when: 'the Hijri date beside it decides', change: dated('1446/11/10 هـ الموافق 8/5/2025 م') },
    ],
  },
  'approval.date_unreadable': {
    fires: [
      { when: 'no such day', change: dated('30/2/2025'), severity: 'blocksForce', says: '30/2/2025' },
      { when: 'no date at all', change: dated('في حينه'), severity: 'blocksForce' },
    ],
    silent: [{ when: 'month in words', change: dated('13 فبراير 2025') }],
  },
  'approval.hijri_pair_differs': {
    fires: [
      {
        when: 'one day apart',
        change: dated('1446/08/05 هـ الموافق 2025/02/03 م'),
        severity: 'warning',
        says: '4 فبراير 2025',
      },
      { when: 'a week apart', change: dated('1446/08/11 هـ الموافق 2025/02/03 م'), severity: 'blocksForce', says: '7' },
    ],
    silent: [
      { when: 'the same day', change: dated('1446/08/04 هـ الموافق 2025/02/03 م') },
      { when: 'a Hijri date alone', change: dated('1446/08/05 هـ') },
    ],
  },
  'approval.meeting_number_missing': {
    fires: [
      {
        when: 'minutes with a date',
        change: approved({ meetingNumber: undefined }),
        severity: 'warning',
        clauses: ['approval-1'],
      },
    ],
    silent: [
      {
        when: 'a resolution has its own number',
        change: approved({ meetingNumber: undefined, resolutionNumber: '7' }),
      },
      { when: 'nothing is approved', change: unapproved },
    ],
  },
  'approval.facts_missing': {
    fires: [
      { when: 'no chair', change: approved({ chair: undefined }), severity: 'information', says: 'رئيس مجلس الإدارة.' },
      {
        when: 'no term and no effective date',
        change: approved({ boardTerm: undefined, effectiveDate: undefined }),
        severity: 'information',
        says: 'دورة المجلس، تاريخ النفاذ.',
      },
      {
        when: 'a number without a date',
        change: approved({ dateAsWritten: undefined }),
        severity: 'information',
        says: 'تاريخ الاعتماد.',
      },
    ],
    silent: [{ when: 'nothing is approved', change: unapproved }],
  },
};

const superseding =
  (change: Partial<Supersession>): Change =>
  ({ rules }: PolicyDocument) => {
    const rule: Supersession = {
      id: 'replaces',
      clause: 'approval-1',
      subject: 'volunteering',
      targets: [],
      asWritten: 'سياسات التطوع',
    };
    rules.supersedes = [{ ...rule, ...change }];
  };

export const supersessionCases: Cases<'supersession'> = {
  'supersession.other_type': {
    fires: [
      {
        when: 'another subject, no names',
        change: superseding({}),
        severity: 'blocksForce',
        clauses: ['approval-1'],
        says: 'سياسات التطوع',
      },
    ],
    silent: [
      { when: 'the targets are named', change: superseding({ targets: ['سياسة التطوع 2019'] }) },
      { when: 'earlier policies on the same subject', change: superseding({ subject: 'beneficiaryRelations' }) },
    ],
  },
};

export const reviewCases: Cases<'review'> = {
  'review.no_date': {
    fires: [
      {
        when: 'a promise alone',
        change: ({ rules }) => (rules.review = { clause: 'preamble-1' }),
        severity: 'warning',
        clauses: ['preamble-1'],
      },
    ],
    silent: [
      {
        when: 'an interval',
        change: ({ rules }) => (rules.review = { clause: 'preamble-1', interval: { amount: 1, unit: 'year' } }),
      },
      { when: 'a date', change: ({ rules }) => (rules.review = { clause: 'preamble-1', nextDate: '2027-01-03' }) },
    ],
  },
};
