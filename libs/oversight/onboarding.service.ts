import { Injectable } from '@nestjs/common';
import { Committees } from '@sanad/committee';
import { Calendars } from '@sanad/deadlines';
import { Refusal, type StaffNeed } from '@sanad/messages';
import {
  asKept,
  Associations,
  FACTS_SELECTED,
  Ops,
  rows,
  Staff,
  today,
  type Op,
  type RegisterFacts,
  type Who,
} from '@sanad/platform';
import { policyStanding, type PolicyStanding } from '@sanad/policy';
import { named, stepsOf, type OnboardingFacts, type Step, type StepName } from './onboarding.steps';

export interface Draft {
  readonly step: StepName;
  readonly data: Readonly<Record<string, unknown>>;
  readonly savedBy: string;
  /** Null for somebody who works here no more. */
  readonly savedByName: string | null;
  readonly savedAt: Date;
}

interface Registered extends RegisterFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly portalOpenedAt: Date | null;
  readonly suspendedBy: string | null;
}

export interface Onboarding {
  readonly association: Registered;
  readonly steps: readonly Step[];
  readonly drafts: readonly Draft[];
  readonly standing: PolicyStanding;
}

const MOST_CHARACTERS = 65_536;

/** What a supervising body has recorded of the licence is its own to correct; the rest is the association's. */
const KEPT = [
  'kind',
  'region',
  'authority',
  'licenceNumber',
  'registrationNumber',
  'licenceIssuedOn',
  'licenceExpiresOn',
] as const satisfies readonly (keyof RegisterFacts)[];

/** Leads an association from its register to its open portal. What is done shows in what there is. */
@Injectable()
export class OnboardingDesk {
  constructor(
    private readonly ops: Ops,
    private readonly associations: Associations,
    private readonly staff: Staff,
    private readonly committees: Committees,
    private readonly calendars: Calendars,
  ) {}

  async look(op: Op): Promise<Onboarding> {
    const [[association], confirmed, drafts, standing, calendar] = await Promise.all([
      rows<Registered>(op.db, REGISTERED, [op.association]),
      rows<{ step: StepName }>(op.db, CONFIRMED, [op.association]),
      rows<Draft>(op.db, DRAFTS, [op.association]),
      policyStanding(op),
      this.calendars.describe(op),
    ]);
    if (!association) throw new Refusal('request.not_found');
    const { licenceExpiresOn, portalOpenedAt, suspendedBy } = association;
    const facts: OnboardingFacts = {
      factsConfirmed: confirmed.some(({ step }) => step === 'facts'),
      policy: policyFacts(standing, op.now),
      missingStaff: await this.missing(op, standing),
      calendarStated: calendar.stated,
      portalOpen: portalOpenedAt !== null,
      expiredOn: licenceExpiresOn !== null && licenceExpiresOn < today(op.now) ? licenceExpiresOn : null,
      suspendedBy,
    };
    return { association, steps: stepsOf(facts), drafts, standing };
  }

  /** Keeps what was typed, for whoever of the association comes next; nothing typed means nothing kept. @throws Refusal `onboarding.draft_too_large` */
  async keep(op: Op, step: StepName, data: Readonly<Record<string, unknown>>): Promise<Onboarding> {
    const text = JSON.stringify(data);
    if (text.length > MOST_CHARACTERS) throw new Refusal('onboarding.draft_too_large', { most: MOST_CHARACTERS });
    if (text === '{}') await rows(op.db, FORGET, [op.association, step]);
    else await op.db.query(KEEP, [op.association, step, text, op.actor.id, op.now]);
    op.record({ action: 'onboarding.draft_kept', subject: { type: 'onboarding', id: step } });
    return this.look(op);
  }

