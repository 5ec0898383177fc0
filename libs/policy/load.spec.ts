import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { Refusal, type FieldProblem } from '@sanad/messages';
import { loadAnswers, loadPolicy } from './load';

const natiq = readFileSync(join(policiesFolder, 'natiq.yaml'), 'utf8');

/** The text with one piece replaced; fails where the piece is not there, so that no test passes by touching nothing. */
function edited(piece: string | RegExp, by: string, text = natiq): string {
  const result = text.replace(piece, by);
  expect(result).not.toBe(text);
  return result;
}

function problems(work: () => unknown): readonly FieldProblem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
  throw new Error('the file was accepted');
}

const faults = (text: string) => problems(() => loadPolicy(text, 'natiq.yaml'));

/** The line, counted from 1, on which the piece first stands. */
const lineOf = (piece: string, text: string) => text.slice(0, text.indexOf(piece)).split('\n').length;

describe('a policy file', () => {
  it.each(['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'])('%s is read whole', (slug) => {
    const text = readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8');
    const document = loadPolicy(text, `${slug}.yaml`);
    const clauses = document.sections.flatMap((section) => section.clauses);
    expect(clauses).toHaveLength(text.match(/^ +text: /gm)?.length ?? 0);
  });

  it('leaves unset what the text does not say', () => {
    const [floor] = loadPolicy(natiq, 'natiq.yaml').rules.deadlines;
    expect(floor).toMatchObject({ bound: 'AT_LEAST', amount: 2, unit: 'week', stopsOn: 'reply' });
    expect(floor?.startsOn).toBeUndefined();
  });

  it('a mistyped key is named with its line and the key that is meant', () => {
    const text = edited('meetingNumber:', 'meetingNumbr:');
    const [problem] = faults(text);
    expect(problem).toMatchObject({ path: 'rules.approval.meetingNumbr', line: lineOf('meetingNumbr', text) });
    expect(problem?.en).toContain('“meetingNumber”');
    expect(problem?.ar).toContain('«meetingNumber»');
  });

  it('a mistyped key of a required field says both: unknown, and missing', () => {
    const found = faults(edited('amount: 2', 'amuont: 2'));
    expect(found.map(({ path }) => path)).toEqual(['rules.deadlines[0].amuont', 'rules.deadlines[0].amount']);
  });

  it('a wrong choice lists the accepted ones', () => {
    const [problem] = faults(edited('unit: week', 'unit: weeks'));
    expect(problem).toMatchObject({ path: 'rules.deadlines[0].unit' });
    expect(problem?.en).toMatch(/“week”.*workingDay, calendarDay, week/);
  });

  it('a wrong choice, key or id that is near to none suggests none', () => {
    const unit = faults(edited('unit: week', 'unit: fortnight'))[0];
    expect(unit?.ar).toMatch(/المطلوب واحدة من: workingDay, calendarDay, week/);
    const key = faults(edited('gender: masculine', 'gender: masculine, abcdefghijk: 1'))[0];
    const id = faults(edited('{ id: step-delivery, clause: handling-7', '{ id: step-delivery, clause: zzzzzzzzz'))[0];
    expect([key?.path, id?.path]).toEqual(['terms.forms.abcdefghijk', 'rules.steps[8].clause']);
    for (const problem of [unit, key, id]) {
      expect(problem?.ar).not.toContain('لعل');
      expect(problem?.en).not.toContain('Perhaps');
    }
  });

  it('a wrong choice within a list points at the item', () => {
    const [problem] = faults(edited('duties: [study, reply]', 'duties: [study, repyl]'));
    expect(problem).toMatchObject({ path: 'rules.committees[0].duties[1]' });
  });

  it.each([
    ['amount: 2', 'amount: two', 'rules.deadlines[0].amount', /whole number, 1 or more/],
    ['amount: 2', 'amount: 0', 'rules.deadlines[0].amount', /whole number, 1 or more/],
    ["number: '5074'", 'number: 5074', 'licences[0].number', /quotation marks/],
    ['id: reply-floor', 'id: Reply Floor', 'rules.deadlines[0].id', /hyphens/],
    ['contacts: []', 'contacts: {}', 'rules.contacts', /a list/],
    ['contacts: []', 'contacts: [null]', 'rules.contacts[0]', /no value/],
    ['contacts: []', 'contacts: [[]]', 'rules.contacts[0]', /keys and values/],
    ['  contacts: []\n', '', 'rules.contacts', /missing/],
    ['review: { clause: preamble-4 }', 'review: []', 'rules.review', /keys and values/],
    ['targets: [],', "targets: [' '],", 'rules.supersedes[0].targets[0]', /not empty/],
    ['kind: meeting', 'kind:', 'rules.approval.kind', /no value/],
    ['schema: 1', 'schema: 2', 'schema', /the value 1/],
    [
      'kind: meeting',
      "kind: meeting\n    gregorianDate: '2023-02-30'",
      'rules.approval.gregorianDate',
      /day that exists/,
    ],
  ])('%s → %s is refused at %s', (piece, by, path, remedy) => {
    const found = faults(edited(piece, by));
    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(found[0]?.en).toMatch(remedy);
    expect(found[0]?.ar).toMatch(/[\u0600-\u06ff]/);
  });

  it('an id used twice names the first place', () => {
    const text = edited('id: header-2', 'id: header-1');
    const [problem] = faults(text);
    expect(problem).toMatchObject({ path: 'sections[2].clauses[1].id' });
    expect(problem?.en).toContain(`line ${lineOf('id: header-1', text)}`);
  });

  it('a committee may not take the id of another rule', () => {
    expect(faults(edited('id: research-committee', 'id: reply-floor')).map(({ path }) => path)).toEqual([
      'rules.committees[0].id',
    ]);
  });

  it('a rule bound to no clause suggests the nearest', () => {
    const [problem] = faults(
      edited('{ id: step-delivery, clause: handling-7', '{ id: step-delivery, clause: handlng-7'),
    );
    expect(problem).toMatchObject({ path: 'rules.steps[8].clause' });
    expect(problem?.en).toContain('“handling-7”');
  });

  it.each([
    [/ {2}- \{ name: review.*\n/, '', /“review” is not listed/],
    ['name: review', 'name: approval', /“approval” is listed twice/],
    ['{ name: relation, status: silent', '{ name: relation, status: specified', /without a clause/],
    ['{ name: deadlines, status: ambiguous', '{ name: deadlines, status: silent', /silent and yet has clauses/],
    [
      /status: referred, clauses: \[preamble-2\], refersTo: .* \}/,
      'status: referred, clauses: [preamble-2] }',
      /refersTo/,
    ],
    ['{ name: review, status: ambiguous', '{ name: review, status: referred', /There are rules/],
    ['{ id: preamble-1,', '{ id: preamble-1, joined: true,', /“preamble-1” is joined.*blankBefore/],
    ['{ id: cover-1,', '{ id: cover-1, joined: true,', /nothing stands before/],
    ['parent: goals-6,', 'parent: goals-6-5,', /must stand before it/],
  ])('what no single field can say: %s → %s', (piece, by, said) => {
    expect(
      faults(edited(piece, by))
        .map(({ en }) => en)
        .join('\n'),
    ).toMatch(said);
  });

  it('every problem is named in one run, in the order of the lines', () => {
    let text = edited('unit: week', 'unit: fortnight');
    text = edited('gender: masculine', 'gender: male', text);
    text = edited('title:', 'titel:', text);
    const found = faults(text);
    expect(found.slice(2).map(({ path }) => path)).toEqual(['terms.forms.gender', 'rules.deadlines[0].unit']);
    expect(
      found
        .slice(0, 2)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['titel', 'title']);
  });

  it.each([
    ['an open quotation', "title: 'سياسة", 1],
    ['the same key twice', 'schema: 1\ntitle: x\ntitle: y', 3],
    ['an unknown tag', 'schema: 1\ntitle: !!js/function x', 2],
    ['two documents', 'schema: 1\n---\nschema: 1', 2],
  ])('YAML that is wrong: %s', (_name, text, line) => {
    expect(faults(text)[0]).toMatchObject({ line });
  });

  it.each([
    ['an empty file', ''],
    ['a list', '- 1'],
    ['a word', 'policy'],
  ])('%s is no policy', (_name, text) => {
    expect(faults(text).length).toBeGreaterThan(0);
  });

  it('an alias bomb is refused', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]', 'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b]'];
    expect(faults(bomb.join('\n')).length).toBeGreaterThan(0);
  });
});

