import type { components } from './schema.gen';

export type Problem = components['schemas']['Problem'];

/** The API refused, and says why in both languages. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came, or one that is none of the API's. */
export class Unreachable extends Error {}

export type Fault = Refused | Unreachable;

export const isRefused = (error: unknown, ...codes: string[]): error is Refused =>
  error instanceof Refused && (codes.length === 0 || codes.includes(error.problem.code));

export type PlaceChoice = components['schemas']['PlaceChoiceView'];

/** The places among which a refusal wants one to be chosen. */
export const placesIn = (error: unknown): readonly PlaceChoice[] =>
  isRefused(error, 'session.association_needed') ? (error.problem.places ?? []) : [];

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'ar' in body && 'en' in body;
}
