import { Injectable } from '@nestjs/common';
import type { NoticeTemplate } from '@sanad/messages';
import { AccessTable, Staff, type Op, type StaffMember } from '@sanad/platform';
import { broughtAbout, factsOf, type CompensationDossier, type Proof } from './compensation';
import { COMPENSATION_ROLE_ACTION } from './compensation.actions';
import { CompensationNotices } from './compensation.notices';
import { CompensationSights } from './compensation.sight';
import type { CompensationAction } from './compensation.states';
import { CompensationStore } from './compensation.store';
import { ACTION_OF_STEP, begunBy, type NextStep } from './next';

const TEMPLATE: Readonly<Record<NextStep, NoticeTemplate>> = {
  sign: 'compensation.to_sign',
  approve: 'compensation.to_approve',
  order: 'compensation.to_order',
  attest: 'compensation.to_attest',
};

/** Whom a step is refused although their role takes it, as the verbs refuse them. */
const REFUSED: Partial<Record<NextStep, (dossier: CompensationDossier, account: string) => boolean>> = {
  approve: (dossier, account) =>
    broughtAbout(dossier, account) || dossier.approvals.some((one) => one.account === account),
  attest: ({ ledger }, account) => ledger.at(-1)?.by === account,
};

/** Tells those whose turn it is. Whoever may not see a file hears nothing of it. */
@Injectable()
export class CompensationNext {
  constructor(
    private readonly store: CompensationStore,
    private readonly staff: Staff,
    private readonly access: AccessTable,
    private readonly sights: CompensationSights,
    private readonly notices: CompensationNotices,
  ) {}

  /** Of whoever sees the file, those whose role takes the action. */
  async able(op: Op, { file }: CompensationDossier, action: CompensationAction): Promise<StaffMember[]> {
    const needs = COMPENSATION_ROLE_ACTION[action];
    const members = (await this.staff.list(op)).filter(({ roles }) => this.access.allows(roles, needs));
    return this.sights.seers(op, file.id, members);
  }

  /** After a change, with the file as it was before it. */
  async tell(op: Op, before: CompensationDossier): Promise<void> {
    const after = await this.store.get(op, before.file.id);
    for (const step of begunBy(factsOf(before), factsOf(after))) {
      const able = await this.able(op, after, ACTION_OF_STEP[step]);
      const free = able.filter(({ account }) => !REFUSED[step]?.(after, account));
      await this.notices.tellStaff(
        op,
        after.file,
        TEMPLATE[step],
        free.map(({ account }) => account),
      );
    }
  }

  /** A paper holds all that it has to; somebody else than whoever entered it looks at it. */
  async tellValidators(op: Op, dossier: CompensationDossier, { enteredBy }: Pick<Proof, 'enteredBy'>): Promise<void> {
    const able = await this.able(op, dossier, 'validateProof');
    const accounts = able.flatMap(({ account }) => (account === enteredBy ? [] : [account]));
    await this.notices.tellStaff(op, dossier.file, 'compensation.to_validate', accounts);
  }
}
