import type { ComplaintReceivedView } from '@sanad/complaints';
import { newId } from '@sanad/kernel';
import { Client } from 'pg';
import type { Person } from '../world/api';
import { CompensationWorld, IBAN, type CompensationOffice } from '../world/compensation';
import { ATTEMPTS } from './g5';
import { brokenOfCase, brokenOfFile, type Follower, type History, type Money } from './g6.oracle';

export interface Orders {
  /** How many sequences of commands are tried. */
  readonly sequences: number;
  /**
   * `skippedStep`: a case that is put forward behind the machine's back. `paidTwice`: a ledger without its keys, and whoever writes there twice.
   * `lostComplaint`: one that is gone. `harmTwice`: two files that were paid turn out to be of one person and one day. `caseTwice`: without the key of
   * the case, two files of one.
   */
  readonly plant?: 'skippedStep' | 'paidTwice' | 'lostComplaint' | 'harmTwice' | 'caseTwice';
}

export interface Tried {
  readonly sequences: number;
  readonly commands: number;
  /** Of these, how many the machine let through. */
  readonly taken: number;
  /** Of those that were sent at once. */
  readonly together: number;
  readonly paid: number;
  readonly broken: readonly string[];
}

const LENGTH = 14;
/** Sequences that are lived side by side, each of its own case: so is an office. */
const AT_ONCE = 4;
/** How often the next sensible step is taken, so that sequences come as far as the money; else anything. */
const SENSIBLE = 0.75;

const dice = (): number => Math.random();
const anyOf = <T>(all: readonly T[]): T => all[Math.floor(dice() * all.length)]!;

/** Random sequences of commands over HTTP; what came of them is read from the tables and judged by an oracle that knows no state function. */
export async function tryCommands({ sequences, plant }: Orders): Promise<Tried> {
  const world = await CompensationWorld.open();
  try {
    const run = new Run(world, await world.office(), await superuserOf(world));
    await run.all(sequences);
    if (plant) await run[plant]();
    return await run.judged();
  } finally {
    await world.close();
  }
}

async function superuserOf(world: CompensationWorld): Promise<Client> {
  const client = new Client({ connectionString: world.intake.api.database.url });
  await client.connect();
  return client;
}

class Run {
  private sequences = 0;
  private commands = 0;
  private taken = 0;
  private together = 0;
  private claimant: string | undefined;
  private readonly cases: string[] = [];
  private readonly files: string[] = [];
  private readonly complaints: string[] = [];

  constructor(
    private readonly world: CompensationWorld,
    private readonly office: CompensationOffice,
    private readonly superuser: Client,
  ) {}

