import { v7 } from 'uuid';

declare const brand: unique symbol;
/** A string that says whose identifier it is, so that one cannot stand where another belongs. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

export type AssociationId = Id<'association'>;
export type AccountId = Id<'account'>;

/** A new UUIDv7: ordered by time, so that indexes grow at their end. */
export function newId<T extends string = string>(): T {
  return v7() as T;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}
