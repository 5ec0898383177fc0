import { Injectable } from '@nestjs/common';
import { civilFrom, dayFrom } from '@sanad/business-time';
import { caseActions, Refusal } from '@sanad/messages';
import { AccessTable, Staff, type Op } from '@sanad/platform';
import { arrangementOf } from '../arrangement.reading';
import { actionViews, refusedInWords } from '../case.words';
import type { CodeView } from '../case.views';
import type { Dossier } from '../case-file';
import { Cases } from '../cases.store';
import type { CaseAction } from '../gates';
import { rightsOf, type Rights } from '../rights';
import { dateOf, startOfDay } from '../times';
import { Macros, type Macro } from './macros.service';
import { TemplateFilling } from './template-filling';
import { Templates, type Template } from './templates.service';
import type { CaseMacroView, FilledTemplateView, MacroStepView } from './templates.views';

/** In the morning of the day to which a case is put off, as by hand. */
const MORNING_MS = 7 * 3_600_000;

/** What the steps of a macro would meet in one case. */
interface Scene {
  readonly op: Op;
  readonly dossier: Dossier;
  readonly rights: Rights;
  readonly tags: readonly string[];
  readonly templates: ReadonlyMap<string, Template>;
  readonly staff: ReadonlyMap<string, string>;
  readonly fill: (text: string) => string;
}

type Whether = Pick<MacroStepView, 'open' | 'why'>;
const OPEN: Whether = { open: true };
const shut = (refusal: Refusal): Whether => ({ open: false, why: refusedInWords(refusal) });

/** Templates and macros as they would come out in a case, by the gates and the table of roles that the acts themselves ask. */
@Injectable()
export class MacroSteps {
  constructor(
    private readonly cases: Cases,
    private readonly access: AccessTable,
    private readonly staff: Staff,
    private readonly templates: Templates,
    private readonly macros: Macros,
    private readonly filling: TemplateFilling,
  ) {}

  /** @throws Refusal `intake.not_found` */
  async filled(op: Op, id: string): Promise<FilledTemplateView[]> {
    const dossier = await this.cases.get(op, id);
    const [templates, fill] = await Promise.all([this.templates.inUse(op), this.filling.filler(op, dossier)]);
    return templates.map(({ id: template, name, text }) => ({ id: template, name, text: fill(text) }));
  }

  /** @throws Refusal `intake.not_found` */
  async foreseen(op: Op, id: string): Promise<CaseMacroView[]> {
    const dossier = await this.cases.get(op, id);
    const [macros, arranged, templates, members, fill] = await Promise.all([
      this.macros.inUse(op),
      arrangementOf(op, [id]),
      this.templates.list(op),
      this.staff.list(op),
      this.filling.filler(op, dossier),
    ]);
    const scene: Scene = {
      ...{ op, dossier, fill, rights: rightsOf(this.access, op, dossier.file), tags: arranged(id).tags },
      templates: new Map(templates.map((one) => [one.id, one])),
      staff: new Map(members.map(({ account, name }) => [account, name])),
    };
    return macros.map((macro) => ({ id: macro.id, name: macro.name, steps: stepsOf(macro, scene) }));
  }
}

function stepsOf(macro: Macro, scene: Scene): MacroStepView[] {
  return [write, label, assign, putOff].flatMap((step) => step(macro, scene) ?? []);
}

function write({ templateId, into }: Macro, { templates, fill, dossier, rights }: Scene): MacroStepView | undefined {
  const template = templateId ? templates.get(templateId) : undefined;
  if (!template || !into) return undefined;
  const { id, name, text, archivedAt } = template;
  const whether = archivedAt ? shut(new Refusal('templates.archived', { name })) : whetherAct(into, dossier, rights);
  const words = { template: { id, name, text: fill(text) }, into: named(into) };
  return { act: 'write', needless: false, ...words, ...whether };
}

function label({ tags }: Macro, { rights, ...scene }: Scene): MacroStepView | undefined {
  if (tags.length === 0) return undefined;
  const missing = tags.filter((tag) => !scene.tags.includes(tag));
  return { act: 'label', tags: missing, needless: missing.length === 0, ...whetherHandled(rights) };
}

function assign({ takeOver, assigneeId }: Macro, { op, dossier, rights, staff }: Scene): MacroStepView | undefined {
  const to = takeOver ? op.actor.id : assigneeId;
  if (!to) return undefined;
  const name = staff.get(to);
  const assignee = { id: to, name: name ?? '' };
  const whether = name === undefined ? shut(new Refusal('staff.not_found')) : whetherAct('assign', dossier, rights);
  return { act: 'assign', assignee, needless: dossier.file.assigneeId === to, ...whether };
}

function putOff({ putOffDays }: Macro, { op, dossier, rights }: Scene): MacroStepView | undefined {
  if (putOffDays === null) return undefined;
  const day = startOfDay(civilFrom(dayFrom(dateOf(op.now)) + putOffDays));
  const until = new Date(day.getTime() + MORNING_MS);
  const whether = dossier.file.closedAt ? shut(new Refusal('intake.gate_state')) : whetherHandled(rights);
  return { act: 'putOff', until, needless: false, ...whether };
}

/** As the page of the case shows the act: open in this state, and of a role of whoever asks. */
function whetherAct(code: CaseAction, dossier: Dossier, rights: Rights): Whether {
  const action = actionViews(dossier, rights).find((one) => one.code === code);
  if (!action) return shut(new Refusal('intake.gate_state'));
  if (!action.yours) return shut(new Refusal('macros.step_not_yours'));
  return action.open ? OPEN : { open: false, ...(action.why && { why: action.why }) };
}

const whetherHandled = ({ may }: Rights): Whether =>
  may.includes('intake.handle') ? OPEN : shut(new Refusal('macros.step_not_yours'));

const named = (code: keyof typeof caseActions): CodeView => ({ code, ...caseActions[code] });
