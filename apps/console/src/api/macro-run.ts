import { inverseOf, tagCase } from './arranging';
import { SEND } from './case-acts';
import type { Case } from './cases';
import { answered, api } from './client';
import { Refused, Unreachable, type Fault } from './problem';
import { keyed } from './submission';
import type { MacroStep } from './templates';
import type { Working } from './work';

/** The field of an act's form that a text is put into. */
export const TEXT_FIELD = { answer: 'answer', requestItems: 'reason', refer: 'question' } as const;
export type WrittenInto = keyof typeof TEXT_FIELD;

export const isWrittenInto = (code: string): code is WrittenInto => Object.hasOwn(TEXT_FIELD, code);

/** What was typed stays; the text comes after it. */
export const joinedText = (typed: string, text: string): string => (typed.trim() === '' ? text : `${typed}\n${text}`);

/** The case as a step leaves it, and how the step is taken back; it answers whether it could be. */
interface Done {
  readonly after: Case;
  readonly undo: (now: Case) => Promise<Undone>;
}

/** The text was edited since: that is somebody's own work, and is not taken away. */
type Undone = Case | 'editedSince';

export interface DoneStep extends Pick<Done, 'undo'> {
  readonly step: MacroStep;
}

export interface Ran {
  readonly done: readonly DoneStep[];
  /** The step that was not taken, and why. */
  readonly refused?: { readonly step: MacroStep; readonly fault: Fault };
  /** What was not begun. */
  readonly left: readonly MacroStep[];
  readonly after: Case;
}

const at = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });

/** Each step is the API's own act, sent as by hand. The first one that is not taken ends it. */
export async function runSteps(one: Case, steps: readonly MacroStep[], { signal, report }: Working): Promise<Ran> {
  const wanted = steps.filter(({ needless }) => !needless);
  const done: DoneStep[] = [];
  let after = one;
  for (const [nth, step] of wanted.entries()) {
    report({ done: nth, total: wanted.length });
    if (signal.aborted) return { done, left: wanted.slice(nth), after };
    try {
      const { undo, ...came } = await DO[step.act](after, step);
      after = came.after;
      done.push({ step, undo });
    } catch (fault) {
      return { done, refused: { step, fault: asFault(fault) }, left: wanted.slice(nth + 1), after };
    }
  }
  return { done, left: [], after };
}

export interface NotUndone {
  readonly step: MacroStep;
  readonly why: Fault | 'editedSince';
}

/** The last one first. What cannot be taken back is told, and the others are. */
export async function undoSteps(one: Case, done: readonly DoneStep[]): Promise<{ after: Case; kept: NotUndone[] }> {
  const kept: NotUndone[] = [];
  let after = one;
  for (const { step, undo } of [...done].reverse()) {
    try {
      const came = await undo(after);
      if (came === 'editedSince') kept.push({ step, why: came });
      else after = came;
    } catch (fault) {
      kept.push({ step, why: asFault(fault) });
    }
  }
  return { after, kept };
}

function asFault(error: unknown): Fault {
  if (error instanceof Refused || error instanceof Unreachable) return error;
  throw error;
}

const DO: Readonly<Record<MacroStep['act'], (one: Case, step: MacroStep) => Promise<Done>>> = {
  write,
  label,
  assign,
  putOff,
};

/** Into the draft of the act's form, where it waits for whoever reads it through and sends it. */
async function write(one: Case, { into, template }: MacroStep): Promise<Done> {
  const code = into?.code ?? '';
  const field = isWrittenInto(code) ? TEXT_FIELD[code] : '';
  const draft = { params: { path: { key: `act:${one.id}:${code}:` } } };
  const before = (await answered(api.GET('/api/drafts/{key}', draft))).data as Record<string, unknown> | null;
  const typed = before?.[field];
  const text = joinedText(typeof typed === 'string' ? typed : '', template?.text ?? '');
  await answered(api.PUT('/api/drafts/{key}', { ...draft, body: { data: { ...before, [field]: text } } }));
  const undo = async (now: Case): Promise<Undone> => {
    const kept = (await answered(api.GET('/api/drafts/{key}', draft))).data as Record<string, unknown> | null;
    if (kept?.[field] !== text) return 'editedSince';
    if (before) await answered(api.PUT('/api/drafts/{key}', { ...draft, body: { data: before } }));
    else await answered(api.DELETE('/api/drafts/{key}', draft));
    return now;
  };
  return { after: one, undo };
}

/** There and back: labels that others put on stay. */
async function label(one: Case, { tags = [] }: MacroStep): Promise<Done> {
  const read = (): Promise<Case> => answered(api.GET('/api/cases/{id}', at(one.id)));
  const tagged = await tagCase(one, { add: tags, remove: [] }, crypto.randomUUID());
  const undo = async (): Promise<Case> => {
    await tagCase(one, inverseOf(tagged), crypto.randomUUID());
    return read();
  };
  return { after: await read(), undo };
}

async function assign(one: Case, { assignee }: MacroStep): Promise<Done> {
  const { id, version, snoozedUntil } = one;
  const typed = { assignee: assignee?.id ?? '' };
  const after = await SEND.assign({ id, version, key: crypto.randomUUID(), typed, about: '' });
  const undo = async (now: Case): Promise<Case> => {
    const back = { case: id, version: now.version, ...(one.assignee && { assignee: one.assignee.id }) };
    await answered(api.POST('/api/case-assignments', { ...keyed(crypto.randomUUID()), body: { cases: [back] } }));
    // A change of the case brings back what was put off.
    return snoozedUntil ? snooze(id, snoozedUntil) : answered(api.GET('/api/cases/{id}', at(id)));
  };
  return { after, undo };
}

const snooze = (id: string, until: string): Promise<Case> =>
  answered(api.PUT('/api/cases/{id}/snooze', { ...at(id), body: { until } }));

async function putOff({ id, snoozedUntil }: Case, { until = '' }: MacroStep): Promise<Done> {
  const undo = (): Promise<Case> =>
    snoozedUntil ? snooze(id, snoozedUntil) : answered(api.DELETE('/api/cases/{id}/snooze', at(id)));
  return { after: await snooze(id, until), undo };
}
