import fc from 'fast-check';
import { OUTCOME_OF, VOTES, type Vote } from './committee.kinds';
import { countVotes, tallyOf, type Ballot, type Count } from './tally';

const ballots = fc
  .array(fc.constantFrom(...VOTES), { maxLength: 9 })
  .chain((votes) =>
    fc
      .option(fc.nat(Math.max(votes.length - 1, 0)), { nil: -1 })
      .map((head) => votes.map((vote, nth): Ballot => ({ vote, byHead: nth === head }))),
  );

/** The rule in the slowest words: write every vote on a slip, give the head a second slip where two piles are even. */
function oracle(cast: readonly Ballot[]): string | undefined {
  const slips = cast.filter(({ vote }) => vote !== 'abstain').map(({ vote }) => vote);
  const pile = (vote: Vote): number => slips.filter((slip) => slip === vote).length;
  const tallest = [...VOTES].sort((one, other) => pile(other) - pile(one));
  const [first, second] = tallest as [Vote, Vote];
  if (slips.length === 0) return undefined;
  if (pile(first) === pile(second) && pile(first) + pile(second) === slips.length) {
    const head = cast.find(({ byHead }) => byHead)?.vote;
    return head && head !== 'abstain' ? OUTCOME_OF[head] : undefined;
  }
  return pile(first) > slips.length - pile(first) ? OUTCOME_OF[first as keyof typeof OUTCOME_OF] : undefined;
}

const agrees = (count: (cast: readonly Ballot[]) => Count): void =>
  fc.assert(
    fc.property(ballots, (cast) => (count(cast).carried ?? undefined) === oracle(cast)),
    { numRuns: 2000 },
  );

test('what carries is what an obvious count says', () => {
  agrees(countVotes);
});

test('planted: a count by the tallest pile, or one that lets abstentions weigh, is told from it', () => {
  const tallest = (cast: readonly Ballot[]): Count => {
    const votes = cast.filter(({ vote }) => vote !== 'abstain').map(({ vote }) => vote as Exclude<Vote, 'abstain'>);
    const [first] = votes.sort((one, other) => tallyOf(cast)[other] - tallyOf(cast)[one]);
    return first ? { carried: OUTCOME_OF[first], castingVote: false } : { carried: null, because: 'noMajority' };
  };
  const ofAll = (cast: readonly Ballot[]): Count => {
    const count = countVotes(cast);
    const votes = Object.entries(tallyOf(cast)).find(([vote]) => OUTCOME_OF[vote as 'accept'] === count.carried);
    return votes && votes[1] * 2 > cast.length ? count : { carried: null, because: 'noMajority' };
  };
  expect(() => agrees(tallest)).toThrow();
  expect(() => agrees(ofAll)).toThrow();
});

test('the order of the votes does not matter, nor does one more abstention', () => {
  fc.assert(
    fc.property(ballots, (cast) => {
      const once = countVotes(cast);
      expect(countVotes([...cast].reverse())).toEqual(once);
      expect(countVotes([...cast, { vote: 'abstain', byHead: false }])).toEqual(once);
    }),
  );
});

test('a majority stays one when somebody joins it', () => {
  fc.assert(
    fc.property(ballots, (cast) => {
      const { carried } = countVotes(cast);
      const vote = VOTES.find((one) => one !== 'abstain' && OUTCOME_OF[one] === carried);
      fc.pre(vote !== undefined);
      expect(countVotes([...cast, { vote: vote!, byHead: false }])).toEqual({ carried, castingVote: false });
    }),
  );
});

test('the casting vote is told only where two sides are even', () => {
  fc.assert(
    fc.property(ballots, (cast) => {
      const count = countVotes(cast);
      const { abstain, ...piles } = tallyOf(cast);
      const heights = Object.values(piles).filter((height) => height > 0);
      const even = heights.length === 2 && heights[0] === heights[1];
      expect(count.carried !== null && count.castingVote).toBe(
        even && cast.some(({ byHead, vote }) => byHead && vote !== 'abstain'),
      );
      expect(abstain + heights.reduce((sum, height) => sum + height, 0)).toBe(cast.length);
    }),
  );
});
