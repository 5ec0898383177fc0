import { originOf } from '@sanad/deadlines';
import {
  compensationActionNames,
  compensationOrigins,
  compensationStates,
  conditionsToProve,
  differenceValues,
  fill,
  inWords,
  listInWords,
  paymentLockTexts,
  refusals,
  type Bilingual,
} from '@sanad/messages';
import type { EffectiveCompensation, EffectivePolicy } from '@sanad/policy';
import type { Refusal } from '@sanad/messages';
import { COMPENSATION_REFUSALS, factsOf, unproven, type Compensation, type CompensationDossier } from './compensation';
import { COMPENSATION_ROLE_ACTION, DECISIVE_COMPENSATION_ACTIONS } from './compensation.actions';
import { COMPENSATION_ACTIONS, compensationPermission, paymentLocks, type PaymentLock } from './compensation.states';
import type { CompensationCodeView, CompensationSummaryView, CompensationView } from './compensation.views';
import type { CompensationRulesView } from './compensation.rules.views';

type Words = Readonly<Record<string, Bilingual>>;

export const coded = <Code extends string>(code: Code, words: Words): CompensationCodeView => ({
  ...{ code, ar: words[code]!.ar, en: words[code]!.en },
});
export const codedOrNull = (code: string | null, words: Words): CompensationCodeView | null =>
  code === null ? null : coded(code, words);

export function summaryOf(file: Compensation, names: ReadonlyMap<string, string>): CompensationSummaryView {
  const { id, reference, amount, openedAt, version, claimantId } = file;
  return {
    ...{ id, reference, amount, openedAt, version },
    origin: coded(file.origin, compensationOrigins),
    state: coded(file.state, compensationStates),
    claimant: { id: claimantId, name: names.get(claimantId) ?? '' },
  };
}

type Clauses = CompensationView['conditions'];

export function clausesOf(effective: EffectivePolicy, ids: readonly string[]): Clauses {
  return [...new Set(ids)].flatMap((id) => {
    const [clause, citation] = [effective.clause(id), effective.citation(id)];
    return clause && citation ? [{ id, text: clause.text, citation: { ar: citation.ar, en: citation.en } }] : [];
  });
}

export const conditionsOf = (effective: EffectivePolicy, { conditions }: EffectiveCompensation): Clauses =>
  clausesOf(
    effective,
    conditions.map(({ clause }) => clause),
  );

/** Why nothing is paid, in words, each with the clauses it rests on. */
export function locksOf(dossier: CompensationDossier): CompensationView['locks'] {
  const { file, rules, policy } = dossier;
  if (['ORDERED', 'PAID', 'CLOSED'].includes(file.state)) return [];
  const facts = factsOf(dossier);
  const { conditions: missing, one } = unproven(dossier);
  const params = {
    conditions: listInWords(missing.map((kind) => conditionsToProve[kind])),
    given: facts.approvals,
    needed: typeof facts.approvers === 'number' ? facts.approvers : 0,
  };
  const clauses: Readonly<Record<PaymentLock, readonly string[]>> = {
    harm: [],
    reading: rules.conditions.map(({ clause }) => clause),
    proof: rules.conditions
      .filter(({ kind }) => missing.some((lacking) => lacking === kind))
      .map(({ clause }) => clause),
    settlement: rules.conditions.filter(({ kind }) => kind === 'negotiation').map(({ clause }) => clause),
    beyond: [],
    approvals: [],
  };
  return paymentLocks(facts).map((lock) => {
    const text = paymentLockTexts[lock === 'proof' && one && missing.length > 1 ? 'proofOne' : lock];
    return { code: lock, ...inWords(text, params), clauses: clausesOf(policy.effective, clauses[lock]) };
  });
}

export interface CompensationRights {
  readonly may: (action: string) => boolean;
  readonly rolesOf: (action: string) => string[];
  /** Why whoever asks may do nothing decisive at this moment. */
  readonly held?: Refusal;
}

/** What belongs to the stage, each by the function that the routes go by. */
export function actionsOf(dossier: CompensationDossier, rights: CompensationRights): CompensationView['openActions'] {
  const facts = factsOf(dossier);
  return COMPENSATION_ACTIONS.flatMap((action): CompensationView['openActions'] => {
    const found = compensationPermission(action, facts);
    const needs = COMPENSATION_ROLE_ACTION[action];
    const named = { ...coded(action, compensationActionNames), yours: rights.may(needs), roles: rights.rolesOf(needs) };
    if (!found.open && found.because === 'state') return [];
    if (!found.open) {
      const code = COMPENSATION_REFUSALS[found.because];
      return [
        { ...named, open: false, why: { code, ar: fill(refusals[code].ar, {}), en: fill(refusals[code].en, {}) } },
      ];
    }
    const { held } = rights;
    if (held && DECISIVE_COMPENSATION_ACTIONS.includes(action))
      return [{ ...named, open: false, why: { code: held.code, ar: held.text('ar'), en: held.text('en') } }];
    return [{ ...named, open: true }];
  });
}

export const readingOf = ({ reading }: EffectiveCompensation): Pick<CompensationView, 'reading' | 'readingFrom'> => ({
  reading: reading ? coded(reading.value, differenceValues.compensationReading) : null,
  readingFrom: reading ? originOf(reading.from) : null,
});

export const bodyOf = (effective: EffectivePolicy, { committee }: EffectiveCompensation): string | null =>
  (committee !== undefined && effective.committee(committee)?.name) || null;

export function rulesOf(effective: EffectivePolicy, mayOpen: boolean): CompensationRulesView {
  const { compensation } = effective;
  if (!compensation) {
    const refersTo = effective.module('compensation')?.refersTo ?? null;
    return { ...OFF, refersTo, conditions: clausesOf(effective, effective.module('compensation')?.clauses ?? []) };
  }
  const { approvals } = compensation;
  return {
    ...{ on: true, refersTo: null, from: originOf(compensation.from), ...readingOf(compensation) },
    ...{ conditions: conditionsOf(effective, compensation), body: bodyOf(effective, compensation), mayOpen },
    tiers: (approvals?.value ?? []).map(({ upTo = null, approvers }) => ({ upTo, approvers })),
    tiersFrom: approvals ? originOf(approvals.from) : null,
  };
}

const OFF = {
  ...{
    on: false,
    from: null,
    reading: null,
    readingFrom: null,
    body: null,
    tiers: [],
    tiersFrom: null,
    mayOpen: false,
  },
};