describe('a file of answers', () => {
  const decision = "{ finding: names.differ, by: 'منيرة السالم', on: '2026-01-01', legalName: 'جمعية' }";

  it('is read by slug', () => {
    const answers = loadAnswers(`one: { decisions: [${decision}], overlays: [] }`, 'answers.yaml');
    expect(answers.get('one')?.decisions[0]?.legalName).toBe('جمعية');
  });

  it.each([
    ["legalName: 'جمعية'", '', /holds 0/],
    ['legalName:', "date: '2025-05-08', legalName:", /holds 2/],
  ])('a decision holds exactly one answer: %s → %s', (piece, by, said) => {
    const text = edited(piece, by, `one: { decisions: [${decision}], overlays: [] }`);
    const [problem] = problems(() => loadAnswers(text, 'answers.yaml'));
    expect(problem).toMatchObject({ path: 'one.decisions[0]' });
    expect(problem?.en).toMatch(said);
  });

  it('demo is true or absent, never false', () => {
    const text = edited('finding:', 'demo: false, finding:', `one: { decisions: [${decision}], overlays: [] }`);
    expect(problems(() => loadAnswers(text, 'answers.yaml'))[0]).toMatchObject({ path: 'one.decisions[0].demo' });
  });

  it('an overlay has no more members at the fewest than at the most', () => {
    const conducted = (conduct: string): string =>
      `one: { decisions: [], overlays: [{ id: size, addedBy: association, name: 'منيرة السالم', on: '2026-01-01', why: 'x', conduct: ${conduct} }] }`;
    const [problem] = problems(() => loadAnswers(conducted('{ fewestMembers: 5, mostMembers: 3 }'), 'answers.yaml'));
    expect(problem).toMatchObject({ path: 'one.overlays[0].conduct.fewestMembers' });
    expect(problem?.en).toMatch(/fewest members are 5 and the most are 3/);
    const held = loadAnswers(conducted('{ fewestMembers: 3, mostMembers: 3 }'), 'answers.yaml');
    expect(held.get('one')?.overlays).toHaveLength(1);
  });

  it.each([
    ['quorum: 2', '', /adds nothing/],
    ['quorum: 2', 'reminders: [{ name: today, daysBefore: 0, to: assignee }]', /belong to no deadline/],
  ])('an overlay adds something, to something: %s → %s', (piece, by, said) => {
    const overlay = "{ id: quorum, addedBy: association, name: 'منيرة السالم', on: '2026-01-01', why: 'x', quorum: 2 }";
    const text = edited(piece, by, `one: { decisions: [], overlays: [${overlay}] }`);
    const [problem] = problems(() => loadAnswers(text, 'answers.yaml'));
    expect(problem).toMatchObject({ path: 'one.overlays[0]' });
    expect(problem?.en).toMatch(said);
  });
});
