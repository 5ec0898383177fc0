import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { departmentsOf } from './departments';
import { loadPolicy } from './load';

const saying = (text: string) =>
  departmentsOf({
    sections: [{ clauses: [{ id: 'only', kind: 'paragraph', text }] }],
  } as unknown as Parameters<typeof departmentsOf>[0]);

test.each([
  ['وعلى إدارة الموارد البشرية نشر الوعي', ['إدارة الموارد البشرية']],
  [
    'يرفع قسم العلاقات العامة والإعلام تقريره، ثم يعرض على الإدارة المالية.',
    ['قسم العلاقات العامة والإعلام', 'الإدارة المالية'],
  ],
  ['تحال إلى وحدة شؤون المراجعين ولقسم خدمات الأسر متابعتها', ['وحدة شؤون المراجعين', 'قسم خدمات الأسر']],
  ['اعتمد مجلس إدارة الجمعية هذه السياسة', []],
  ['سياسة إدارة التطوع', []],
  ['تحت إدارة واشراف الجمعية', []],
  ['بين جميع الأقسام التي تقدم خدماتها', []],
  ['على كل قسم. المتابعة الدورية', []],
])('«%s» speaks of the departments %j', (text, departments) => {
  expect(saying(text)).toEqual(departments);
});

test('a published policy: what it names, and neither its board nor the running of a thing', () => {
  const policy = loadPolicy(readFileSync(join(policiesFolder, 'mabarra.yaml'), 'utf8'), 'mabarra.yaml');
  expect(departmentsOf(policy)).toEqual(['الإدارة العليا', 'إدارة الموارد البشرية']);
});
