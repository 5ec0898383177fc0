/** A clock of something, and how it stands. */
export interface Clock {
  readonly obligation: string;
  readonly state: string;
}

/** An appeal with everything that is written of it and of the decision it is about. */
export interface Appealed {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly told: boolean;
  readonly decidedBy: string | null;
  /** Of the decision appealed against. */
  readonly against: string | null;
  /** Who voted on that decision, announced it, or ruled on it. */
  readonly deciders: readonly string[];
  readonly reviewers: readonly string[];
  readonly names: readonly string[];
  /** What came of it for its request. */
  readonly changed: number;
  readonly returned: number;
  readonly clocks: readonly Clock[];
  /** How many appeals there are of this request. */
  readonly ofCase: number;
}

const APPEAL_NEEDS: Readonly<Record<string, string>> = {
  ...{ assigned: 'filed', decided: 'assigned', answered: 'decided', told: 'answered', withdrawn: 'filed' },
};

/** By hand: until it is decided its clock runs, a decision meets it, and a withdrawal ends it. */
const APPEAL_CLOCK: Readonly<Record<string, string>> = {
  ...{ FILED: 'running', UNDER_REVIEW: 'running', DECIDED: 'met', ANSWERED: 'met', WITHDRAWN: 'closed' },
};

/** One level, by others than those who decided first; what follows for the request follows once. */
export function brokenOfAppeal(appeal: Appealed): string[] {
  const broken = [...brokenPeople(appeal), ...brokenOrder(appeal.names), ...brokenOutcome(appeal)];
  return broken.map((what) => `appeal ${appeal.id}: ${what}`);
}

function brokenPeople({ ofCase, against, reviewers, deciders, decidedBy }: Appealed): string[] {
  return [
    ...(ofCase === 1 ? [] : [`one of ${ofCase} of one request`]),
    ...(against === 'REJECTED' ? [] : [`against ${against}`]),
    ...(reviewers.some((account) => deciders.includes(account)) ? ['reviewed by whoever decided first'] : []),
    ...(decidedBy === null || reviewers.includes(decidedBy) ? [] : ['decided by somebody who was not named']),
  ];
}

/** Reviewers may be named again and again; everything else happens once, and in its order. */
function brokenOrder(names: readonly string[]): string[] {
  const end = names.indexOf('withdrawn');
  const broken = names.flatMap((name, at) => {
    const needed = APPEAL_NEEDS[name];
    const before = names.slice(0, at);
    return [
      ...(needed && !before.includes(needed) ? [`${name} without ${needed}`] : []),
      ...(name !== 'assigned' && before.includes(name) ? [`${name} twice`] : []),
    ];
  });
  return end === -1 || (end === names.length - 1 && !names.includes('decided'))
    ? broken
    : [...broken, 'withdrawn, and something else'];
}

function brokenOutcome({ state, outcome, names, told, changed, returned, clocks }: Appealed): string[] {
  const came = Object.entries({ changed, returned }).filter(([name, count]) => count !== (outcome === name ? 1 : 0));
  const wrong = clocks.filter((clock) => clock.state !== APPEAL_CLOCK[state]);
  const isClockWrong = clocks.length === 0 || wrong.length > 0;
  return [
    ...came.map(([name, count]) => `${outcome}, and its request was ${name} ${count} times`),
    ...(told && !names.includes('answered') ? ['told, and never answered'] : []),
    ...(isClockWrong ? [`${state}, and its clock is ${wrong[0]?.state ?? 'missing'}`] : []),
  ];
}

/** A complaint with the log of its settlement. */
export interface Settled {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly steps: readonly { readonly step: string; readonly party: string }[];
  readonly names: readonly string[];
  readonly clocks: readonly Clock[];
}

const ENDS = ['CLOSED', 'WITHDRAWN'];
const RUNS = ['running', 'paused', 'waiting'];

interface Round {
  readonly attempted: boolean;
  /** Whose offer is open. */
  readonly offered: string | null;
  readonly consented: boolean;
}

const START: Round = { attempted: false, offered: null, consented: false };

/** What each step has to find, and what it leaves. */
const STEPS: Readonly<Record<string, (round: Round, party: string) => { after: Round; broken: boolean }>> = {
  attempt: (round) => ({ after: { ...round, attempted: true }, broken: false }),
  offer: (round, party) => ({ after: { ...round, offered: party, consented: false }, broken: !round.attempted }),
  consent: (round, party) => ({ after: { ...round, consented: true }, broken: !isAnswer(round, party) }),
  decline: (round, party) => ({ after: { ...round, offered: null }, broken: !isAnswer(round, party) }),
  agreement: (round) => ({ after: START, broken: !round.consented }),
};

/** Whether an open offer of the other party waits for it. */
const isAnswer = ({ offered, consented }: Round, party: string): boolean =>
  offered !== null && offered !== party && !consented;

const WRONG: Readonly<Record<string, string>> = {
  offer: 'an offer before anybody tried',
  consent: 'a consent to nothing, or to an offer of their own',
  decline: 'no to nothing, or to an offer of their own',
  agreement: 'agreed without both consents',
};

/** No agreement without an offer of one party that the other one said yes to, and that neither took back by another. */
export function brokenOfSettlement({ id, state, outcome, steps, names, clocks }: Settled): string[] {
  let round = START;
  const broken = steps.flatMap(({ step, party }) => {
    const found = STEPS[step]!(round, party);
    round = found.after;
    return found.broken ? [WRONG[step]!] : [];
  });
  const agreements = steps.filter(({ step }) => step === 'agreement').length;
  const isSettled = outcome === 'settled';
  if (names.filter((name) => name === 'agreementRecorded').length !== agreements) broken.push('log and history differ');
  if (isSettled && agreements === 0) broken.push('settled without an agreement');
  if (isSettled && state !== 'ANSWERED' && state !== 'CLOSED') broken.push(`settled while ${state}`);
  const left = ENDS.includes(state) || isSettled ? clocks.filter((clock) => RUNS.includes(clock.state)) : [];
  broken.push(...left.map((clock) => `${state}, and ${clock.obligation} is ${clock.state}`));
  return broken.map((what) => `complaint ${id}: ${what}`);
}

/** A request as committees and appeals left it. */
export interface Ruled {
  readonly id: string;
  readonly state: string;
  /** Decisions in its own history, and those of sittings that accept or refuse and bind. */
  readonly decided: number;
  readonly ruled: number;
  readonly clocks: readonly Clock[];
}

/** Decided as often as sittings ruled; nothing is owed of one that is over, and an answer is owed of one that is before its committee. */
export function brokenOfRequest({ id, state, decided, ruled, clocks }: Ruled): string[] {
  const broken = decided === ruled ? [] : [`${id}: decided ${decided} times, by sittings ${ruled} times`];
  const isOver = ENDS.includes(state);
  const wrong = clocks.filter((clock) => {
    const runs = RUNS.includes(clock.state);
    return isOver ? runs : state === 'UNDER_STUDY' && clock.obligation === 'requestResponse' && !runs;
  });
  return [...broken, ...wrong.map((clock) => `${id}: ${state}, and ${clock.obligation} is ${clock.state}`)];
}
