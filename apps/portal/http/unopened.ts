import { Refusal } from '@sanad/messages';
import type { FieldError } from '../page';
import type { Visit } from './visit';

/** Why nothing was opened. Which of the two was wrong is not told. */
const UNOPENED = ['portal.not_opened', 'portal.too_many_tries'] as const;
const TRIES_MINUTES = 15;

export const isUnopened = (error: unknown): error is Refusal =>
  error instanceof Refusal && UNOPENED.some((code) => code === error.code);

export const unopened = ({ site }: Visit, refusal: Refusal): FieldError => ({
  ...{ field: 'reference', text: refusal.plain(site.language) },
});

/** What a followed link that opened nothing left in the address. */
export function unopenedBefore(visit: Visit): FieldError | undefined {
  const code = UNOPENED.find((one) => one === visit.query['refused']);
  return code && unopened(visit, new Refusal(code, { minutes: TRIES_MINUTES }));
}

/** Of the form that opens something: what was typed, and what is missing of it. */
export function typedAccess({ form, site }: Visit): {
  readonly typed: Readonly<Record<'reference' | 'code', string>>;
  readonly errors: readonly FieldError[];
} {
  const typed = { reference: form.text('reference'), code: form.text('code') };
  const missing = (['reference', 'code'] as const).filter((name) => typed[name] === '');
  return { typed, errors: missing.map((field) => ({ field, text: site.say(`e.${field}`) })) };
}

export const nothingTyped = ({ token }: Visit): { token: string; typed: Record<'reference' | 'code', string> } => ({
  ...{ token, typed: { reference: '', code: '' } },
});
