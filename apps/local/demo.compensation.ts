import {
  readDemoCompensations,
  type DemoCompensation,
  type DemoCompensations,
  type DemoCompensationStep,
  type DemoMinutesWords,
} from '@config/demo/compensation';
import type {
  CompensationOpening,
  CompensationPayments,
  CompensationProofs,
  CompensationReading,
  CompensationSettling,
} from '@sanad/compensation';
import { dayInRiyadh, type AccountId } from '@sanad/kernel';
import { admitterNames, dayInLetters, demoMark, memberStands } from '@sanad/messages';
import { checkDocument, rows, type CheckedFile, type Op, type Print, type Printable } from '@sanad/platform';
import { DAY_MS, DEMO, demoPlace, lodge, type ComplaintSeeding, type DemoPlace } from './demo.complaints';

interface Seeding extends ComplaintSeeding {
  readonly print: Print;
  readonly opening: CompensationOpening;
  readonly proofs: CompensationProofs;
  readonly settling: CompensationSettling;
  readonly payments: CompensationPayments;
  readonly reading: CompensationReading;
}

/** The body whose minutes count, and those who sit in it. */
interface Body {
  readonly association: string;
  readonly seated: readonly { readonly account: AccountId; readonly name: string }[];
  /** When it was looked at: papers are dated back from there. */
  readonly now: Date;
}

/** The body whose minutes count, and files from complaints that were upheld, by the verbs of their chapters; once. */
export async function seedCompensations(seeding: Seeding): Promise<void> {
  for (const [slug, demo] of Object.entries(readDemoCompensations().associations)) {
    const place = await demoPlace(seeding, slug);
    const body = place && (await bodyOf(seeding, place, demo));
    if (!body) continue;
    for (const file of demo.files) await carry(seeding, place, body, file);
  }
}

/** Undefined where there are files already, or the policy in force has no approvals, as that of an earlier release. */
async function bodyOf(
  { ops, policies, committees }: Seeding,
  { association, staff }: DemoPlace,
  { seats, seatedForDays }: DemoCompensations,
): Promise<Body | undefined> {
  return ops.run({ association, actor: DEMO }, async (op): Promise<Body | undefined> => {
    if ((await rows(op.db, 'SELECT FROM compensation WHERE association_id = $1 LIMIT 1', [association])).length > 0)
      return undefined;
    const { effective } = await policies.inForce(op);
    const { committee: rule, approvals } = effective.compensation ?? {};
    if (rule === undefined || !approvals) return undefined;
    const standing = (await committees.list(op)).find(({ ruleId }) => ruleId === rule);
    const { id } = standing ?? (await committees.found(op, rule));
    const since = daysBefore(op.now, seatedForDays);
    for (const [local, capacity] of standing ? [] : Object.entries(seats))
      await committees.appoint(op, id, { account: staff.get(local)!.id, capacity, since });
    const seated = await committees.inOffice(op, id, dayInRiyadh(op.now));
    return { association: effective.name.name.value, seated, now: op.now };
  });
}

const earlier = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
const daysBefore = (now: Date, days: number): string => dayInRiyadh(earlier(now, days));

async function carry(seeding: Seeding, place: DemoPlace, body: Body, file: DemoCompensation): Promise<void> {
  const { ops, opening } = seeding;
  const { association, staff } = place;
  const complaint = await lodge(seeding, place, file.complaint);
  const id = await ops.run({ association, actor: staff.get(file.openedBy)! }, (op) =>
    opening.open(op, { complaint, harm: file.harm }),
  );
  for (const step of file.steps) {
    // Set before the work begins: it takes longer than a connection should be held.
    const sheet = step.minutes && (await sheetOf(seeding, body, step.minutes));
    await ops.run({ association, actor: staff.get(step.by)! }, (op) => act(op, seeding, id, step, { body, sheet }));
  }
}

interface Beside {
  readonly body: Body;
  readonly sheet: CheckedFile | undefined;
}

async function act(op: Op, seeding: Seeding, id: string, step: DemoCompensationStep, beside: Beside): Promise<void> {
  const { proofs, settling, payments, reading } = seeding;
  const { minutes, offer, answer, sign, order } = step;
  const ref = { id };
  const lastProof = async (): Promise<string> => (await reading.view(op, id)).proofs.at(-1)!.id;
  if (minutes) {
    const { daysAgo, ...said } = minutes;
    const members = beside.body.seated.map(({ account }) => ({ account, stand: 'approved' as const }));
    const dated = daysBefore(beside.body.now, daysAgo);
    await proofs.add(op, ref, { kind: 'minutes', dated, members, admittedAs: 'executiveDirector', ...said });
    await proofs.attach(op, ref, await lastProof(), beside.sheet!);
  }
  if (step.validate) await proofs.validate(op, ref, await lastProof());
  if (offer) await settling.offer(op, ref, offer.party, offer.halalas, offer.words);
  if (answer) await settling.answer(op, ref, answer.party, answer.accepts, answer.words);
  if (sign) {
    const { contentHash } = await reading.view(op, id);
    await settling.sign(op, ref, sign.party, {
      ...{ method: 'typedName', signedAs: sign.as, contentHash: contentHash! },
    });
  }
  if (step.approve) await settling.approve(op, ref, 'approve', null);
  if (order) await payments.order(op, ref, { means: 'transfer', ...order });
  if (step.pay) await payments.pay(op, ref, step.pay);
}

/** The paper itself, marked as the demonstration's: somebody who opens it finds what the file says of it. */
async function sheetOf(
  { print }: Seeding,
  body: Body,
  minutes: NonNullable<DemoCompensationStep['minutes']>,
): Promise<CheckedFile> {
  const { minutes: words } = readDemoCompensations();
  const bytes = await print.pdf('compensation/letter', printed(words, body, minutes));
  return checkDocument({ name: `${words.title} ${minutes.number}.pdf`, bytes });
}

function printed(
  words: DemoMinutesWords,
  { association, seated, now }: Body,
  minutes: NonNullable<DemoCompensationStep['minutes']>,
): Printable {
  const at = earlier(now, minutes.daysAgo);
  const { harm, extent, causes, admittedBy, number } = minutes;
  const said = {
    letter: {
      ...{ language: 'ar' as const, title: words.title, from: { name: association, lines: [] } },
      ...{ dated: dayInLetters(dayInRiyadh(at), 'ar'), reference: number, settledAt: at, foot: [] },
    },
    ...{ title: words.title, demo: demoMark.ar, to: null, greeting: '', lead: words.lead, closing: null },
    rows: [
      [words.harm, harm],
      [words.extent, extent],
      [words.causes, causes],
      [words.admittedBy, `${admittedBy} (${admitterNames.executiveDirector.ar})`],
    ],
    paragraphs: [],
    tables: [
      {
        ...{ title: words.members, heads: words.heads, columns: [1, 1], none: '', tall: false },
        rows: seated.map((member) => [member.name, memberStands.approved.ar]),
      },
    ],
    ...{ hashName: '', hash: null },
  };
  return said;
}