  async all(sequences: number): Promise<void> {
    const lane = async (): Promise<void> => {
      while (this.sequences < sequences) {
        this.sequences++;
        const which = dice();
        if (which < 0.35) await this.liveCase();
        else if (which < 0.85) await this.liveFile();
        else await this.liveComplaint();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  private async send(by: Person, path: string, body: object = {}): Promise<number> {
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
      if (dice() < SENSIBLE && next < CASE_WAY.length) {
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
    const id = await world.opened(office, await this.harm());
    this.files.push(id);
    for (let step = 0; step < LENGTH + 8; step++) {
      const { state } = (await world.view(office.staff.executiveDirector, id)).body;
      const sensible = dice() < SENSIBLE ? FILE_WAY[state.code] : undefined;
      const command = sensible ? anyOf(sensible) : anyOf(Object.keys(FILE_COMMANDS) as FileCommand[]);
      // Money is fought over: several at once, of one kind or of several.
      if (MONEY.includes(command) && dice() < 0.5) await this.atOnce(id, command);
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

  private async atOnce(id: string, command: FileCommand): Promise<void> {
    const rivals = [command, command, anyOf(MONEY), anyOf(MONEY)];
    this.together += rivals.length;
    await Promise.all(rivals.map((rival) => FILE_COMMANDS[rival](this, id)));
  }

  private async liveComplaint(): Promise<void> {
    const { office } = this;
    const key = newId();
    const body = { kind: 'complaint', subject: 'تأخر الرد', channel: 'FAX', anonymous: true };
    const by = office.staff.executiveDirector;
    const lodge = () =>
      this.world.intake.api.ask<ComplaintReceivedView>(...([by, 'POST', '/api/complaints', body, key] as const));
    const answers = await Promise.all([lodge(), lodge()]);
    const id = answers.find(({ status }) => status === 201)?.body.id ?? (await lodge()).body.id;
    this.complaints.push(id);
    for (let step = 0; step < LENGTH / 2; step++) {
      const [path, said] = anyOf(COMPLAINT_COMMANDS);
      await this.send(by, `complaints/${id}/${path}`, path === 'routing' ? { committee: office.followUp } : said);
    }
    if (dice() < 0.5) {
      const claimant = await this.world.intake.person(office);
      const opening = { complaint: id, claimant, harm: 'ضرر من تأخر الرد' };
      await Promise.all([this.send(by, 'compensations', opening), this.send(by, 'compensations', opening)]);
    }
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

  async skippedStep(): Promise<void> {
    const id = await this.world.intake.received(this.office);
    this.cases.push(id);
    await this.superuser.query(`UPDATE case_file SET state = 'UNDER_STUDY' WHERE id = $1`, [id]);
    await this.decide(id);
  }

  /** Without the keys of the ledger two who write past the state function both get through. */
  async paidTwice(): Promise<void> {
    const id = await this.world.approved(this.office);
    this.files.push(id);
    await this.world.order(this.office, id);
    await this.world.pay(this.office, id);
    const keys = await this.superuser.query<{ name: string }>(UNIQUES);
    for (const { name } of keys.rows)
      await this.superuser.query(`ALTER TABLE compensation_payment DROP CONSTRAINT ${name} CASCADE`);
    await this.superuser.query(AGAIN, [id, newId()]);
  }

  private async paidOnce(facts: object = {}): Promise<string> {
    const id = await this.world.settled(this.office, undefined, await this.world.opened(this.office, facts));
    await this.world.must(this.office.treasurer, id, 'approvals', { verdict: 'approve' });
    await this.world.order(this.office, id);
    await this.world.pay(this.office, id);
    this.files.push(id);
    return id;
  }

  async harmTwice(): Promise<void> {
    const [one, other] = [await this.paidOnce(), await this.paidOnce()];
    await this.superuser.query(SAME_CLAIMANT, [one, other]);
  }

  async caseTwice(): Promise<void> {
    const [one, other] = [await this.world.opened(this.office), await this.world.opened(this.office)];
    await this.superuser.query('DROP INDEX compensation_of_case');
    await this.superuser.query('UPDATE compensation SET case_id = $2 WHERE id = ANY($1::uuid[])', [
      ...[[one, other], await this.world.intake.received(this.office)],
    ]);
  }

  async lostComplaint(): Promise<void> {
    const id = this.complaints.at(-1) ?? (await this.world.complaints.lodge(this.office)).body.id;
    if (!this.complaints.includes(id)) this.complaints.push(id);
    await this.superuser.query('SET session_replication_role = replica');
    await this.superuser.query('DELETE FROM complaint WHERE id = $1', [id]);
    await this.superuser.query('SET session_replication_role = origin');
  }

  async judged(): Promise<Tried> {
    const broken = [...(await this.brokenCases()), ...(await this.brokenFiles()), ...(await this.lost())];
    const money = await this.superuser.query<{ paid: number }>(
      `SELECT count(*)::int AS paid FROM compensation_payment WHERE step = 'paid'`,
    );
    await this.superuser.end();
    const { sequences, commands, taken, together } = this;
    return { sequences, commands, taken, together, paid: money.rows[0]!.paid, broken };
  }

  private async brokenCases(): Promise<string[]> {
    const { rows } = await this.superuser.query<History>(CASE_HISTORIES, [this.cases]);
    return rows.flatMap(brokenOfCase);
  }

  private async brokenFiles(): Promise<string[]> {
    const [histories, followers, money] = [
      await this.superuser.query<History>(FILE_HISTORIES, [this.office.id]),
      await this.superuser.query<Follower>(APPROVALS, [this.office.id]),
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

const REASON = { reason: 'سبب واضح' };

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

const COMPLAINT_COMMANDS: readonly (readonly [path: string, body: object])[] = [
  ['assessment', { severity: 'low' }],
  ['assessment', { severity: 'high' }],
  ['identification', {}],
  ['identification', REASON],
  ['routing', {}],
  ['routing', {}],
  ['outcome', { outcome: 'upheld', reason: 'ثبت ما ورد فيها' }],
  ['outcome', { outcome: 'notUpheld', reason: 'لم يثبت' }],
  ['answer', {}],
  ['escalation', REASON],
  ['closure', {}],
  ['reopening', REASON],
  ['withdrawal', {}],
];

const CASE_HISTORIES = `
  SELECT f.id, f.state, array_agg(e.name ORDER BY e.id) AS names FROM case_file f
  JOIN case_event e ON e.association_id = f.association_id AND e.case_id = f.id WHERE f.id = ANY($1::uuid[]) GROUP BY f.id, f.state`;

const FILE_HISTORIES = `
  SELECT f.id, f.state, f.amount, array_agg(e.name ORDER BY e.version, e.id) AS names FROM compensation f
  JOIN compensation_event e ON e.association_id = f.association_id AND e.compensation_id = f.id
  WHERE f.association_id = $1 GROUP BY f.id, f.state, f.amount`;

const APPROVALS = `
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

const SAME_CLAIMANT = `
  UPDATE compensation SET claimant_id = (SELECT claimant_id FROM compensation WHERE id = $1) WHERE id = $2`;

const UNIQUES = `
  SELECT conname AS name FROM pg_constraint WHERE conrelid = 'compensation_payment'::regclass AND contype = 'u'`;

const AGAIN = `
  INSERT INTO compensation_payment (association_id, compensation_id, id, attempt, step, follows_attempt, follows_step, amount, reference, at, by_id)
  SELECT association_id, compensation_id, $2, attempt, step, follows_attempt, follows_step, amount, 'again', at, by_id
  FROM compensation_payment WHERE compensation_id = $1 AND step = 'paid'`;
