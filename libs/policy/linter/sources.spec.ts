import { policiesFolder } from '@config/paths';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '.';
import { loadPolicy } from '../load';
import type { PolicyDocument } from '../schema/document';
import { wordsOf } from './words';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'] as const;
type Slug = (typeof SLUGS)[number];

const read = (folder: string, file: string) => loadPolicy(readFileSync(join(folder, file), 'utf8'), file);
const source = (slug: Slug) => read(policiesFolder, `${slug}.yaml`);
const control = () => read(join(__dirname, '../../../test/fixtures/policies'), 'control.yaml');

/** code severity clause, one finding a line; the order is of no interest. */
const brief = (document: PolicyDocument) =>
  lint(document)
    .map(({ code, severity, clause }) => `${code} ${severity} ${clause ?? '–'}`)
    .sort();

/** What the four policies of one family have in common. */
const FAMILY_A = [
  'floor.as_response_time warning handling-5',
  'deadline.start_unstated blocksModule handling-5',
  'speed.against_floor warning objective-1',
  'attestation.signer_open warning handling-4',
  'satisfaction.no_method warning goals-5',
  'approval.facts_missing information approval-1',
];

const EXPECTED: Record<Slug, readonly string[]> = {
  natiq: [
    ...FAMILY_A,
    'names.differ blocksForce cover-4',
    'terms.several warning preamble-3',
    'licence.authority_missing warning cover-2',
    'approval.date_month_day blocksForce approval-1',
    'supersession.other_type blocksForce approval-1',
    'contents.differ warning contents-6',
    'review.no_date warning preamble-4',
  ],
  mabarra: [
    'approval.missing blocksForce –',
    'committee.several_names warning handling-5',
    'committee.decider_unnamed warning handling-5',
    'compensation.no_connective blocksModule compensation-1',
    'complaints.speed_without_number warning complaints-1',
    'satisfaction.interval_missing warning satisfaction-1',
    'channels.two_in_one_line warning channels-2',
    'channels.two_in_one_line warning channels-5',
    'authority.old_and_new warning cover-6',
    'delivery.missing_step warning handling-5',
    'contacts.disagree warning cover-11',
    'text.damaged warning compensation-1',
    'text.damaged warning information-3',
  ],
  basmat: [
    ...FAMILY_A,
    'names.short_form information cover-1',
    'licence.missing warning –',
    'approval.hijri_pair_differs warning approval-1',
    'review.no_date warning preamble-4',
  ],
  ghimar: [
    ...FAMILY_A,
    'names.differ blocksForce title-heading',
    'terms.several warning title-heading',
    'licence.missing warning –',
    'approval.date_ambiguous blocksForce approval-1',
    'approval.meeting_number_missing warning approval-1',
    'contents.differ warning contents-4',
    'review.no_date warning preamble-3',
  ],
  awj: [
    ...FAMILY_A,
    'names.differ blocksForce title-heading',
    'terms.several warning preamble-4',
    'licence.missing warning –',
    'tools.officer_unsupported warning handling-3',
    'text.damaged warning goals-2',
    'text.damaged warning goals-4',
    'text.damaged warning goals-6-4',
    'review.no_date warning preamble-4',
  ],
};

describe.each(SLUGS)('%s', (slug) => {
  const said = (code: string) => lint(source(slug)).filter((finding) => finding.code === code);

  test('has these findings and no others', () => expect(brief(source(slug))).toEqual([...EXPECTED[slug]].sort()));

  test('each clause named is a clause of the policy', () => {
    const ids = source(slug).sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(
      lint(source(slug))
        .flatMap(({ clauses }) => clauses)
        .filter((clause) => !ids.includes(clause)),
    ).toEqual([]);
  });

  if (slug === 'natiq') {
    test('names the two spellings, the date and the missing facts', () => {
      expect(said('names.differ')[0]?.message.ar).toContain('«للناطق والتخاطب»');
      expect(said('approval.date_month_day')[0]?.candidates).toEqual(['2023-03-27']);
      expect(said('approval.facts_missing')[0]?.message.en).toBe(
        'Facts of the approval are missing: chair, effective date.',
      );
    });
  }
  if (slug === 'mabarra') {
    test('names three committees, the gaps of the cover and the damaged words', () => {
      expect(said('committee.several_names')[0]?.clauses).toEqual(['handling-5', 'compensation-2', 'complaints-1']);
      expect(said('contacts.disagree')[0]?.message.en).toMatch(/handle.*fax.*e-mail.*direct link/);
      expect(said('text.damaged').map(({ message }) => message.ar)).toEqual([
        expect.stringContaining('«في الخل وإيقاع الضرر»'),
        expect.stringContaining('«على إي معلومات'),
      ]);
    });
  }
  if (slug === 'basmat') {
    test('names both dates by both calendars', () => {
      const [finding] = said('approval.hijri_pair_differs');
      expect(finding?.message.en).toContain(
        '1445/05/03 is 17 November 2023 by Umm al-Qura and 16 November 2023 by the tabular',
      );
      expect(finding?.candidates).toEqual(['2023-11-17', '2023-11-16']);
    });
  }
  if (slug === 'ghimar') {
    test('names both readings of the date, and the contents as the place of the other term', () => {
      expect(said('approval.date_ambiguous')[0]?.candidates).toEqual(['2025-05-08', '2025-08-05']);
      expect(said('terms.several')[0]?.clauses).toContain('contents-4');
    });
  }
  if (slug === 'awj') {
    test('names three terms and three damaged places', () => {
      expect(said('terms.several')[0]?.message.ar).toMatch(/مستفيد.*عضو.*مساهم/);
      const places = said('text.damaged').map(({ message }) => message.ar);
      for (const place of ['«فيه الاعضاء»', '«حفاظ الوقته وتقدير الظروف»', '«لأعضاء الداخلي»']) {
        expect(places).toContainEqual(expect.stringContaining(place));
      }
    });
  }
});

