import { Injectable } from '@nestjs/common';
import { Deadlines, originOf } from '@sanad/deadlines';
import { Cases } from '@sanad/intake';
import {
  appealActionNames,
  appealGaps,
  appealOutcomes,
  appealStates,
  appealViewNames,
  channelNames,
  clockInWords,
  fill,
  refusals,
  type RefusalCode,
} from '@sanad/messages';
import { AccessTable, type Op } from '@sanad/platform';
import { clockOf, type Appeal, type AppealDossier } from './appeal';
import type { AppealListView } from './appeal.kinds';
import { APPEAL_ACTIONS, appealPermission, filingGate } from './appeal.states';
import { APPEAL_ROLE_ACTION, type appealActions } from './appeals.actions';
import type { ListedAppeal } from './appeals.lists';
import { AppealPeople } from './appeals.people';
import { APPEAL_REFUSALS, AppealsStore, factsOf } from './appeals.store';
import type {
  AppealActionView,
  AppealCodeView,
  AppealSummaryView,
  AppealView,
  AppealViewsView,
  CaseAppealView,
} from './appeals.views';
import { FILING_REFUSALS } from './filing.refusals';
import { lettersOf } from './letters';
import { AppealWindows } from './windows.service';

type Words = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

const coded = (code: string, words: Words): AppealCodeView => ({ code, ar: words[code]!.ar, en: words[code]!.en });

export const toSummary = ({ state, ...listed }: ListedAppeal): AppealSummaryView => ({
  ...listed,
  state: coded(state, appealStates),
});

export const toCount = ({
  code,
  count,
}: {
  code: AppealListView;
  count: number;
}): AppealViewsView['items'][number] => ({
  ...coded(code, appealViewNames),
  count,
});

/** Appeals as people look at them. */
@Injectable()
export class AppealReading {
  constructor(
    private readonly store: AppealsStore,
    private readonly cases: Cases,
    private readonly windows: AppealWindows,
    private readonly deadlines: Deadlines,
    private readonly people: AppealPeople,
    private readonly access: AccessTable,
  ) {}

  /** @throws Refusal `intake.not_found` */
  async ofCase(op: Op, caseId: string): Promise<CaseAppealView> {
    const dossier = await this.cases.get(op, caseId);
    const facts = await this.windows.of(op, dossier);
    const gate = filingGate(facts);
    const rule = dossier.policy.effective.appealWithinDays;
    const found = await this.store.ofCase(op, caseId);
    return {
      withinDays: rule?.value ?? null,
      from: rule ? originOf(rule.from) : null,
      lastDay: facts.lastDay ?? null,
      filing: this.offer(op, 'file', 'appeals.file', gate && FILING_REFUSALS[gate]),
      appeal: found ? await this.viewOf(op, found) : null,
    };
  }

  /** @throws Refusal `appeals.not_found` */
  async view(op: Op, id: string): Promise<AppealView> {
    return this.viewOf(op, await this.store.get(op, id));
  }

  private async viewOf(op: Op, dossier: AppealDossier): Promise<AppealView> {
    const { appeal, reviewers } = dossier;
    const { id, caseId, grounds, filedAt, version, outcome, reason, decidedAt, answeredAt, toldAt } = appeal;
    const [{ file }, around, standing, isUnattended] = await Promise.all([
      this.cases.get(op, caseId),
      this.people.around(op, appeal, reviewers),
      this.deadlines.standing(op, clockOf(appeal), 'appealDecision'),
      this.isUnattended(op, appeal),
    ]);
    const { reference, subject } = file;
    const { state, inTime, dueDate, targets } = standing;
    const said = state === 'met' && inTime === false ? 'metLate' : state;
    return {
      ...{ id, caseId, reference, subject, state: coded(appeal.state, appealStates), filedAt, version },
      ...{ grounds, reason, decidedAt, answeredAt, toldAt, channel: coded(appeal.channel, channelNames) },
      ...around,
      outcome: outcome === null ? null : coded(outcome, appealOutcomes),
      letters: lettersOf(appeal),
      clock: {
        ...{ state, ...clockInWords({ state: said, ...(dueDate && { dueDate }) }) },
        ...(dueDate && { dueDate }),
        targets: targets.map((target) => ({ ...target })),
      },
      openActions: this.actionsOf(op, dossier),
      gap: isUnattended ? coded('unattended', appealGaps) : null,
    };
  }

  private async isUnattended(op: Op, appeal: Appeal): Promise<boolean> {
    return appeal.state === 'FILED' && (await this.people.assigners(op, appeal)).length === 0;
  }

  /** What belongs to the stage, each by the function that the routes go by. */
  private actionsOf(op: Op, dossier: AppealDossier): AppealActionView[] {
    const facts = factsOf(op, dossier);
    return APPEAL_ACTIONS.flatMap((action) => {
      const found = appealPermission(action, facts);
      if (!found.open && found.because === 'state') return [];
      return [
        this.offer(op, action, APPEAL_ROLE_ACTION[action], found.open ? undefined : APPEAL_REFUSALS[found.because]),
      ];
    });
  }

  private offer(
    { actor }: Op,
    action: keyof typeof appealActionNames,
    needs: (typeof appealActions)[number],
    refused: RefusalCode | undefined,
  ): AppealActionView {
    const roles = 'roles' in actor ? actor.roles : [];
    return {
      ...coded(action, appealActionNames),
      ...{ open: refused === undefined, yours: this.access.allows(roles, needs), roles: this.access.holders(needs) },
      ...(refused && {
        why: { code: refused, ar: fill(refusals[refused].ar, {}), en: fill(refusals[refused].en, {}) },
      }),
    };
  }
}
