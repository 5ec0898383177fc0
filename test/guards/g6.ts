import { newId } from '@sanad/kernel';
import type { PolicyAnswers } from '@sanad/policy';
import { Client } from 'pg';
import type { Person } from '../world/api';
import { CommitteeWorld, type Chamber } from '../world/committee';
import { ADDED } from '../world/complaints';
import { APPROVALS, CompensationWorld, IBAN } from '../world/compensation';
import { ATTEMPTS } from './g5';
import { liveAppeal } from './g6.appeals';
import { liveComplaint } from './g6.complaints';
import { anyOf, dice, LENGTH, REASON, type G6Office, type Host } from './g6.host';
import { brokenOfCase, brokenOfFile, type Follower, type History, type Money } from './g6.oracle';
import {
  brokenOfAppeal,
  brokenOfRequest,
  brokenOfSettlement,
  type Appealed,
  type Ruled,
  type Settled,
} from './g6.oracle.appeals';
import { brokenOfSitting, type Written } from './g6.oracle.sittings';
import { PLANTS } from './g6.plants';
import { APPEALS, REACHED, RULED, SETTLEMENTS, SITTINGS } from './g6.rows';
import { liveSitting } from './g6.sittings';

export interface Orders {
  /** How many sequences of commands are tried. */
  readonly sequences: number;
  /** What is done behind the product's back afterwards. */
  readonly plants?: readonly (keyof typeof PLANTS)[];
}

interface Reached {
  readonly paid: number;
  /** Decisions of sittings, of appeals, and agreements on complaints. */
  readonly ruled: number;
  /** Recommendations that were confirmed or returned. */
  readonly answered: number;
  readonly reviewed: number;
  readonly agreed: number;
}

export interface Tried extends Reached {
  readonly sequences: number;
  readonly commands: number;
  /** Of these, how many the machine let through. */
  readonly taken: number;
  /** Of those that were sent at once. */
  readonly together: number;
  readonly broken: readonly string[];
}

/** Sequences that are lived side by side, each of its own case: so is an office. */
const AT_ONCE = 4;
/** What sequences are about, in turn, so that a few of them come to everything. */
const KINDS = ['file', 'sitting', 'appeal', 'file', 'complaint', 'file', 'case', 'file'] as const;
/** So many times as long as was asked for, and no longer. */
const LONGEST = 3;
const SENSIBLE = 0.75;
/** In the first of each kind, lest a short run come to nothing. */
const AT_FIRST = 0.95;

type Overlay = PolicyAnswers['overlays'][number];
const BY = { addedBy: 'association', name: 'سعود الهاجري، المدير التنفيذي', on: '2026-01-04', demo: true } as const;
/** A time for appeals, and a clock until they are decided. */
const APPEALING: readonly Overlay[] = [
  { ...BY, id: 'appeals-added', why: 'لم تذكر السياسة التظلّم', appeals: { withinDays: 10 } },
  {
    ...{ ...BY, id: 'appeal-target', why: 'هدف داخلي للبت في التظلّم' },
    deadline: {
      ...{ obligation: 'appealDecision', bound: 'AT_MOST', amount: 5, unit: 'workingDay' },
      ...{ startsOn: 'submission', stopsOn: 'decision' },
    },
  },
];

/** Random sequences of commands over HTTP; what came of them is read from the tables and judged by an oracle that knows no state function. */
export async function tryCommands({ sequences, plants = [] }: Orders): Promise<Tried> {
  const world = await CompensationWorld.open();
  const superuser = new Client({ connectionString: world.intake.api.database.url });
  await superuser.connect();
  try {
    const chambers = CommitteeWorld.over(world.intake);
    const office = await world.office(({ overlays }) => void overlays.push(ADDED, APPROVALS, ...APPEALING));
    const advisory = await chambers.chamber('mabarra', ({ decisions }) => {
      decisions.find(({ committeePower }) => committeePower)!.committeePower = 'recommends';
    });
    const run = new Run(world, chambers, { office: await chambers.seat(office), advisory }, superuser);
    await run.all(sequences);
    for (const name of plants) await PLANTS[name]!.plant(run);
    return await run.judged();
  } finally {
    await superuser.end();
    await world.close();
  }
}

