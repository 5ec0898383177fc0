import { foldSpaces } from '@sanad/kernel';
import type { PortalKey } from '@sanad/messages';
import { ID_KINDS, isIdNumber, normaliseIdNumber, normaliseMobile, type IdKind } from '@sanad/people';
import type { FieldError } from '../page';
import type { Site } from '../site';

/** A text to be read: at least two letters. */
export function nameError(site: Site, field: string, typed: string): FieldError[] {
  return foldSpaces(typed).replace(/[^\p{L}]/gu, '').length >= 2 ? [] : [{ field, text: site.say('e.name') }];
}

export const isIdKind = (text: string): text is IdKind => ID_KINDS.some((kind) => kind === text);

const NUMBER_ERRORS: Readonly<Record<IdKind, PortalKey>> = {
  nationalId: 'e.nationalId',
  iqama: 'e.iqama',
  other: 'e.otherDocument',
};

export function identityErrors(
  site: Site,
  [kindField, numberField]: readonly [string, string],
  kind: string,
  number: string,
): FieldError[] {
  if (!isIdKind(kind)) return [{ field: kindField, text: site.say('e.idKind') }];
  if (isIdNumber(kind, normaliseIdNumber(number))) return [];
  return [{ field: numberField, text: site.say(NUMBER_ERRORS[kind]) }];
}

export function mobileError(site: Site, field: string, typed: string): FieldError[] {
  return normaliseMobile(typed) ? [] : [{ field, text: site.say('e.mobile') }];
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Left out, or one address. */
export function emailError(site: Site, field: string, typed: string): FieldError[] {
  return typed === '' || EMAIL.test(typed) ? [] : [{ field, text: site.say('e.email') }];
}

/** The name typed under a declaration is the name given before, in whatever spelling of alef or space. */
export const sameName = (one: string, other: string): boolean => foldSpaces(one) === foldSpaces(other);