test('a complete policy of a sixth association yields nothing', () => expect(lint(control())).toEqual([]));

describe('from the data alone', () => {
  /** Another name with the same relation among its spellings; ids and clauses keep their places. */
  const RENAMED: Record<Slug, readonly (readonly [string, string])[]> = {
    natiq: [
      ['ناطق', 'ماهر'],
      ['للناطق', 'للماهر'],
      ['للنطق', 'للمهر'],
      ['والتخاطب', 'والتزاور'],
    ],
    mabarra: [
      ['مبرة', 'واحة'],
      ['مَبْرَّة', 'وَاحَة'],
      ['التطوعية', 'الريفية'],
      ['التَطَوُّعِيَّة', 'الرِيفِيَّة'],
    ],
    basmat: [
      ['بسمات', 'نسائم'],
      ['للعناية', 'للارتقاء'],
      ['بالأسنان', 'بالأبصار'],
      ['بالاسنان', 'بالابصار'],
    ],
    ghimar: [
      ['غمار', 'غصون'],
      ['عمار', 'عصون'],
      ['الشبابية', 'الجبلية'],
    ],
    awj: [
      ['أوج', 'ذرى'],
      ['للتدريب', 'للتأليف'],
      ['والتطوير', 'والتحقيق'],
      ['والاستشارات', 'والاصدارات'],
      ['الاستشارات', 'الاصدارات'],
      ['التعاونية', 'المعرفية'],
    ],
  };

  /** Whole words only, in the mentions and in the text where the name stands. */
  function renamed(
    document: PolicyDocument,
    pairs: readonly (readonly [string, string])[],
    where: RegExp,
  ): PolicyDocument {
    const swap = (text: string) =>
      pairs.reduce(
        (all, [from, to]) => all.replace(new RegExp(`(?<![\\p{L}\\p{M}])${from}(?![\\p{L}\\p{M}])`, 'gu'), to),
        text,
      );
    const copy = structuredClone(document);
    for (const mention of copy.names.mentions) if (where.test(mention.clause)) mention.text = swap(mention.text);
    for (const clause of copy.sections.flatMap(({ clauses }) => clauses)) {
      const named = document.names.mentions.some((mention) => mention.clause === clause.id);
      if (named && where.test(clause.id)) clause.text = swap(clause.text);
    }
    return copy;
  }

  test.each(SLUGS)('%s: another name, the same findings', (slug) => {
    const other = renamed(source(slug), RENAMED[slug], /./);
    expect(JSON.stringify(other.names)).not.toBe(JSON.stringify(source(slug).names));
    expect(brief(other)).toEqual(brief(source(slug)));
  });

  test('renamed in one place only, it is found', () => {
    const other = renamed(source('basmat'), RENAMED.basmat, /^cover-4$/);
    expect(brief(other)).toContainEqual(expect.stringMatching(/^names\.differ blocksForce/));
  });

  const RUN = 6;
  const runs = (text: string) => {
    const words = wordsOf(text).map(({ folded }) => folded);
    return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
  };
  const rules = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

  test.each(rules)('%s knows no association and no sentence of a source', (file) => {
    const code = readFileSync(join(__dirname, file), 'utf8');
    const words = new Set(wordsOf(code).map(({ folded }) => folded));
    const names = ['ناطق', 'مبره', 'بسمات', 'غمار', 'عمار', 'اوج', ...SLUGS];
    expect(names.filter((name) => words.has(name))).toEqual([]);
    const sentences = SLUGS.flatMap((slug) =>
      source(slug).sections.flatMap(({ clauses }) => clauses.flatMap(({ text }) => runs(text))),
    );
    const copied = new Set(runs(code));
    expect(sentences.filter((sentence) => copied.has(sentence))).toEqual([]);
  });
});
