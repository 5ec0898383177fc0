import type { CompensationOffice } from '../world/compensation';

/** What happened to something, in order, and where it stands. */
export interface History {
  readonly id: string;
  readonly state: string;
  readonly amount?: string | null;
  readonly names: readonly string[];
}

export interface Follower {
  readonly id: string;
  readonly account: string;
  readonly now: boolean;
  readonly verdict: string;
  readonly about: string | null;
}

export interface Money {
  readonly id: string;
  readonly attempt: number;
  readonly step: string;
  readonly amount: string;
  readonly by: string;
}

/** Written down by hand from the steps of mabarra: what has to have happened before. */
const CASE_NEEDS: Readonly<Record<string, readonly string[]>> = {
  completed: ['criteriaGiven', 'itemBrought', 'attested'],
  putToCommittee: ['completed'],
  decided: ['putToCommittee'],
  decisionNotified: ['decided'],
  replied: ['decisionNotified'],
  registered: ['decisionNotified'],
  delivered: ['deliveryPromised'],
  closed: ['replied'],
};
const CASE_ENDS = ['closed', 'withdrawn'];

const FILE_NEEDS: Readonly<Record<string, readonly string[]>> = {
  proofValidated: ['proofAdded', 'documentAdded'],
  offerMade: ['proofValidated'],
  offerAccepted: ['offerMade'],
  settled: ['offerAccepted', 'signed'],
  adopted: ['proofValidated'],
  paymentOrdered: ['proofValidated'],
  paid: ['paymentOrdered'],
  paymentFailed: ['paymentOrdered'],
  paymentReversed: ['paid'],
};

function skipped({ id, names }: History, needs: Readonly<Record<string, readonly string[]>>): string[] {
  return names.flatMap((name, at) =>
    (needs[name] ?? [])
      .filter((needed) => !names.slice(0, at).includes(needed))
      .map((needed) => `${id}: ${name} without ${needed}`),
  );
}

function afterEnd({ id, names }: History, ends: readonly string[]): string[] {
  const end = names.findIndex((name) => ends.includes(name));
  return end === -1 || end === names.length - 1 ? [] : [`${id}: ${names[end + 1]} after ${names[end]}`];
}

export function brokenOfCase(history: History): string[] {
  const { id, names } = history;
  const twice = names.filter((name) => name === 'decided').length > 1 ? [`${id}: decided twice`] : [];
  return [...skipped(history, CASE_NEEDS), ...afterEnd(history, CASE_ENDS), ...twice];
}

export interface Around {
  readonly approvals: readonly Follower[];
  readonly ledger: readonly Money[];
  readonly office: CompensationOffice;
}

/** By the steps that were added: up to 5,000 riyals one approves, up to 50,000 two, and nothing above is paid. */
function approversFor(amount: string): number {
  if (BigInt(amount) <= 500_000n) return 1;
  return BigInt(amount) <= 5_000_000n ? 2 : Infinity;
}

export function brokenOfFile(history: History, around: Around): string[] {
  return [
    ...skipped(history, FILE_NEEDS),
    ...unsettled(history),
    ...afterEnd(history, ['closed']),
    ...brokenLedger(history, around.ledger),
    ...brokenApprovals(history, around),
  ];
}

/** Money is ordered by what both signed, or by what a court awarded. */
function unsettled({ id, names }: History): string[] {
  const ordered = names.indexOf('paymentOrdered');
  if (ordered === -1 || names.slice(0, ordered).some((name) => name === 'settled' || name === 'adopted')) return [];
  return [`${id}: paymentOrdered without settled`];
}

/** One payment stands at most, of the amount that was agreed on, and where the file says so. */
function brokenLedger({ id, state, amount, names }: History, ledger: readonly Money[]): string[] {
  const broken: string[] = [];
  const count = (step: string): number => ledger.filter((entry) => entry.step === step).length;
  const paid = count('paid') - count('reversed');
  if (paid < 0 || paid > 1) broken.push(`${id}: paid ${paid} times`);
  if ((state === 'PAID') !== (paid === 1)) broken.push(`${id}: ${state} with ${paid} payments`);
  const open = count('ordered') - count('paid') - count('failed');
  if (open < 0 || (state === 'ORDERED' ? 1 : 0) !== open) broken.push(`${id}: ${state} with ${open} open orders`);
  if (names.filter((name) => name === 'paid').length !== count('paid')) broken.push(`${id}: ledger and history differ`);
  if (ledger.some((entry) => entry.amount !== amount)) broken.push(`${id}: paid another amount`);
  return broken;
}

/** As many as the amount asks for, nobody twice, nobody their own; and whoever ordered does not attest. */
function brokenApprovals({ id, amount }: History, { approvals, ledger, office }: Around): string[] {
  const broken: string[] = [];
  const given = approvals.filter(({ now, verdict }) => now && verdict === 'approve');
  if (ledger.length > 0 && given.length < approversFor(amount!))
    broken.push(`${id}: ordered with ${given.length} approvals`);
  if (new Set(given.map(({ account }) => account)).size < given.length) broken.push(`${id}: approved twice by one`);
  const own: string[] = [office.officer.account, office.staff.executiveDirector.account];
  if (approvals.some(({ account, about }) => account === about || own.includes(account)))
    broken.push(`${id}: approved by whom it concerns`);
  for (const order of ledger.filter(({ step }) => step === 'ordered')) {
    const attested = ledger.find(({ attempt, step }) => attempt === order.attempt && step === 'paid');
    if (attested?.by === order.by) broken.push(`${id}: attested by whoever ordered`);
  }
  return broken;
}
