import { MOST_DOCUMENTS } from '@sanad/complaints';
import type { ChecklistItem } from '@sanad/policy';
import type { Site } from '../site';
import { DOORS, isCaseKind, type Draft } from './draft';
import type { Question } from './question';
import { errorsOf, QUESTIONS } from './questions';

/** What a document of a form is for: an item of the checklist, or what shows what a complaint says. */
export type Wanted = ChecklistItem & { readonly nth?: number };

/** One page of the form, in the order in which they come. */
export type Step =
  | { readonly at: string; readonly question: Question; readonly item?: undefined }
  | { readonly at: string; readonly item: Wanted; readonly question?: undefined };

export const CHECK = 'form/check';

/** What this draft is asked, from the first page to the last before the check. */
export function stepsOf(site: Site, draft: Draft): Step[] {
  const asked = QUESTIONS.filter(
    ({ kinds, asked: isAsked }) => kinds.includes(draft.kind) && (isAsked?.(draft, site) ?? true),
  );
  const questions = asked.map((question): Step => ({ at: `form/${question.id}`, question }));
  const documents = wantedBy(site, draft).map((item): Step => ({ at: `form/documents/${item.id}`, item }));
  // What a person agrees to comes last, where anybody is asked to.
  const last = asked.at(-1)?.id === 'consent' ? -1 : questions.length;
  return [...questions.slice(0, last), ...documents, ...questions.slice(last)];
}

function wantedBy(site: Site, draft: Draft): Wanted[] {
  if (draft.kind === 'supportRequest') return site.policy.effective.checklist.map(({ value }) => value);
  return isCaseKind(draft.kind) ? [] : evidenceOf(site, draft);
}

/** One is asked for after the other, as long as there is one. */
function evidenceOf(site: Site, { items }: Draft): Wanted[] {
  const all = Array.from({ length: MOST_DOCUMENTS }, (_, place): Wanted => {
    const nth = place + 1;
    return { id: `evidence-${nth}`, label: site.say('f.evidence', { nth }), required: false, nth };
  });
  const open = all.findIndex(({ id }) => items[id] === undefined || items[id] === 'later');
  return open < 0 ? all : all.slice(0, open + 1);
}

/** Whether it was answered, and in a way that can be taken. */
export function isDone(site: Site, draft: Draft, { question, item }: Step): boolean {
  if (item) return draft.items[item.id] !== undefined;
  const seen = question.fields(site, draft).every(({ name }) => draft.typed[name] !== undefined);
  return seen && errorsOf(site, question, draft).length === 0;
}

/** The first page that still waits for an answer, or the check. */
export function firstOpen(site: Site, draft: Draft): string {
  return stepsOf(site, draft).find((step) => !isDone(site, draft, step))?.at ?? CHECK;
}

/** Where the page leads on: to the next one, or back to the check where the answer was changed from there. */
export function after(site: Site, draft: Draft, at: string, fromCheck: boolean): string {
  if (fromCheck) return firstOpen(site, draft);
  const steps = stepsOf(site, draft);
  return steps[steps.findIndex((step) => step.at === at) + 1]?.at ?? firstOpen(site, draft);
}

export function before(site: Site, draft: Draft, at: string, fromCheck: boolean): string {
  if (fromCheck) return CHECK;
  const steps = stepsOf(site, draft);
  const place = at === CHECK ? steps.length : steps.findIndex((step) => step.at === at);
  return steps[place - 1]?.at ?? DOORS[draft.kind];
}
