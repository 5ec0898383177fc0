import fc from 'fast-check';
import type { AccountId } from '@sanad/kernel';
import type { Refusal } from '@sanad/messages';
import { VOTES } from './committee.kinds';
import {
  adjourn,
  ballot,
  close,
  confirm,
  decide,
  dissent,
  excuse,
  hasQuorum,
  itemOf,
  mark,
  move,
  openBallot,
  quorumOf,
  recuse,
  vote,
  type Announced,
  type CaseFacts,
} from './sitting';
import { itemActions, sittingActions, type Attempt } from './sitting.actions';
import {
  after,
  fold,
  planned,
  type LoggedFact,
  type RollMember,
  type Sitting,
  type SittingFact,
  type SittingRules,
} from './sitting.log';

const ITEM = 'item';
const NAMES = ['head', 'secretary', 'one', 'two', 'three'] as AccountId[];
const [HEAD, SECRETARY, ONE, TWO] = NAMES as [AccountId, AccountId, AccountId, AccountId];
const ROLL: RollMember[] = NAMES.map((account, nth) => ({
  ...{ account, name: account, capacity: (['head', 'secretary'] as const)[nth] ?? 'member', votes: nth !== 1 },
}));
/** Before the sitting, whose log begins there. */
const PUT_AT = new Date(0);
const EMPTY = { accept: 0, reject: 0, defer: 0, requestItems: 0, abstain: 0 };
const AGENDA = [{ id: ITEM, caseId: 'case', reference: 'ABCD-EFGH' }];

/** A sitting with the log that led to it. */
class Table {
  readonly log: LoggedFact[] = [];
  sitting: Sitting = planned(AGENDA);

  /** What lies in the box, as the store would have it. */
  box: Record<(typeof VOTES)[number], number> = { ...EMPTY };

  constructor(
    quorum: number | null = 2,
    power: 'decides' | 'recommends' | null = 'decides',
    rules: Partial<SittingRules> = {},
  ) {
    const { headBreaksTies = true, secretBallot = true } = rules;
    const opened = { quorum, power, policyVersionId: 'version', rules: { headBreaksTies, secretBallot } };
    this.write([{ name: 'opened', roll: ROLL, ...opened }]);
  }

  write(facts: readonly SittingFact[], by = 'somebody'): this {
    for (const fact of facts) {
      const logged = { ...fact, seq: this.log.length + 1, at: this.now, by };
      this.log.push(logged);
      this.sitting = after(this.sitting, logged);
    }
    return this;
  }

  present(...accounts: AccountId[]): this {
    for (const account of accounts) this.write(mark(this.sitting, account, true));
    return this;
  }

  votes(votes: Record<string, (typeof VOTES)[number]>): this {
    for (const [by, cast] of Object.entries(votes)) this.write(vote(this.sitting, ITEM, by, cast, []));
    return this;
  }

  secret(by = HEAD, putAt = PUT_AT): this {
    const facts = openBallot(this.sitting, ITEM, by, this.facts([], putAt));
    this.box = { ...EMPTY };
    return this.write(facts);
  }

  ballots(votes: Record<string, (typeof VOTES)[number]>): this {
    for (const [by, cast] of Object.entries(votes)) {
      this.write(ballot(this.sitting, ITEM, by, []));
      this.box[cast]++;
    }
    return this;
  }

  facts(parties: AccountId[] = [], putAt = PUT_AT): CaseFacts {
    return { parties, putAt, power: null, box: { ...this.box } };
  }

  /** The time of the next fact. */
  get now(): Date {
    return new Date(this.log.length);
  }

  decide(announced: Announced, by = HEAD, parties: AccountId[] = [], putAt = PUT_AT): SittingFact[] {
    return decide(this.sitting, ITEM, by, announced, { decisionId: 'decision', ...this.facts(parties, putAt) });
  }
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'none';
}

