import { item, paragraph, saying, section, sectionOf, type Change } from './a-policy';
import type { Cases } from './case';

const mentioned =
  (...texts: (string | { short: string })[]): Change =>
  (policy) => {
    policy.names.mentions = texts.map((text, index) => {
      const clause = `mention-${index + 1}`;
      return typeof text === 'string' ? { text, clause } : { text: text.short, clause, form: 'short' };
    });
  };

export const nameCases: Cases<'names'> = {
  'names.differ': {
    fires: [
      {
        when: 'one letter differs',
        change: mentioned('جمعية سنابل للرعاية', 'جمعية شنابل للرعاية'),
        severity: 'blocksForce',
        clauses: ['mention-1', 'mention-2'],
      },
      {
        when: 'a joining letter is lost',
        change: mentioned('جمعية سنابل للرعاية والتنمية', 'جمعية سنابل للرعاية التنمية'),
        severity: 'blocksForce',
      },
      {
        when: 'a word is lost',
        change: mentioned('جمعية سنابل للرعاية التنموية', 'جمعية سنابل للرعاية'),
        severity: 'blocksForce',
      },
      {
        when: 'a short form differs by a letter',
        change: mentioned('جمعية سنابل للرعاية', { short: 'للراعية' }),
        severity: 'blocksForce',
      },
    ],
    silent: [
      { when: 'only vowels, commas and hamzas differ', change: mentioned('جمعية سنابل للأسر', 'جَمْعِيَّة سَنَابِل، للاسر') },
      {
        when: 'the place follows the name',
        change: mentioned('جمعية سنابل للرعاية', 'لجمعية سنابل للرعاية بمنطقة نجران'),
      },
      { when: 'a name stands in another script', change: mentioned('جمعية سنابل للرعاية', 'Sanabel Care') },
      { when: 'a logo splits the name in two lines', change: mentioned('جمعية سنابل', 'للرعاية') },
      { when: 'a logo shows one part', change: mentioned('جمعية سنابل للرعاية', 'سنابل', 'للرعاية') },
    ],
  },
  'names.short_form': {
    fires: [
      {
        when: 'the name without its purpose',
        change: mentioned('جمعية سنابل', 'جمعية سنابل للرعاية'),
        severity: 'information',
        clauses: ['mention-1'],
        says: '«جمعية سنابل»',
      },
      {
        when: 'words left out on purpose',
        change: mentioned('جمعية سنابل للرعاية التنموية', { short: 'سنابل التنموية' }),
        severity: 'information',
      },
    ],
    silent: [
      {
        when: 'the names differ, which says more',
        change: mentioned('جمعية سنابل', 'جمعية سنابل للرعاية', 'جمعية شنابل للرعاية'),
      },
      { when: 'a line of a logo holds the purpose alone', change: mentioned('للرعاية', 'جمعية سنابل للرعاية') },
    ],
  },
};

const preamble = (text: string) => saying('preamble-1', text);

export const termCases: Cases<'terms'> = {
  'terms.several': {
    fires: [
      {
        when: 'users beside beneficiaries',
        change: preamble('علاقة الجمعية بالمستخدمين والمستفيدين.'),
        severity: 'warning',
        says: 'مستخدم',
      },
      {
        when: 'members of the general assembly',
        change: preamble('خدمة أعضاء الجمعية العمومية.'),
        severity: 'warning',
        says: 'عضو',
      },
      {
        when: 'a shareholder behind a slash',
        change: preamble('حقوق المستفيد/ المساهم.'),
        severity: 'warning',
        says: 'مساهم',
      },
      {
        when: 'the other term stands only in the contents',
        change: (policy) => policy.sections.unshift(section('contents', item('row-1', 'التواصل مع العملاء'))),
        severity: 'warning',
        clauses: ['preamble-1', 'row-1'],
      },
    ],
    silent: [
      { when: 'visitor and applicant are other roles', change: preamble('للمستفيد والمراجع وطالب الدعم والموظف.') },
      {
        when: 'a participle describes a thing',
        change: preamble('القنوات المستخدمة والنموذج المستخدم، والمبلغ المساهم.'),
      },
      {
        when: 'members of a committee and of the board',
        change: preamble('أعضاء اللجنة وعضو مجلس الإدارة ولجنة من أعضائها.'),
      },
      { when: 'kinds of parties are listed', change: preamble('جميع الأطراف من مستفيدين وأعضاء وداعمين.') },
      {
        when: 'board members approve',
        change: (policy) => sectionOf(policy, 'approval').clauses.push(paragraph('approval-2', 'وقّع الأعضاء.')),
      },
    ],
  },
};

export const licenceCases: Cases<'licence'> = {
  'licence.missing': {
    fires: [{ when: 'no number', change: (policy) => (policy.licences = []), severity: 'warning', clauses: [] }],
    silent: [{ when: 'a registration counts', change: ({ licences }) => (licences[0]!.kind = 'registration') }],
  },
  'licence.authority_missing': {
    fires: [
      {
        when: 'a number alone',
        change: ({ licences }) => delete licences[0]!.authority,
        severity: 'warning',
        clauses: ['preamble-1'],
        says: '990771',
      },
    ],
    silent: [{ when: 'no licence at all', change: (policy) => (policy.licences = []) }],
  },
};

export const authorityCases: Cases<'authority'> = {
  'authority.old_and_new': {
    fires: [
      {
        when: 'a ministry under two names',
        change: (policy) =>
          policy.sections.push(
            section(
              'cover',
              paragraph('cover-1', 'وزارة الموارد البشرية والتنمية الاجتماعية'),
              paragraph('cover-2', 'مسجلة بوزارة الشؤون الاجتماعية'),
            ),
          ),
        severity: 'warning',
        clauses: ['cover-2', 'cover-1'],
      },
    ],
    silent: [
      { when: 'the present name alone', change: preamble('بإشراف وزارة الموارد البشرية والتنمية الاجتماعية.') },
      { when: 'the former name alone', change: preamble('مسجلة بوزارة العمل والتنمية الاجتماعية.') },
    ],
  },
};
