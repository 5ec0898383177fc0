import { Refusal, type RefusalCode } from '@sanad/messages';
import type { CommitteeAction } from './committee.actions';
import {
  adjourn,
  ballot,
  cancel,
  carried,
  close,
  confirm,
  dissent,
  excuse,
  mark,
  move,
  open,
  openBallot,
  recuse,
  vote,
  type CaseFacts,
  type Opening,
} from './sitting';
import type { Sitting, SittingFact } from './sitting.log';

/** What can be done now, and what cannot, with the refusal that the verb itself would give. */
export interface Attempt {
  readonly action: CommitteeAction;
  readonly because?: Refusal;
}

/** Of another moment than this: what is refused so is not shown at all. */
const OTHER_TIMES: readonly RefusalCode[] = [
  'committee.sitting_not_open',
  'committee.sitting_opened',
  'committee.sitting_ended',
  'committee.item_decided',
  'committee.item_open',
  'committee.nothing_to_confirm',
  // One of the two ways of voting is there at a time, and the other is no matter of this item.
  'committee.ballot_secret',
  'committee.ballot_not_open',
  'committee.ballot_open',
  'committee.voted_openly',
  'committee.secret_off',
];

/** Words stand for what somebody will say: whether the verb may be used at all does not depend on them. */
const WORDS = '…';

type Verb = () => readonly SittingFact[] | object;

/** What may be done with the sitting as a whole. `opening`: with whom it would be opened now, or why it would not. */
export function sittingActions(sitting: Sitting, by: string, opening: Opening | Refusal = NOBODY): Attempt[] {
  const somebody = sitting.seats[0]?.account ?? '';
  return attempts({
    open: () => open(sitting, given(opening)),
    move: () => move(sitting, new Date(0), new Date(1), WORDS),
    excuse: () => excuse(sitting, sitting.seats, by, WORDS),
    attend: () => mark(sitting, somebody, !sitting.seats[0]?.present),
    close: () => close(sitting, by),
    adjourn: () => adjourn(sitting, WORDS),
    cancel: () => cancel(sitting, WORDS),
  });
}

/** What somebody may do on one item. */
export function itemActions(sitting: Sitting, item: string, by: string, facts: CaseFacts): Attempt[] {
  return attempts({
    recuse: () => recuse(sitting, item, by, WORDS),
    vote: () => vote(sitting, item, by, 'abstain', facts.parties),
    openBallot: () => openBallot(sitting, item, by, facts),
    ballot: () => ballot(sitting, item, by, facts.parties),
    decide: () => carried(sitting, item, by, facts),
    dissent: () => dissent(sitting, item, by, WORDS),
    confirm: () => confirm(sitting, item, by, { confirmed: true }, facts),
    return: () => confirm(sitting, item, by, { confirmed: false, reason: WORDS }, facts),
  });
}

/** The verbs are pure: asking them changes nothing. What would change nothing either is left out. */
function attempts(verbs: Partial<Record<CommitteeAction, Verb>>): Attempt[] {
  return (Object.entries(verbs) as [CommitteeAction, Verb][]).flatMap(([action, verb]): Attempt[] => {
    try {
      const facts = verb();
      return Array.isArray(facts) && facts.length === 0 ? [] : [{ action }];
    } catch (because) {
      if (!(because instanceof Refusal)) throw because;
      return OTHER_TIMES.includes(because.code) ? [] : [{ action, because }];
    }
  });
}

function given(opening: Opening | Refusal): Opening {
  if (opening instanceof Refusal) throw opening;
  return opening;
}

const NOBODY: Opening = { roll: [], quorum: null, power: null, policyVersionId: '' };