const ACCEPTED = { outcome: 'ACCEPTED' } as const;

test('without a quorum set nothing is decided, and the sitting is not closed', () => {
  const table = new Table(null).present(HEAD, ONE).votes({ head: 'accept', one: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.quorum_unset');
  expect(refusal(() => close(table.sitting, HEAD))).toBe('committee.quorum_unset');
  expect(adjourn(table.sitting, 'لا نصاب')).toHaveLength(1);
});

test('a secretary without a vote does not make a quorum', () => {
  const table = new Table().present(HEAD, SECRETARY).votes({ head: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.quorum_missing');
  expect(refusal(() => close(table.sitting, HEAD))).toBe('committee.quorum_missing');
});

test('whoever recused counts for the sitting but not for the item', () => {
  const table = new Table().present(HEAD, ONE);
  table.write(recuse(table.sitting, ITEM, ONE, 'قرابة')).votes({ head: 'accept' });
  expect(hasQuorum(quorumOf(table.sitting))).toBe(true);
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.quorum_missing');
  expect(refusal(() => vote(table.sitting, ITEM, ONE, 'accept', []))).toBe('committee.recused');
});

test('a party to the case is recused by the decision itself, and its vote is not counted', () => {
  const table = new Table().present(HEAD, ONE, TWO).votes({ head: 'reject', one: 'accept', two: 'reject' });
  const facts = table.decide({ outcome: 'REJECTED', reason: 'لا ينطبق' }, HEAD, [ONE]);
  expect(facts.map(({ name }) => name)).toEqual(['recused', 'decided']);
  expect(itemOf(table.write(facts).sitting, ITEM).ruling?.tally).toMatchObject({ reject: 2, accept: 0 });
});

test('the secretary announces nothing while the head sits there and is not recused', () => {
  const table = new Table().present(HEAD, SECRETARY, ONE).votes({ head: 'accept', one: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED, SECRETARY))).toBe('committee.head_presides');
  const away = new Table().present(SECRETARY, ONE, TWO).votes({ one: 'accept', two: 'accept' });
  expect(away.decide(ACCEPTED, SECRETARY)).toHaveLength(1);
});

test('a head who is a party leaves the result to the secretary', () => {
  const table = new Table().present(HEAD, SECRETARY, ONE, TWO).votes({ one: 'accept', two: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED, HEAD, [HEAD]))).toBe('committee.recused');
  expect(refusal(() => table.decide(ACCEPTED, ONE, [HEAD]))).toBe('committee.not_presiding');
  expect(table.decide(ACCEPTED, SECRETARY, [HEAD])).toHaveLength(2);
});

test('nothing is decided before everybody at the table has voted', () => {
  const table = new Table().present(HEAD, ONE, TWO).votes({ head: 'accept', one: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.votes_missing');
  expect(table.votes({ two: 'abstain' }).decide(ACCEPTED)).toHaveLength(1);
});

test('the vote of a member who left is not counted', () => {
  const table = new Table().present(HEAD, ONE, TWO).votes({ head: 'reject', one: 'accept', two: 'accept' });
  table.write(mark(table.sitting, TWO, false));
  expect(table.decide({ outcome: 'REJECTED', reason: 'لا ينطبق' })).toMatchObject([{ ruling: { castingVote: true } }]);
  table.write(mark(table.sitting, ONE, false));
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.quorum_missing');
});

test('the votes decide, not who announces', () => {
  const table = new Table().present(HEAD, ONE, TWO).votes({ head: 'reject', one: 'accept', two: 'accept' });
  expect(refusal(() => table.decide({ outcome: 'REJECTED', reason: 'لا ينطبق' }))).toBe('committee.outcome_differs');
  expect(table.decide(ACCEPTED)).toHaveLength(1);
});

test('where the policy does not say that the head breaks ties, a tie decides nothing', () => {
  const table = new Table(2, 'decides', { headBreaksTies: false }).present(HEAD, ONE);
  table.votes({ head: 'accept', one: 'reject' });
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.votes_tied');
  expect(table.votes({ one: 'accept' }).decide(ACCEPTED)).toMatchObject([{ ruling: { castingVote: false } }]);
});

test('a log of before the rule could be set goes by the head’s vote, and knows no secret', () => {
  const opened = { name: 'opened', roll: ROLL, quorum: 2, power: 'decides', policyVersionId: 'version' } as const;
  const { rules } = fold(AGENDA, [{ ...opened, seq: 1, at: PUT_AT, by: 'somebody' }]);
  expect(rules).toEqual({ headBreaksTies: true, secretBallot: false });
});

describe('a secret ballot', () => {
  const secret = (): Table => new Table().present(HEAD, ONE, TWO).secret();

  test('says who voted and not how, decides by its sums, and leaves the head without a casting vote', () => {
    const table = secret().ballots({ head: 'accept', one: 'accept' });
    expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.votes_missing');
    table.ballots({ two: 'reject' });
    expect(JSON.stringify(table.log)).not.toMatch(/accept|reject/);
    expect(itemOf(table.sitting, ITEM)).toMatchObject({ votes: [], secret: { round: 1, voted: [HEAD, ONE, TWO] } });
    expect(table.decide(ACCEPTED)).toMatchObject([{ ruling: { tally: { accept: 2, reject: 1 }, castingVote: false } }]);
    const even = new Table().present(HEAD, ONE).secret().ballots({ head: 'accept', one: 'reject' });
    expect(refusal(() => even.decide(ACCEPTED))).toBe('committee.votes_tied');
  });

  test('is for the head to open, before anybody voted openly, where the policy has it', () => {
    const off = new Table(2, 'decides', { secretBallot: false }).present(HEAD, ONE);
    expect(refusal(() => off.secret())).toBe('committee.secret_off');
    const table = new Table().present(HEAD, SECRETARY, ONE);
    expect(refusal(() => table.secret(ONE))).toBe('committee.not_presiding');
    expect(refusal(() => table.secret(SECRETARY))).toBe('committee.head_presides');
    table.votes({ one: 'accept' });
    for (const by of [HEAD, SECRETARY, ONE]) expect(refusal(() => table.secret(by))).toBe('committee.voted_openly');
    const called = (): unknown => openBallot(planned(AGENDA), ITEM, HEAD, new Table().facts());
    expect(refusal(called)).toBe('committee.sitting_not_open');
  });

  test('keeps open and secret votes apart, and takes one of each member', () => {
    const open = new Table().present(HEAD, ONE);
    expect(refusal(() => open.ballots({ one: 'accept' }))).toBe('committee.ballot_not_open');
    const table = secret().ballots({ one: 'accept' });
    expect(refusal(() => table.votes({ head: 'accept' }))).toBe('committee.ballot_secret');
    expect(refusal(() => table.ballots({ one: 'reject' }))).toBe('committee.balloted_already');
    expect(refusal(() => ballot(table.sitting, ITEM, ONE, [ONE]))).toBe('committee.recused');
    expect(refusal(() => ballot(table.sitting, ITEM, SECRETARY, []))).toBe('committee.absent');
    table.present(SECRETARY);
    expect(refusal(() => ballot(table.sitting, ITEM, SECRETARY, []))).toBe('committee.without_vote');
  });

  test('of a member who left or steps back spoils the round, and another one is held', () => {
    const table = secret().ballots({ head: 'accept', one: 'accept', two: 'reject' });
    for (const by of [HEAD, ONE]) expect(refusal(() => table.secret(by))).toBe('committee.ballot_open');
    table.write(mark(table.sitting, TWO, false));
    expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.ballot_spoiled');
    expect(refusal(() => table.secret(ONE))).toBe('committee.not_presiding');
    table.secret().ballots({ head: 'accept', one: 'accept' });
    expect(itemOf(table.sitting, ITEM).secret).toMatchObject({ round: 2, voted: [HEAD, ONE] });
    expect(table.decide(ACCEPTED)).toHaveLength(1);
    table.write(recuse(table.sitting, ITEM, ONE, 'قرابة'));
    expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.quorum_missing');
    const three = secret().ballots({ head: 'accept', one: 'accept', two: 'accept' });
    expect(refusal(() => three.decide(ACCEPTED, HEAD, [TWO]))).toBe('committee.ballot_spoiled');
  });

  test('on the request of before it was changed counts for nothing, nor does a box that holds another number', () => {
    const table = secret();
    const putAt = table.now;
    table.ballots({ head: 'accept', one: 'accept', two: 'accept' });
    expect(refusal(() => table.decide(ACCEPTED, HEAD, [], putAt))).toBe('committee.ballot_spoiled');
    table.box = { ...EMPTY, accept: 2 };
    expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.ballot_spoiled');
    expect(
      refusal(() => decide(table.sitting, ITEM, HEAD, ACCEPTED, { decisionId: 'd', ...table.facts(), box: null })),
    ).toBe('committee.ballot_spoiled');
  });

  test('dissent is open to whoever voted, and none of them confirms', () => {
    const table = new Table(2, 'recommends').present(HEAD, ONE, TWO).secret();
    table.ballots({ head: 'accept', one: 'accept', two: 'reject' }).write(table.decide(ACCEPTED));
    expect(dissent(table.sitting, ITEM, ONE, 'رأيي')).toHaveLength(1);
    expect(refusal(() => dissent(table.sitting, ITEM, SECRETARY, 'رأيي'))).toBe('committee.dissent_groundless');
    expect(refusal(() => confirm(table.sitting, ITEM, TWO, { confirmed: true }, table.facts()))).toBe(
      'committee.approver_involved',
    );
  });

  test('whoever voted in a round that was spoiled voted on it: neither confirms nor returns, nor dissents from the next', () => {
    const table = new Table(2, 'recommends').present(HEAD, ONE, TWO).secret();
    table.ballots({ head: 'accept', one: 'accept', two: 'reject' }).write(mark(table.sitting, TWO, false));
    table.secret().ballots({ head: 'accept', one: 'accept' }).write(table.decide(ACCEPTED));
    expect(itemOf(table.sitting, ITEM)).toMatchObject({ voters: [HEAD, ONE, TWO], secret: { voted: [HEAD, ONE] } });
    for (const answer of [{ confirmed: true }, { confirmed: false, reason: 'ينقصه رأي الباحث' }])
      expect(refusal(() => confirm(table.sitting, ITEM, TWO, answer, table.facts()))).toBe(
        'committee.approver_involved',
      );
    expect(refusal(() => dissent(table.sitting, ITEM, TWO, 'رأيي'))).toBe('committee.dissent_groundless');
    expect(confirm(table.sitting, ITEM, 'director', { confirmed: true }, table.facts())).toHaveLength(1);
  });
});

test('who comes by video is recorded so, and is there like anybody', () => {
  const table = new Table();
  table.write(mark(table.sitting, ONE, true, true)).present(HEAD);
  expect(table.sitting.seats.filter(({ present }) => present).map(({ account, remote }) => [account, remote])).toEqual([
    [HEAD, false],
    [ONE, true],
  ]);
});

test('a tie without the head, and piles without a majority, decide nothing', () => {
  const tie = new Table().present(HEAD, ONE, TWO).votes({ head: 'abstain', one: 'accept', two: 'reject' });
  expect(refusal(() => tie.decide(ACCEPTED))).toBe('committee.votes_tied');
  const three = new Table().present(HEAD, ONE, TWO).votes({ head: 'defer', one: 'accept', two: 'reject' });
  expect(refusal(() => three.decide(ACCEPTED))).toBe('committee.no_majority');
});

test.each([
  ['reject', 'REJECTED'],
  ['defer', 'DEFERRED'],
  ['requestItems', 'INFO_REQUESTED'],
] as const)('%s needs its reason', (cast, outcome) => {
  const table = new Table().present(HEAD, ONE).votes({ head: cast, one: cast });
  expect(refusal(() => table.decide({ outcome, asked: [{ label: 'شهادة' }] }))).toBe('committee.reason_missing');
  expect(refusal(() => table.decide({ outcome, reason: '   ', asked: [{ label: 'شهادة' }] }))).toBe(
    'committee.reason_missing',
  );
  expect(table.decide({ outcome, reason: 'السبب', asked: [{ label: 'شهادة' }] })).toHaveLength(1);
});

test('where nobody has said who decides, neither does the committee', () => {
  const table = new Table(2, null).present(HEAD, ONE).votes({ head: 'accept', one: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED))).toBe('committee.power_unset');
});

test('votes on a request that was put to the committee anew since are votes on another one', () => {
  const table = new Table().present(HEAD, ONE).votes({ head: 'accept', one: 'accept' });
  const putAt = table.now;
  expect(refusal(() => table.decide(ACCEPTED, HEAD, [], putAt))).toBe('committee.votes_missing');
  table.votes({ head: 'accept' });
  expect(refusal(() => table.decide(ACCEPTED, HEAD, [], putAt))).toBe('committee.votes_missing');
  expect(table.votes({ one: 'accept' }).decide(ACCEPTED, HEAD, [], putAt)).toHaveLength(1);
});

test('the version of the case goes before the one in force', () => {
  const table = new Table(2, 'decides').present(HEAD, ONE).votes({ head: 'accept', one: 'accept' });
  const facts = { decisionId: 'decision', parties: [], putAt: PUT_AT, power: 'recommends' } as const;
  expect(decide(table.sitting, ITEM, HEAD, ACCEPTED, facts)).toMatchObject([{ ruling: { binding: false } }]);
});

test('dissent is for who voted otherwise, after the decision', () => {
  const table = new Table().present(HEAD, ONE, TWO).votes({ head: 'accept', one: 'accept', two: 'reject' });
  expect(refusal(() => dissent(table.sitting, ITEM, TWO, 'رأيي'))).toBe('committee.item_open');
  table.write(table.decide(ACCEPTED));
  expect(refusal(() => dissent(table.sitting, ITEM, ONE, 'رأيي'))).toBe('committee.dissent_groundless');
  expect(itemOf(table.write(dissent(table.sitting, ITEM, TWO, 'رأيي')).sitting, ITEM).dissents).toHaveLength(1);
});

test('a recommendation is confirmed once, by somebody who had no part in it', () => {
  const table = new Table(2, 'recommends').present(HEAD, ONE).votes({ head: 'accept', one: 'accept' });
  table.write(table.decide(ACCEPTED));
  const [yes, no] = [{ confirmed: true }, { confirmed: false }];
  const asked = { parties: [], putAt: PUT_AT };
  const own = { ...asked, parties: ['director' as AccountId] };
  expect(refusal(() => confirm(table.sitting, ITEM, ONE, yes, asked))).toBe('committee.approver_involved');
  expect(refusal(() => confirm(table.sitting, ITEM, 'director', yes, own))).toBe('committee.approver_involved');
  expect(refusal(() => confirm(table.sitting, ITEM, 'director', no, asked))).toBe('committee.reason_missing');
  const putAnew = { ...asked, putAt: table.now };
  expect(refusal(() => confirm(table.sitting, ITEM, 'director', yes, putAnew))).toBe(
    'committee.recommendation_outdated',
  );
  table.write(confirm(table.sitting, ITEM, 'director', yes, asked));
  expect(refusal(() => confirm(table.sitting, ITEM, 'director', yes, asked))).toBe('committee.nothing_to_confirm');
});

test('whoever announced a recommendation neither confirms nor returns it, also without a vote of their own', () => {
  const table = new Table(2, 'recommends').present(SECRETARY, ONE, TWO).votes({ one: 'accept', two: 'accept' });
  table.write(table.decide(ACCEPTED, SECRETARY), SECRETARY);
  const asked = { parties: [], putAt: PUT_AT };
  for (const answer of [{ confirmed: true }, { confirmed: false, reason: 'ينقصه رأي الباحث' }])
    expect(refusal(() => confirm(table.sitting, ITEM, SECRETARY, answer, asked))).toBe('committee.approver_involved');
  const offered = itemActions(table.sitting, ITEM, SECRETARY, table.facts());
  for (const verb of ['confirm', 'return'])
    expect(offered.find(({ action }) => action === verb)?.because?.code).toBe('committee.approver_involved');
  expect(confirm(table.sitting, ITEM, 'director', { confirmed: true }, asked)).toHaveLength(1);
});

test('a member excuses themselves before the opening, once; nobody else, and not afterwards', () => {
  const before = planned(AGENDA);
  const facts = excuse(before, ROLL, TWO, 'سفر');
  expect(facts).toEqual([{ name: 'excused', account: TWO, reason: 'سفر' }]);
  const logged = facts.map((fact) => ({ ...fact, seq: 1, at: PUT_AT, by: TWO }));
  const excused = fold(AGENDA, logged);
  expect(excused).toMatchObject({ state: 'PLANNED', excused: [{ account: TWO, reason: 'سفر' }] });
  expect(excuse(excused, ROLL, TWO, 'سفر')).toEqual([]);
  expect(refusal(() => excuse(before, ROLL, 'director', 'سفر'))).toBe('committee.not_a_member');
  expect(refusal(() => excuse(new Table().sitting, ROLL, TWO, 'سفر'))).toBe('committee.sitting_opened');
});

test('a called sitting gets another time before the opening: both stay in its log, and an excuse was for the old one', () => {
  const before = planned(AGENDA);
  const [from, to] = [new Date('2026-01-11T07:30:00Z'), new Date('2026-01-14T07:30:00Z')];
  const facts = move(before, from, to, 'سفر الرئيس');
  const log = [...excuse(before, ROLL, TWO, 'سفر'), ...facts].map((fact, nth) => ({
    ...{ ...fact, seq: nth + 1, at: PUT_AT, by: TWO },
  }));
  const moved = fold(AGENDA, log);
  expect(moved).toMatchObject({ state: 'PLANNED', excused: [] });
  expect(moved.moves).toEqual([{ from: from.toISOString(), to: to.toISOString(), reason: 'سفر الرئيس', at: PUT_AT }]);
  expect(excuse(moved, ROLL, TWO, 'سفر')).toHaveLength(1);
  expect(refusal(() => move(before, from, new Date(from), 'سفر'))).toBe('committee.time_same');
  expect(refusal(() => move(new Table().sitting, from, to, 'سفر'))).toBe('committee.sitting_opened');
});

test('each is told what is theirs to do now, and by which refusal the rest is kept from them', () => {
  const told = (attempts: readonly Attempt[]): Record<string, string> =>
    Object.fromEntries(attempts.map(({ action, because }) => [action, because?.code ?? 'open']));
  const facts = { parties: [], putAt: PUT_AT, power: null };
  const opening = { roll: ROLL, quorum: 2, power: 'decides', policyVersionId: 'version' } as const;
  expect(told(sittingActions(planned(AGENDA), HEAD, opening))).toEqual({
    ...{ open: 'open', move: 'open', cancel: 'open', excuse: 'committee.not_a_member' },
  });
  expect(told(sittingActions(planned(AGENDA), HEAD, { ...opening, roll: [] }))).toMatchObject({
    open: 'committee.nobody_in_office',
  });
  expect(told(itemActions(planned(AGENDA), ITEM, ONE, facts))).toEqual({});

  const table = new Table().present(HEAD, SECRETARY, ONE);
  expect(told(itemActions(table.sitting, ITEM, TWO, facts))).toMatchObject({ vote: 'committee.absent' });
  expect(told(itemActions(table.sitting, ITEM, SECRETARY, facts))).toEqual({
    ...{ recuse: 'open', vote: 'committee.without_vote', decide: 'committee.head_presides' },
    openBallot: 'committee.head_presides',
  });
  expect(told(itemActions(table.sitting, ITEM, HEAD, facts))).toMatchObject({ decide: 'committee.votes_missing' });
  // Nor to somebody who sits elsewhere: what they may not do, and nothing of another moment.
  const elsewhere = ['recuse', 'vote', 'openBallot', 'decide'].map((action) => [action, 'committee.not_a_member']);
  expect(told(itemActions(table.sitting, ITEM, 'stranger', facts))).toEqual(Object.fromEntries(elsewhere));
  table.votes({ head: 'accept', one: 'accept' });
  expect(told(itemActions(table.sitting, ITEM, HEAD, facts))).toEqual({ recuse: 'open', vote: 'open', decide: 'open' });
  table.write(table.decide(ACCEPTED));
  expect(told(itemActions(table.sitting, ITEM, ONE, facts))).toEqual({ dissent: 'committee.dissent_groundless' });
  expect(told(sittingActions(table.sitting, HEAD))).toEqual({
    ...{ attend: 'open', close: 'open', adjourn: 'committee.quorum_present' },
  });
});

describe('any sitting', () => {
  const account = fc.constantFrom(...NAMES);
  type Step = (table: Table) => readonly SittingFact[];
  const often = (weight: number, arbitrary: fc.Arbitrary<Step>): fc.WeightedArbitrary<Step> => ({ weight, arbitrary });
  const step: fc.Arbitrary<Step> = fc.oneof(
    often(
      6,
      fc.tuple(account, fc.boolean()).map(
        ([who, there]): Step =>
          ({ sitting }) =>
            mark(sitting, who, there),
      ),
    ),
    often(
      20,
      fc.tuple(account, fc.constantFrom(...VOTES)).map(
        ([who, cast]): Step =>
          ({ sitting }) =>
            vote(sitting, ITEM, who, cast, []),
      ),
    ),
    often(
      1,
      account.map(
        (who): Step =>
          ({ sitting }) =>
            recuse(sitting, ITEM, who, 'قرابة'),
      ),
    ),
    often(
      1,
      account.map((who): Step => (table) => {
        const facts = openBallot(table.sitting, ITEM, who, table.facts());
        table.box = { ...EMPTY };
        return facts;
      }),
    ),
    often(
      8,
      fc.tuple(account, fc.constantFrom(...VOTES)).map(([who, cast]): Step => (table) => {
        const facts = ballot(table.sitting, ITEM, who, []);
        table.box[cast]++;
        return facts;
      }),
    ),
    often(
      10,
      fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const).map(
        (outcome): Step =>
          (table) =>
            table.decide({ outcome, reason: 'سبب' }),
      ),
    ),
    often(
      1,
      account.map(
        (who): Step =>
          ({ sitting }) =>
            close(sitting, who),
      ),
    ),
    often(
      1,
      fc.constant<Step>(({ sitting }) => adjourn(sitting, 'لا نصاب')),
    ),
  );

  function play(
    steps: readonly Step[],
    quorum: number,
    seen: (table: Table, facts: readonly SittingFact[]) => void,
  ): Table {
    const table = new Table(quorum).present(HEAD, ONE, TWO);
    for (const take of steps) {
      let facts: readonly SittingFact[] = [];
      if (refusal(() => (facts = take(table))) !== 'none') continue;
      seen(table, facts);
      table.write(facts);
    }
    return table;
  }

  const steps = fc.array(step, { minLength: 10, maxLength: 60 });

  test('decides only with a quorum of those not recused, and ends closed only with a quorum', () => {
    let decided = 0;
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 3 }), (taken, quorum) => {
        play(taken, quorum, ({ sitting }, facts) => {
          const there = sitting.seats.filter(({ present, votes }) => present && votes).map(({ account: who }) => who);
          const names = facts.map(({ name }) => name);
          const { recusals } = itemOf(sitting, ITEM);
          const free = there.filter((who) => !recusals.some((recusal) => recusal.account === who));
          if (names.includes('decided')) expect(free.length).toBeGreaterThanOrEqual(quorum);
          if (names.includes('closed')) expect(there.length).toBeGreaterThanOrEqual(quorum);
          if (names.includes('adjourned')) expect(there.length).toBeLessThan(quorum);
          decided += Number(names.includes('decided'));
        });
      }),
      { numRuns: 500 },
    );
    expect(decided).toBeGreaterThan(5);
  });

  test('tells as open to each exactly what it then takes from them', () => {
    let open = 0;
    const accepted = [HEAD, ONE, TWO].map(
      (who): Step =>
        ({ sitting }) =>
          vote(sitting, ITEM, who, 'accept', []),
    );
    fc.assert(
      fc.property(steps, account, (taken, by) => {
        const table = play(taken, 2, () => undefined);
        const [{ sitting }, facts] = [table, table.facts()];
        const offered = [...sittingActions(sitting, by), ...itemActions(sitting, ITEM, by, facts)];
        const isOpen = (action: string): boolean => offered.some((one) => one.action === action && !one.because);
        const announced = (['ACCEPTED', 'REJECTED', 'DEFERRED', 'INFO_REQUESTED'] as const).map(
          (outcome) => (): readonly SittingFact[] =>
            decide(...([sitting, ITEM, by, { outcome, reason: 'سبب', asked: [{ label: 'شهادة' }] }] as const), {
              decisionId: 'decision',
              ...facts,
            }),
        );
        const verbs: [string, (() => readonly SittingFact[])[]][] = [
          ['vote', VOTES.map((cast) => () => vote(sitting, ITEM, by, cast, []))],
          ['openBallot', [() => openBallot(sitting, ITEM, by, facts)]],
          ['ballot', [() => ballot(sitting, ITEM, by, [])]],
          ['recuse', [() => recuse(sitting, ITEM, by, 'قرابة')]],
          ['decide', announced],
          ['dissent', [() => dissent(sitting, ITEM, by, 'رأيي')]],
          ['close', [() => close(sitting, by)]],
          ['adjourn', [() => adjourn(sitting, 'لا نصاب')]],
          ['attend', ROLL.flatMap((one) => [true, false].map((there) => () => mark(sitting, one.account, there)))],
        ];
        for (const [action, ways] of verbs) {
          const taken = ways.filter((way) => refusal(() => expect(way().length).toBeGreaterThan(0)) === 'none');
          expect([action, isOpen(action)]).toEqual([action, taken.length > 0]);
        }
        open += Number(isOpen('decide'));
      }),
      { numRuns: 300, examples: [[accepted, HEAD]] },
    );
    expect(open).toBeGreaterThan(0);
  });

  test('is its log: folded from the start it is the same, one decision at most, and nothing after its end', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { log, sitting } = play(taken, 2, () => undefined);
        expect(fold(AGENDA, log)).toEqual(sitting);
        expect(log.filter(({ name }) => name === 'decided').length).toBeLessThanOrEqual(1);
        const end = log.findIndex(({ name }) => name === 'closed' || name === 'adjourned');
        if (end !== -1) expect(log.slice(end + 1)).toEqual([]);
        if (end !== -1) expect(itemOf(sitting, ITEM).state).not.toBe('PENDING');
      }),
      { numRuns: 300 },
    );
  });
});
