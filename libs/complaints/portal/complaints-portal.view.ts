import { promisesOf } from '@sanad/intake';
import {
  agreedMeaning,
  agreedStanding,
  complaintMeanings,
  complaintStandings,
  isNoticeTemplate,
  noticeText,
  portalComplaintEvents,
  portalOutcomes,
  rungNames,
  type ComplaintEventName,
} from '@sanad/messages';
import type { ExplainedClock } from '@sanad/deadlines';
import type { PinnedPolicy } from '@sanad/policy';
import { factsOf } from '../complaint';
import type { ComplaintState } from '../complaint.kinds';
import { complaintPermission } from '../complaint.states';
import { escalatedAtOf, lettersOf } from '../letters/letters';
import { receiptOf } from '../lodging.service';
import { answering, settlementStanding } from '../settlement';
import type { ComplaintRows } from './complaints-portal.store';
import type { ComplaintPortalAction, PortalComplaintView } from './complaints-portal.types';

export type ShownRows = ComplaintRows & {
  readonly policy: PinnedPolicy;
  readonly clocks: readonly ExplainedClock[];
  /** No longer in the inbox. */
  readonly entered: boolean;
};
type Shown = ShownRows;

/** The steps below which the association's own ladder goes on. */
const LAST_INSIDE = ['board', 'supervisingBody'];

/** A complaint in the words of whoever sent it. */
export function complaintViewOf(rows: Shown, now: Date): Omit<PortalComplaintView, 'pass'> {
  const { complaint, policy, settlement, clocks, pending } = rows;
  const { reference, kind, subject, concerns, remedySought, receivedAt, replyChannel, rung } = complaint;
  const state = shownState(complaint.state);
  const receipt = receiptOf({ complaint, policy });
  const isElsewhere = complaint.state === 'REFERRED' || complaint.referredTo !== null;
  const outcome = outcomeOf(rows, state);
  return {
    ...{ reference, kind, subject, concerns, remedySought, receivedAt, replyChannel, pending },
    standing: standingOf(complaint, state),
    ...(isElsewhere && { elsewhere: { to: complaint.referredTo } }),
    receipt: noticeText(receipt.template, { ...receipt.params, reference }),
    expectation: { version: policy.number, promises: promisesOf(clocks) },
    history: rows.events.map(({ name, at }) => ({ ...portalComplaintEvents[name as ComplaintEventName], at })),
    messages: messagesOf(rows),
    settlement: { standing: settlementStanding(settlement, complaint.outcome), log: settlement },
    ...(outcome && { outcome }),
    ...(complaint.accepted !== null && { response: { accepted: complaint.accepted, words: complaint.response } }),
    rung: rung === null ? null : rungNames[rung],
    letters: rows.entered ? lettersOf({ ...rows, escalatedAt: escalatedAtOf(rows.events) }) : [],
    endsHere:
      rung !== null && LAST_INSIDE.includes(rung) && policy.effective.complaints.escalateAfterDays !== undefined,
    openActions: pending ? [] : openTo(rows, now),
  };
}

function standingOf(
  { outcome }: Pick<Shown['complaint'], 'outcome'>,
  state: ComplaintState,
): PortalComplaintView['standing'] {
  if (state === 'ANSWERED' && outcome === 'settled') return { ...agreedStanding, meaning: agreedMeaning };
  return { ...complaintStandings[state], meaning: complaintMeanings[state] };
}

/** An outcome that nobody has told yet is none to the outside. */
const shownState = (state: ComplaintState): ComplaintState => (state === 'RESOLVED' ? 'UNDER_INVESTIGATION' : state);

function outcomeOf({ complaint }: Shown, state: ComplaintState): PortalComplaintView['outcome'] {
  const { outcome, outcomeReason: reason, answeredAt, closedAt } = complaint;
  const at = answeredAt ?? closedAt;
  if (!outcome || !at || !(state === 'ANSWERED' || state === 'CLOSED')) return undefined;
  return { ...portalOutcomes[outcome], isSettlement: outcome === 'settled', reason, at };
}

function messagesOf({ notices, complaint: { reference } }: Shown): PortalComplaintView['messages'] {
  return notices.flatMap(({ template, params, at }) =>
    isNoticeTemplate(template) ? [{ ...noticeText(template, { reference, ...params }), at }] : [],
  );
}

/** By the function that the office's own routes go by, and of that what belongs to whoever complains. */
function openTo(rows: Shown, now: Date): ComplaintPortalAction[] {
  const { complaint, settlement, policy } = rows;
  const facts = factsOf({ complaint, settlement, policy }, now);
  const open = (action: 'answerOffer' | 'escalate' | 'reopen' | 'withdraw'): boolean =>
    complaintPermission(action, facts).open;
  const theirs: Readonly<Record<ComplaintPortalAction, boolean>> = {
    answerOffer: open('answerOffer') && answering(settlement) === 'complainant',
    // Whoever reads the answer here and says what they think of it has been told.
    respond: complaint.state === 'ANSWERED' && complaint.accepted === null,
    escalate:
      complaint.state === 'ANSWERED' &&
      open('escalate') &&
      !(complaint.rung !== null && LAST_INSIDE.includes(complaint.rung)),
    reopen: open('reopen'),
    withdraw: open('withdraw'),
  };
  return (Object.keys(theirs) as ComplaintPortalAction[]).filter((action) => theirs[action]);
}
