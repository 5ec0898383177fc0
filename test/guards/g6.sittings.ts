import type { Person } from '../world/api';
import type { Body, Chamber, SeatName } from '../world/committee';
import { anyOf, dice, LENGTH, REASON, type Host } from './g6.host';

const SEATS = ['head', 'secretary', 'one', 'two'] as const satisfies readonly SeatName[];
const VOTERS = ['head', 'one', 'two'] as const satisfies readonly SeatName[];
const VOTES = ['accept', 'reject', 'reject', 'defer', 'requestItems', 'abstain'];
const TIMES = ['2026-01-11T07:30:00Z', '2026-01-12T09:00:00Z', '2026-01-14T06:00:00Z'];
type Said = Readonly<{ outcome: string } & Record<string, unknown>>;

/** A sitting as its head reads it. */
class Sitting {
  constructor(
    readonly host: Host,
    readonly office: Chamber,
    readonly id: string,
  ) {}

  get seats(): Chamber['seats'] {
    return this.office.seats;
  }

  view(): Promise<Body> {
    return this.host.chambers.view(this.office, this);
  }

  send = (by: Person, path: string, body?: object): Promise<number> =>
    this.host.send(by, `sittings/${this.id}/${path}`, body);

  on = (item: string, by: Person, path: string, body?: object): Promise<number> =>
    this.send(by, `agenda/${item}/${path}`, body);

  async anyItem(): Promise<string> {
    return anyOf((await this.view()).agenda).id;
  }

  /** What the votes carry is announced; sometimes something else. */
  async decide(by: Person): Promise<number> {
    const { agenda } = await this.view();
    const ready = agenda.filter(({ carried }) => carried);
    const item = anyOf(this.host.sensible() && ready.length > 0 ? ready : agenda);
    return this.on(
      item.id,
      by,
      'decision',
      announced(item.carried?.outcome ?? anyOf(['ACCEPTED', 'REJECTED', 'DEFERRED'])),
    );
  }

  /** Everybody votes on one item, side by side, and mostly alike; then it may be announced. */
  async allVote(path: 'votes' | 'ballots'): Promise<void> {
    const { agenda } = await this.view();
    const open = agenda.filter(({ state }) => state.code === 'PENDING');
    const { id } = anyOf(open.length > 0 ? open : agenda);
    const vote = anyOf(VOTES);
    this.host.atOnce(VOTERS.length);
    await Promise.all(
      VOTERS.map((name) => this.on(id, this.seats[name], path, { vote: dice() < 0.85 ? vote : anyOf(VOTES) })),
    );
    if (dice() < 0.5) await this.decide(this.seats.head);
  }

  async sign(by: Person): Promise<number> {
    const { body } = await this.host.chambers.ask<{ contentHash?: string }>(by, 'GET', `sittings/${this.id}/minutes`);
    const signed = dice() < 0.9 ? { signedAs: 'مها العتيبي' } : { objection: 'لم أحضر القرار' };
    return this.send(by, 'minutes/signatures', { contentHash: body.contentHash ?? '0'.repeat(64), ...signed });
  }

  /** Not too soon: what is over is of little use. */
  async end(by: Person): Promise<void> {
    if (dice() < 0.3) await this.send(by, 'closure');
  }

  /** Once most of its time is over: closed, or adjourned without a quorum. */
  async finish(): Promise<void> {
    if ((await this.send(this.seats.head, 'closure')) !== 201)
      await this.send(this.seats.secretary, 'adjournment', REASON);
  }

  async rivals(): Promise<void> {
    const [head, secretary] = [this.seats.head, this.seats.secretary];
    const rivals = [this.decide(head), this.decide(secretary), this.allVote('votes'), this.end(head)];
    this.host.atOnce(rivals.length);
    await Promise.all(rivals);
  }
}

function announced(outcome: string): Said {
  if (outcome === 'ACCEPTED') return { outcome };
  return { outcome, ...REASON, ...(outcome === 'INFO_REQUESTED' && { items: [{ label: 'عقد الإيجار' }] }) };
}

const seat = ({ seats }: Sitting): Person => seats[anyOf(SEATS)];

