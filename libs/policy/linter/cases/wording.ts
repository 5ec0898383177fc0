import { clauseOf, contentsRow, heading, saying, section, sectionOf, type Change } from './a-policy';
import type { Cases } from './case';

const preamble = (text: string) => saying('preamble-1', text);
const contents =
  (...rows: string[]): Change =>
  (policy) => {
    policy.sections.unshift(section('contents', ...rows.map((row, index) => contentsRow(`row-${index + 1}`, row))));
  };
const damaged = (when: string, text: string, says: string) =>
  ({ when, change: preamble(text), severity: 'warning', clauses: ['preamble-1'], says }) as const;

const lateHeading: Change = (policy) => {
  contents('القنوات')(policy);
  sectionOf(policy, 'approval').clauses.unshift(heading('late', 'الاعتماد'));
};

export const contentsCases: Cases<'contents'> = {
  'contents.differ': {
    fires: [
      {
        when: 'another word',
        change: contents('الأدوات ..... 3'),
        severity: 'warning',
        clauses: ['row-1', 'channels-heading'],
        says: '«الأدوات» ↔ «القنوات»',
      },
      {
        when: 'a heading without a row',
        change: lateHeading,
        severity: 'warning',
        clauses: ['late'],
        says: 'غائب عن الفهرس',
      },
      {
        when: 'a row and a heading that have nothing in common',
        change: contents('ملاحق وجداول ختامية'),
        severity: 'warning',
        clauses: ['row-1', 'channels-heading'],
        says: '«ملاحق وجداول ختامية» ↔ لا عنوان يقابله، غائب عن الفهرس ↔ «القنوات»',
      },
      {
        when: 'a row without a heading',
        change: contents('القنوات', 'ملاحق وجداول ختامية'),
        severity: 'warning',
        clauses: ['row-2'],
        says: 'لا عنوان يقابله',
      },
    ],
    silent: [
      { when: 'dots, pages and hamzas differ', change: contents('٣ القنوات .....') },
      { when: 'no contents', change: () => undefined },
    ],
  },
};

export const textCases: Cases<'text'> = {
  'text.damaged': {
    fires: [
      damaged('a letter lost where harm is spoken of', 'إذا تسبب أحد في الخل.', 'في الخل'),
      damaged('hamza on the wrong side', 'الرد على إي سؤال.', 'على إي سؤال'),
      damaged('article and possessive on one noun', 'احترام الوقته وجهده.', 'الوقته'),
      damaged('pronoun before its noun', 'خدمة فيه المستفيدين.', 'فيه المستفيدين'),
      damaged('lam of the article lost', 'خدمة لمستفيدين الكرام.', 'لمستفيدين الكرام'),
      damaged('lam-alef turned around', 'التنمية االجتماعية للأسر.', 'االجتماعية'),
      damaged('lam-alef turned around with hamza', 'تحقيق األهداف.', 'األهداف'),
      damaged('lam-alef turned around inside', 'وفق الالئحة الأساسية.', 'الالئحة'),
      damaged('a lost space', 'خدمةالمستفيد.', 'خدمةالمستفيد'),
      damaged('a letter three times', 'الجمعييية.', 'الجمعييية'),
      damaged('a small word twice', 'الرد على على السؤال.', 'على على'),
    ],
    silent: [
      { when: 'vinegar, where nobody is harmed', change: preamble('توزيع الخل والزيت.') },
      { when: 'an oath and e-mail spelt out', change: preamble('إي والله، وعبر إي ميل.') },
      {
        when: 'a spelling without hamza or with ha for ta marbuta',
        change: preamble('العنايه بالاسنان والاجراءات الموضوعه سابقا والطلبه.'),
      },
      { when: 'a relative pronoun before «فيه»', change: preamble('ما فيه المستفيد من حاجة، وما ورد فيه من أحكام.') },
      { when: 'members of a body', change: preamble('تقديم الخدمة لمستفيدين جدد وللمستفيدين الكرام.') },
      { when: 'a drawn-out heading', change: preamble('خدمـــــة المستفيد.') },
    ],
  },
  'text.unfilled_template': {
    fires: [
      {
        when: 'a variable',
        change: preamble('تنظم ${association} علاقتها.'),
        severity: 'blocksForce',
        clauses: ['preamble-1'],
        says: '${association}',
      },
      {
        when: 'a variable in the title',
        change: (policy) => (policy.title = 'سياسة {{name}}'),
        severity: 'blocksForce',
        clauses: [],
      },
      {
        when: 'a bracket to fill in',
        change: preamble('تنظم [اسم الجمعية] علاقتها.'),
        severity: 'blocksForce',
        says: '[اسم الجمعية]',
      },
    ],
    silent: [{ when: 'a price and a number in brackets', change: preamble('رسم 5$ في [المادة 3] والاجتماع (4).') }],
  },
  'text.of_template': {
    fires: [
      {
        when: 'a clause that was taken over',
        change: (policy) => (clauseOf(policy, 'handling-1').template = 'template-a'),
        severity: 'blocksForce',
        clauses: ['handling-1'],
      },
    ],
    silent: [
      {
        when: 'a heading that was taken over',
        change: (policy) => (clauseOf(policy, 'channels-heading').template = 'template-a'),
      },
    ],
  },
  'text.unreadable': {
    fires: [
      {
        when: 'replacement characters',
        change: preamble('تنظم الجم\ufffd\ufffdية علاقتها.'),
        severity: 'blocksForce',
        clauses: ['preamble-1'],
      },
      { when: 'UTF-8 read as Latin', change: preamble('Ø§Ù„Ø¬Ù…Ø¹ÙŠØ©'), severity: 'blocksForce' },
      { when: 'glyphs without meaning', change: preamble('(cid:12)(cid:7)'), severity: 'blocksForce' },
      { when: 'letters of a private font', change: preamble('\ue012\ue013'), severity: 'blocksForce' },
    ],
    silent: [{ when: 'English, tabs and a question', change: preamble('Basic\tcare، هل من سؤال؟؟') }],
  },
};
