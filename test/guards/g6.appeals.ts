import type { CaseAppealView } from '@sanad/appeals';
import type { Person } from '../world/api';
import { anyOf, dice, LENGTH, REASON, type Host } from './g6.host';
import { refuse } from './g6.sittings';

const GROUNDS = { grounds: 'لم يُنظر في عقد الإيجار الجديد', channel: 'INTERVIEW' };

/** A refused request, and whoever has to do with its appeal: some of them refused it. */
class Appeal {
  constructor(
    readonly host: Host,
    readonly caseId: string,
  ) {}

  get desk(): Person {
    return this.host.office.staff.relationsOfficer;
  }

  get director(): Person {
    return this.host.office.staff.executiveDirector;
  }

  /** Who had no part in the refusal. */
  get free(): Person[] {
    return [this.director, this.host.office.officer];
  }

  get able(): Person[] {
    const { head, one, two } = this.host.office.seats;
    return [...this.free, head, one, two];
  }

  assign(reviewers: readonly Person[]): Promise<unknown> {
    return this.send(this.director, 'reviewers', { reviewers: [...new Set(reviewers.map(({ account }) => account))] });
  }

  async id(): Promise<string | undefined> {
    const url = `/api/cases/${this.caseId}/appeal`;
    return (await this.host.world.intake.ask<CaseAppealView>(this.director, 'GET', url)).body.appeal?.id;
  }

  ofCase = (path: string, body?: object): Promise<number> =>
    this.host.send(this.desk, `cases/${this.caseId}/${path}`, body);

  async send(by: Person, path: string, body?: object): Promise<unknown> {
    const id = await this.id();
    return id && this.host.send(by, `appeals/${id}/${path}`, body);
  }

  async together(...commands: Promise<unknown>[]): Promise<void> {
    this.host.atOnce(commands.length);
    await Promise.all(commands);
  }

  decide = (by: Person): Promise<unknown> =>
    this.send(by, 'decision', { outcome: anyOf(['upheld', 'changed', 'returned']), ...REASON });
}

const COMMANDS = {
  file: (appeal) => appeal.ofCase('appeal', GROUNDS),
  fileTwice: (appeal) => appeal.together(appeal.ofCase('appeal', GROUNDS), appeal.ofCase('appeal', GROUNDS)),
  assign: (appeal) => appeal.assign(dice() < 0.6 ? appeal.free : [anyOf(appeal.able), anyOf(appeal.able)]),
  decide: (appeal) => appeal.decide(anyOf(appeal.able)),
  decideTwice: (appeal) => appeal.together(appeal.decide(appeal.director), appeal.decide(appeal.host.office.officer)),
  answer: (appeal) => appeal.send(appeal.desk, 'answer', { inPerson: dice() < 0.5 }),
  arrive: (appeal) => appeal.send(appeal.desk, 'arrival'),
  withdraw: (appeal) => (dice() < 0.3 ? appeal.send(appeal.desk, 'withdrawal') : Promise.resolve()),
  notice: (appeal) => appeal.ofCase('decision-notice'),
  reply: (appeal) => appeal.ofCase('reply', { means: 'phoneCall' }),
  closeCase: (appeal) => (dice() < 0.4 ? appeal.ofCase('closure') : Promise.resolve()),
  withdrawCase: (appeal) => (dice() < 0.2 ? appeal.ofCase('withdrawal') : Promise.resolve()),
  again: async (appeal) => {
    const { state } = await appeal.host.world.intake.view(appeal.host.office, appeal.caseId);
    if (state.code === 'UNDER_STUDY') await refuse(appeal.host, appeal.host.office, appeal.caseId);
  },
} as const satisfies Record<string, (appeal: Appeal) => Promise<unknown>>;
type Command = keyof typeof COMMANDS;

const WAY: readonly Command[] = [
  'fileTwice',
  'assign',
  'assign',
  'decideTwice',
  'answer',
  'arrive',
  'again',
  'notice',
  'file',
];

/** A refused request whose applicant appeals, and appeals again. */
export async function liveAppeal(host: Host): Promise<string> {
  const caseId = await host.chambers.underStudy(host.office);
  await refuse(host, host.office, caseId);
  const appeal = new Appeal(host, caseId);
  await appeal.ofCase('decision-notice');
  let next = 0;
  for (let step = 0; step < LENGTH; step++) {
    const sensible = host.sensible() && next < WAY.length;
    await COMMANDS[sensible ? WAY[next++]! : anyOf(Object.keys(COMMANDS) as Command[])](appeal);
  }
  return caseId;
}