const COMMANDS = {
  open: (sitting) => {
    const there = SEATS.filter(() => dice() < 0.85).map((name) => sitting.seats[name].account);
    return sitting.send(sitting.seats.secretary, 'opening', { present: there });
  },
  move: (sitting) => sitting.send(sitting.seats.secretary, 'rescheduling', { ...REASON, at: anyOf(TIMES) }),
  excuse: (sitting) => sitting.send(seat(sitting), 'excuse', REASON),
  mark: (sitting) =>
    sitting.send(sitting.seats.secretary, 'attendance', { account: seat(sitting).account, present: dice() < 0.7 }),
  cancel: (sitting) =>
    dice() < 0.2 ? sitting.send(sitting.seats.secretary, 'cancellation', REASON) : Promise.resolve(),
  recuse: async (sitting) => sitting.on(await sitting.anyItem(), seat(sitting), 'recusals', REASON),
  vote: async (sitting) => sitting.on(await sitting.anyItem(), seat(sitting), 'votes', { vote: anyOf(VOTES) }),
  ballot: async (sitting) => sitting.on(await sitting.anyItem(), seat(sitting), 'ballots', { vote: anyOf(VOTES) }),
  allVote: (sitting) => sitting.allVote('votes'),
  allBallot: (sitting) => sitting.allVote('ballots'),
  secret: async (sitting) => sitting.on(await sitting.anyItem(), seat(sitting), 'secret-ballot'),
  decide: (sitting) => sitting.decide(dice() < 0.8 ? sitting.seats.head : seat(sitting)),
  dissent: async (sitting) => sitting.on(await sitting.anyItem(), seat(sitting), 'dissents', REASON),
  confirm: async (sitting) =>
    sitting.on(
      await sitting.anyItem(),
      dice() < 0.8 ? sitting.office.staff.executiveDirector : sitting.seats.head,
      'confirmation',
      { confirmed: dice() < 0.6, ...REASON },
    ),
  close: (sitting) => sitting.end(sitting.seats.head),
  adjourn: (sitting) => sitting.send(sitting.seats.secretary, 'adjournment', REASON),
  rivals: (sitting) => sitting.rivals(),
  correct: (sitting) =>
    sitting.send(sitting.seats.secretary, 'minutes/corrections', { ...REASON, section: 'other', words: 'تصويب' }),
  sign: (sitting) => sitting.sign(seat(sitting)),
  allSign: (sitting) => Promise.all(SEATS.map((name) => sitting.sign(sitting.seats[name]))),
  seal: (sitting) => sitting.send(sitting.seats.secretary, 'minutes/seal'),
} as const satisfies Record<string, (sitting: Sitting) => Promise<unknown>>;
type Command = keyof typeof COMMANDS;

/** What is sensible in each state. */
const WAY: Readonly<Record<string, readonly Command[]>> = {
  PLANNED: ['open', 'open', 'open', 'move', 'excuse'],
  OPEN: [
    ...(['allVote', 'allVote', 'allVote', 'decide', 'decide', 'secret', 'allBallot'] as const),
    ...(['mark', 'recuse', 'rivals', 'dissent', 'close'] as const),
  ],
  CLOSED: ['sign', 'allSign', 'correct', 'confirm', 'confirm', 'seal'],
  ADJOURNED: ['sign', 'allSign', 'seal'],
};

/** Two cases that wait are called to a sitting, one of them to two sittings at once; then whatever comes. */
export async function liveSitting(host: Host, office: Chamber): Promise<void> {
  const { chambers } = host;
  const cases = [await chambers.underStudy(office), await chambers.underStudy(office)];
  host.atOnce(2);
  const called = await Promise.all([chambers.plan(office, cases), chambers.plan(office, cases.slice(0, 1))]);
  for (const { status, body } of called.filter((one) => one.status === 201 || one.status >= 500)) {
    if (status >= 500) throw new Error(`sittings: ${status}`);
    const sitting = new Sitting(host, office, body.id);
    for (let step = 0; step < LENGTH + 4; step++) {
      if (step === LENGTH) await sitting.finish();
      const sensible = host.sensible() ? WAY[(await sitting.view()).state.code] : undefined;
      await COMMANDS[anyOf(sensible ?? (Object.keys(COMMANDS) as Command[]))](sitting);
    }
  }
}

/** The head and a member refuse a request that is before the committee, and close their sitting. */
export async function refuse({ chambers }: Host, office: Chamber, caseId: string): Promise<void> {
  const sitting = await chambers.sitting(office, [caseId], ['head', 'one']);
  await chambers.votes(office, sitting, { head: 'reject', one: 'reject' });
  await chambers.on(sitting, office.seats.head, 'decision', announced('REJECTED'));
  await chambers.ask(office.seats.head, 'POST', `sittings/${sitting.id}/closure`);
}
