import type { ChecklistItem } from '@sanad/policy';
import type { Site } from '../site';
import { DOORS, type Draft } from './draft';
import { errorsOf, QUESTIONS, type Question } from './questions';

/** One page of the form, in the order in which they come. */
export type Step =
  | { readonly at: string; readonly question: Question; readonly item?: undefined }
  | { readonly at: string; readonly item: ChecklistItem; readonly question?: undefined };

export const CHECK = 'form/check';

/** What this draft is asked, from the first page to the last before the check. */
export function stepsOf(site: Site, draft: Draft): Step[] {
  const asked = QUESTIONS.filter(
    ({ kinds, asked: isAsked }) => kinds.includes(draft.kind) && (isAsked?.(draft) ?? true),
  );
  const questions = asked.map((question): Step => ({ at: `form/${question.id}`, question }));
  const items = draft.kind === 'supportRequest' ? site.policy.effective.checklist : [];
  const documents = items.map(({ value: item }): Step => ({ at: `form/documents/${item.id}`, item }));
  return [...questions.slice(0, -1), ...documents, ...questions.slice(-1)];
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
