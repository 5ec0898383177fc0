import { readDemoTools, type DemoGuide, type DemoTool, type DemoTools } from '@config/demo/tools';
import { dayInRiyadh, type AssociationId } from '@sanad/kernel';
import { dayInLetters, demoMark } from '@sanad/messages';
import {
  type Account,
  checkDocument,
  rows,
  type Actor,
  type CheckedFile,
  type Op,
  type Ops,
  type Print,
} from '@sanad/platform';
import { getPublished, letterheadOf, type Policies, type PolicyTools, type PublishedVersion } from '@sanad/policy';
import { staffOf } from './demo.complaints';

interface Seeding {
  readonly ops: Ops;
  readonly policies: Policies;
  readonly tools: PolicyTools;
  readonly print: Print;
}

interface Place {
  readonly association: AssociationId;
  /** Who keeps the policy, and so its tools. */
  readonly keeper: Actor;
  readonly published: PublishedVersion;
  /** What each of its tools is called by the policy. */
  readonly labels: ReadonlyMap<string, string>;
}

const DEMO: Actor = { kind: 'system', id: 'demo' };
const DAY_MS = 86_400_000;

/** What the tools of the first versions are; each association's in one piece, once: what an office has given its tools is its own affair. */
export async function seedTools(seeding: Seeding): Promise<void> {
  const demo = readDemoTools();
  for (const [slug, tools] of Object.entries(demo.associations)) {
    const place = await placeOf(seeding, slug);
    if (!place) continue;
    // A data folder of an earlier release may lack a tool that was added since.
    const given = Object.entries(tools).filter(([tool]) => place.labels.has(tool));
    const files = await filesOf(seeding, demo, place, given);
    await seeding.ops.run({ association: place.association, actor: place.keeper }, async (op) => {
      for (const [tool, what] of given) await give(op, seeding.tools, place.published.id, tool, what, files.get(tool));
    });
  }
}

/** Undefined where the tools have something already, or nobody of the demonstration keeps the policy. */
async function placeOf({ ops, policies }: Seeding, slug: string): Promise<Place | undefined> {
  const found = await ops.platform(DEMO, async (op) => {
    const [one] = await rows<{ id: AssociationId }>(op.db, 'SELECT id FROM association WHERE slug = $1 AND demo', [
      slug,
    ]);
    const keeper = one && (await staffOf(op, one.id, slug)).get('executive');
    return keeper && { id: one.id, keeper };
  });
  if (!found) return undefined;
  const { id: association, keeper } = found;
  return ops.run({ association, actor: DEMO }, async (op): Promise<Place | undefined> => {
    const sql = 'SELECT FROM policy_tool_edition WHERE association_id = $1 LIMIT 1';
    if ((await rows(op.db, sql, [association])).length > 0) return undefined;
    const published = await getPublished(op, 1);
    const { effective } = await policies.of(op, published.id);
    const labels = new Map(effective.tools.map(({ id, label }) => [id, label]));
    return { association, keeper, published, labels };
  });
}

/** Printed while no connection is held. */
async function filesOf(
  { print }: Seeding,
  { on, guides }: DemoTools,
  { published, labels }: Place,
  given: readonly (readonly [string, DemoTool])[],
): Promise<ReadonlyMap<string, CheckedFile>> {
  const files = await Promise.all(
    given.flatMap(([tool, { guide }]) => {
      if (guide === undefined) return [];
      const title = labels.get(tool)!;
      const printing = print.pdf('platform/print/account', guideOf(title, guides[guide]!, on, published));
      return [printing.then(async (bytes) => [tool, await checkDocument({ name: `${title}.pdf`, bytes })] as const)];
    }),
  );
  return new Map(files);
}

/** In the dress of a letter, marked as what it is. */
function guideOf(title: string, { lead, parts }: DemoGuide, on: string, published: PublishedVersion): Account {
  return {
    letter: {
      ...{ language: 'ar' as const, title, ...letterheadOf(published) },
      ...{ dated: dayInLetters(on, 'ar'), settledAt: new Date(`${on}T00:00:00+03:00`) },
    },
    ...{ heading: title, demo: demoMark.ar, rows: [], paragraphs: [lead], signatures: [], signaturesTitle: '' },
    dayHeads: [],
    parts: parts.map((part) => ({ title: part.title, paragraphs: [], quotes: part.points, days: [] })),
  };
}

async function give(
  op: Op,
  tools: PolicyTools,
  version: string,
  tool: string,
  { form, keeper, holdsDays }: DemoTool,
  file: CheckedFile | undefined,
): Promise<void> {
  const validUntil = holdsDays && dayInRiyadh(new Date(op.now.getTime() + holdsDays * DAY_MS));
  const terms = { keeper, ...(validUntil && { validUntil }) };
  if (file) await tools.attach(op, version, tool, file, terms);
  if (form) await tools.point(op, version, tool, form, terms);
}