  /**
   * Fills in what is unknown and confirms the whole. Two commits, the register's first: a confirmation never precedes what it confirms.
   * @throws Refusal `onboarding.fact_kept`, and those of `Associations.state`
   */
  async confirmFacts(who: Who, told: Partial<RegisterFacts>): Promise<Onboarding> {
    await this.ops.platform(who.actor, async (op) => {
      const before = await this.associations.facts(op, who.association);
      const changed = Object.entries(told).filter(
        ([fact, value]) => value !== undefined && before[fact as keyof RegisterFacts] !== asKept(fact, value),
      );
      const kept = KEPT.find((fact) => before[fact] !== null && changed.some(([name]) => name === fact));
      if (kept) throw new Refusal('onboarding.fact_kept', { field: kept });
      await this.associations.state(op, who.association, Object.fromEntries(changed));
    });
    return this.ops.run(who, async (op) => {
      await op.db.query(CONFIRM, [op.association, 'facts', op.actor.id, op.now]);
      await rows(op.db, FORGET, [op.association, 'facts']);
      op.record({ action: 'onboarding.confirmed', subject: { type: 'onboarding', id: 'facts' } });
      return this.look(op);
    });
  }

  /** From now on the association's site takes requests. Opening it again changes nothing. @throws Refusal `onboarding.portal_blocked`, `association.suspended`, `association.licence_expired` */
  async openPortal(who: Who): Promise<Onboarding> {
    const isOpen = await this.ops.run(who, async (op) => {
      const { association, steps } = await this.look(op);
      if (association.portalOpenedAt) return true;
      await this.associations.assertTakesIntake(op);
      const missing = steps.filter(({ step, state }) => step !== 'portal' && state !== 'done');
      if (missing.length > 0) {
        throw new Refusal('onboarding.portal_blocked', { steps: named(missing.map(({ step }) => step)) });
      }
      return false;
    });
    if (!isOpen) await this.ops.platform(who.actor, (op) => this.associations.openPortal(op, who.association));
    return this.ops.run(who, (op) => this.look(op));
  }

  /** Whom the policy needs at work and the association does not have. */
  private async missing(op: Op, { document }: PolicyStanding): Promise<StaffNeed[]> {
    const held = new Set((await this.staff.list(op)).flatMap(({ roles }) => roles));
    const missing: StaffNeed[] = (['executiveDirector', 'relationsOfficer'] as const).filter((role) => !held.has(role));
    const studying = document?.rules.committees.filter(({ duties }) => duties.includes('study')) ?? [];
    if (studying.length > 0 && !(await this.hasHead(op, new Set(studying.map(({ id }) => id))))) {
      missing.push('committeeHead');
    }
    return missing;
  }

  private async hasHead(op: Op, rules: ReadonlySet<string>): Promise<boolean> {
    const founded = (await this.committees.list(op)).filter(({ ruleId }) => rules.has(ruleId));
    const rolls = await Promise.all(founded.map(({ id }) => this.committees.inOffice(op, id, today(op.now))));
    return rolls.some((roll) => roll.some(({ capacity }) => capacity === 'head'));
  }
}

function policyFacts({ state, version, openFindings }: PolicyStanding, now: Date): OnboardingFacts['policy'] {
  const startsAt = version?.inForceFrom;
  return {
    exists: version !== null,
    approved: version?.approvedAt != null,
    inForce: state === 'inForce',
    startsOn: startsAt && startsAt > now ? today(startsAt) : null,
    blockers: openFindings.filter(({ severity }) => severity === 'blocksForce').map(({ code }) => code),
  };
}

const REGISTERED = `
  SELECT a.id, a.slug, a.name, ${FACTS_SELECTED}, a.portal_opened_at AS "portalOpenedAt", a.suspended_by AS "suspendedBy"
  FROM association a WHERE a.id = $1`;

const CONFIRMED = 'SELECT step FROM onboarding_confirmation WHERE association_id = $1';

const DRAFTS = `
  SELECT d.step, d.data, d.saved_by AS "savedBy", a.name AS "savedByName", d.saved_at AS "savedAt"
  FROM onboarding_draft d LEFT JOIN account a ON a.id::text = d.saved_by WHERE d.association_id = $1 ORDER BY d.step`;

const KEEP = `
  INSERT INTO onboarding_draft (association_id, step, data, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (association_id, step) DO UPDATE SET data = excluded.data, saved_by = excluded.saved_by, saved_at = excluded.saved_at`;

const FORGET = 'DELETE FROM onboarding_draft WHERE association_id = $1 AND step = $2';

const CONFIRM = `
  INSERT INTO onboarding_confirmation (association_id, step, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (association_id, step) DO UPDATE SET confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at`;