class Run implements Host {
  private sequences = 0;
  private commands = 0;
  private taken = 0;
  private together = 0;
  private claimant: string | undefined;
  readonly cases: string[] = [];
  readonly files: string[] = [];
  readonly complaints: string[] = [];
  readonly office: G6Office;
  readonly advisory: Chamber;
  private sittings = 0;

  constructor(
    readonly world: CompensationWorld,
    readonly chambers: CommitteeWorld,
    { office, advisory }: Pick<Host, 'office' | 'advisory'>,
    readonly superuser: Client,
  ) {
    this.office = office;
    this.advisory = advisory;
  }

  get host(): Host {
    return this;
  }

  /** Dice may keep a short run from the money or from an agreement: it goes on until it has come to both. */
  async all(sequences: number): Promise<void> {
    for (let most = sequences; most <= sequences * LONGEST; most += KINDS.length) {
      const lane = async (): Promise<void> => {
        while (this.sequences < most) await this.live(KINDS[this.sequences++ % KINDS.length]!);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      const { paid, ruled, reviewed, agreed } = await this.reached();
      if ([paid, ruled, reviewed, agreed].every((count) => count > 0)) return;
    }
  }

  private async reached(): Promise<Reached> {
    return (await this.rows<Reached>(REACHED))[0]!;
  }

  private async live(kind: (typeof KINDS)[number]): Promise<unknown> {
    if (kind === 'case') return this.liveCase();
    if (kind === 'file') return this.liveFile();
    if (kind === 'sitting') return liveSitting(this, this.sittings++ % 2 === 0 ? this.office : this.advisory);
    if (kind === 'appeal') return liveAppeal(this);
    return this.complaints.push(await liveComplaint(this));
  }

  async send(by: Person, path: string, body: object = {}): Promise<number> {
    this.commands++;
    const { status } = await this.world.intake.api.ask(by, 'POST', `/api/${path}`, body);
    if (status >= 500) throw new Error(`${path}: ${status}`);
    if (status === 201) this.taken++;
    return status;
  }

  private async liveCase(): Promise<void> {
    const { office, world } = this;
    const id = await world.intake.received(office);
    this.cases.push(id);
    let next = 0;
    for (let step = 0; step < LENGTH + 4; step++) {
      if (this.sensible() && next < CASE_WAY.length) {
        const stage = CASE_WAY[next]!;
        const done =
          stage === 'decide'
            ? await this.decide(id)
            : await this.send(this.byFor(stage), `cases/${id}/${stage}`, CASE_BODY[stage]);
        if (done === 201) next++;
        continue;
      }
      const { method, path, body, needs } = anyOf(Object.values(ATTEMPTS));
      if (method === 'POST') await this.send(this.byFor(needs), `cases/${id}/${path}`, body);
      else if (dice() < 0.3) await this.decide(id);
    }
  }

  /** As the committee's chapter says it. */
  private async decide(id: string): Promise<number> {
    this.commands++;
    const outcome = dice() < 0.8 ? 'ACCEPTED' : 'REJECTED';
    const said = this.world.intake.decide(this.office, { caseId: id, outcome, reason: 'بحسب الدليل' });
    const done = await said.then(
      () => 201,
      (error: { code?: string }) => {
        if (error.code === undefined) throw error as Error;
        return 409;
      },
    );
    if (done === 201) this.taken++;
    return done;
  }

  private byFor(needs: string): Person {
    const { staff } = this.office;
    return needs === 'intake.overrideFloor' ? staff.executiveDirector : staff.relationsOfficer;
  }

  private async liveFile(): Promise<void> {
    const { office, world } = this;
    // The way to the money is long: the first files keep to it until their end.
    const most = this.sequences <= KINDS.length ? AT_FIRST : SENSIBLE;
    const id = await world.opened(office, await this.harm());
    this.files.push(id);
    for (let step = 0; step < LENGTH + 8; step++) {
      const { state } = (await world.view(office.staff.executiveDirector, id)).body;
      const sensible = dice() < most ? FILE_WAY[state.code] : undefined;
      const command = sensible ? anyOf(sensible) : anyOf(Object.keys(FILE_COMMANDS) as FileCommand[]);
      // Money is fought over: several at once, of one kind or of several.
      if (MONEY.includes(command) && dice() < 0.5) await this.fought(id, command);
      else await FILE_COMMANDS[command](this, id);
    }
  }

  /** Of somebody new, of one whose harm was looked at before, or from a case that several run for at once. */
  private async harm(): Promise<object> {
    const { office, world } = this;
    const about = dice() < 0.2 ? { about: office.member.account } : {};
    const which = dice();
    if (which < 0.4) return about;
    this.claimant ??= await world.intake.person(office);
    const days = [{}, { harmedOn: '2026-01-03' }, { harmedOn: '2026-01-04' }];
    if (which < 0.7) return { ...about, claimant: this.claimant, ...anyOf(days) };
    const rivals = { case: await world.intake.received(office), harm: 'ضرر وقع في المعاملة' };
    const by = office.staff.executiveDirector;
    const said = dice() < 0.5 ? { anotherHarm: REASON.reason } : {};
    await Promise.all([this.send(by, 'compensations', rivals), this.send(by, 'compensations', { ...rivals, ...said })]);
    return { ...rivals, anotherHarm: REASON.reason };
  }

  sensible(): boolean {
    return dice() < (this.sequences <= KINDS.length ? AT_FIRST : SENSIBLE);
  }

  atOnce(count: number): void {
    this.together += count;
  }

  private async fought(id: string, command: FileCommand): Promise<void> {
    const rivals = [command, command, anyOf(MONEY), anyOf(MONEY)];
    this.atOnce(rivals.length);
    await Promise.all(rivals.map((rival) => FILE_COMMANDS[rival](this, id)));
  }

  as(who: 'officer' | 'head' | 'treasurer' | 'cashier' | 'director'): Person {
    return who === 'director' ? this.office.staff.executiveDirector : this.office[who];
  }

  file = (who: Person, id: string, path: string, body?: object): Promise<number> =>
    this.send(who, `compensations/${id}/${path}`, body);

  async adopt(id: string): Promise<void> {
    const { proofs } = (await this.world.view(this.as('director'), id)).body;
    const { id: proof } = proofs.find(({ executable }) => executable) ?? proofs.at(-1) ?? { id: newId() };
    await this.file(this.as('director'), id, 'adoption', { proof, words: 'تنفيذ الحكم' });
  }

  async prove(id: string, paper = this.world.minutes(this.office)): Promise<void> {
    await this.file(this.as('officer'), id, 'proofs', paper);
    const proof = (await this.world.view(this.as('officer'), id)).body.proofs?.at(-1)?.id;
    if (!proof) return;
    if (dice() < 0.9) await this.world.upload(this.as('officer'), id, `proofs/${proof}/document`);
    await this.file(this.as(dice() < 0.9 ? 'head' : 'director'), id, `proofs/${proof}/validation`);
  }

  async sign(id: string, party: 'claimant' | 'association'): Promise<void> {
    const { contentHash } = (await this.world.view(this.as('director'), id)).body;
    const body = { method: 'typedName', signedAs: 'مها العتيبي', contentHash: contentHash ?? '0'.repeat(64) };
    await this.file(this.as(party === 'claimant' ? 'officer' : 'director'), id, `${party}-signature`, body);
  }

  async withdraw(id: string): Promise<void> {
    const proof = anyOf((await this.world.view(this.as('officer'), id)).body.proofs)?.id ?? newId();
    await this.file(this.as('officer'), id, `proofs/${proof}/withdrawal`, REASON);
  }

  async judged(): Promise<Tried> {
    const broken = [
      ...[...(await this.brokenCases()), ...(await this.brokenFiles()), ...(await this.lost())],
      ...(await this.rows<Written>(SITTINGS)).flatMap(brokenOfSitting),
      ...(await this.rows<Appealed>(APPEALS)).flatMap(brokenOfAppeal),
      ...(await this.rows<Settled>(SETTLEMENTS)).flatMap(brokenOfSettlement),
      ...(await this.rows<Ruled>(RULED)).flatMap(brokenOfRequest),
    ];
    const reached = await this.reached();
    const { sequences, commands, taken, together } = this;
    return { sequences, commands, taken, together, ...reached, broken };
  }

  private async rows<Row extends object>(sql: string): Promise<Row[]> {
    return (await this.superuser.query<Row>(sql, [[this.office.id, this.advisory.id]])).rows;
  }

  private async brokenCases(): Promise<string[]> {
    const { rows } = await this.superuser.query<History>(CASE_HISTORIES, [this.cases]);
    return rows.flatMap(brokenOfCase);
  }

  private async brokenFiles(): Promise<string[]> {
    const [histories, followers, money] = [
      await this.superuser.query<History>(FILE_HISTORIES, [this.office.id]),
      await this.superuser.query<Follower>(APPROVALS_OF, [this.office.id]),
      await this.superuser.query<Money>(MONEY_OF, [this.office.id]),
    ];
    const twice = await this.superuser.query<{ id: string }>(TWICE, [this.office.id]);
    const harms = await this.superuser.query<{ id: string; other: string; same: string }>(ONE_HARM, [this.office.id]);
    return [
      ...histories.rows.flatMap((history) =>
        brokenOfFile(history, {
          approvals: followers.rows.filter(({ id }) => id === history.id),
          ledger: money.rows.filter(({ id }) => id === history.id),
          office: this.office,
        }),
      ),
      ...twice.rows.map(({ id }) => `complaint ${id}: two files at once`),
      ...harms.rows.map(
        ({ id, other, same }) => `${id}: one ${same} with ${other}, and nobody said that it is another harm`,
      ),
    ];
  }

  /** What was answered by 201 is there, with its first line, and its handlers find it. */
  private async lost(): Promise<string[]> {
    const broken: string[] = [];
    for (const id of this.complaints) {
      const { status } = await this.world.complaints.view(this.office.staff.executiveDirector, id);
      if (status !== 200) broken.push(`complaint ${id}: lost`);
    }
    const { rows } = await this.superuser.query<{ count: number }>(
      'SELECT count(DISTINCT complaint_id)::int AS count FROM complaint_event WHERE complaint_id = ANY($1::uuid[])',
      [this.complaints],
    );
    return rows[0]!.count === new Set(this.complaints).size ? broken : [...broken, 'a complaint without a history'];
  }
}

/** The way of a request under mabarra. */
const CASE_WAY = [
  ...['criteria', 'items/identity/arrival', 'items/service-form/arrival', 'attestation', 'completeness'],
  ...['committee-referral', 'decide', 'decision-notice', 'reply', 'closure'],
];
const CASE_BODY: Readonly<Record<string, object>> = {
  attestation: { method: 'inkScan', signedAs: 'مها العتيبي' },
  reply: { means: 'phoneCall' },
};

const offer = { party: 'association', words: 'عرض الجمعية' } as const;
/** To the least halala on both sides of each step of approval. */
const AMOUNTS = ['1', '420050', '500000', '500001', '5000000', '5000001'];

const JUDGMENT = { kind: 'judgment', dated: '2026-01-07', number: '9', issuedBy: 'المحكمة العامة', awarded: '420050' };

const FILE_COMMANDS = {
  prove: (run, id) => run.prove(id),
  withdraw: (run, id) => run.withdraw(id),
  offer: (run, id) => run.file(run.as('officer'), id, 'offers', { ...offer, halalas: anyOf(AMOUNTS) }),
  counter: (run, id) =>
    run.file(run.as('officer'), id, 'offers', { ...offer, party: 'claimant', halalas: anyOf(AMOUNTS) }),
  accept: (run, id) =>
    run.file(run.as('officer'), id, 'offer-answers', { party: 'claimant', accepts: true, words: 'قبول' }),
  decline: (run, id) =>
    run.file(run.as('officer'), id, 'offer-answers', { party: 'claimant', accepts: false, words: 'لا يكفي' }),
  signClaimant: (run, id) => run.sign(id, 'claimant'),
  signAssociation: (run, id) => run.sign(id, 'association'),
  approve: (run, id) =>
    run.file(run.as(anyOf(['treasurer', 'cashier', 'head', 'director'] as const)), id, 'approvals', {
      verdict: 'approve',
    }),
  sendBack: (run, id) => run.file(run.as('treasurer'), id, 'approvals', { verdict: 'decline', ...REASON }),
  order: (run, id) =>
    run.file(run.as(anyOf(['treasurer', 'cashier'] as const)), id, 'payment-orders', { payBy: 'transfer', iban: IBAN }),
  pay: (run, id) =>
    run.file(run.as(anyOf(['treasurer', 'cashier', 'director'] as const)), id, 'payment', { reference: 'FT-1' }),
  fail: (run, id) => run.file(run.as('cashier'), id, 'payment-failure', REASON),
  reverse: (run, id) => run.file(run.as('treasurer'), id, 'payment-reversal', REASON),
  judge: (run, id) => run.prove(id, JUDGMENT),
  adopt: (run, id) => run.adopt(id),
  refuse: (run, id) => run.file(run.as('officer'), id, 'refusal', { party: 'claimant', ...REASON }),
  resume: (run, id) => run.file(run.as('officer'), id, 'resumption'),
  tellApart: (run, id) => run.file(run.as('officer'), id, 'another-harm', REASON),
  close: (run, id) => (dice() < 0.2 ? run.file(run.as('officer'), id, 'closure') : Promise.resolve()),
} as const satisfies Record<string, (run: Run, id: string) => Promise<unknown>>;
type FileCommand = keyof typeof FILE_COMMANDS;

const MONEY: readonly FileCommand[] = ['order', 'pay', 'fail', 'reverse'];

/** What is sensible in each stage. */
const FILE_WAY: Readonly<Record<string, readonly FileCommand[]>> = {
  OPENED: ['prove', 'offer', 'tellApart'],
  NEGOTIATING: ['offer', 'accept', 'accept'],
  AGREED: ['signClaimant', 'signAssociation'],
  SETTLED: ['approve', 'order', 'order'],
  ORDERED: ['pay', 'pay', 'fail'],
  PAID: ['pay', 'order', 'reverse'],
  REFUSED: ['resume', 'judge', 'adopt'],
};

const CASE_HISTORIES = `
  SELECT f.id, f.state, array_agg(e.name ORDER BY e.id) AS names FROM case_file f
  JOIN case_event e ON e.association_id = f.association_id AND e.case_id = f.id WHERE f.id = ANY($1::uuid[]) GROUP BY f.id, f.state`;

const FILE_HISTORIES = `
  SELECT f.id, f.state, f.amount, array_agg(e.name ORDER BY e.version, e.id) AS names FROM compensation f
  JOIN compensation_event e ON e.association_id = f.association_id AND e.compensation_id = f.id
  WHERE f.association_id = $1 GROUP BY f.id, f.state, f.amount`;

const APPROVALS_OF = `
  SELECT f.id, a.account_id AS account, a.round = f.round AS now, a.verdict, f.about_id AS about FROM compensation f
  JOIN compensation_approval a ON a.association_id = f.association_id AND a.compensation_id = f.id WHERE f.association_id = $1`;

const MONEY_OF = `
  SELECT compensation_id AS id, attempt, step, amount, by_id AS by FROM compensation_payment WHERE association_id = $1
  ORDER BY compensation_id, attempt, CASE step WHEN 'ordered' THEN 1 WHEN 'reversed' THEN 3 ELSE 2 END`;

const TWICE = `
  SELECT complaint_id AS id FROM compensation WHERE association_id = $1 AND complaint_id IS NOT NULL AND state <> 'CLOSED'
  GROUP BY complaint_id HAVING count(*) > 1`;

/** Two that stand and are about one case, or two that money left for one person and for days that are not known to differ. */
const ONE_HARM = `
  SELECT late.id, early.id AS other, CASE WHEN late.case_id = early.case_id THEN 'case' ELSE 'harm' END AS same
  FROM compensation late JOIN compensation early
    ON early.association_id = late.association_id AND (early.opened_at, early.id) < (late.opened_at, late.id)
  WHERE late.association_id = $1 AND late.apart_reason IS NULL AND late.state <> 'CLOSED' AND early.state <> 'CLOSED' AND (
    late.case_id = early.case_id OR late.claimant_id = early.claimant_id
      AND coalesce(late.harmed_on = early.harmed_on, true)
      AND (SELECT count(DISTINCT compensation_id) FROM compensation_payment WHERE compensation_id IN (late.id, early.id)) = 2)`;
