import type { AccountId, AssociationId } from '@sanad/kernel';
import { platformWords, Refusal, type PlaceChoice } from '@sanad/messages';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';

/** An association that somebody serves. */
export interface Place {
  readonly id: AssociationId;
  readonly slug: string;
  readonly name: string;
}

/** Somewhere that somebody serves now, and as what. */
export interface Workplace extends PlaceChoice {
  readonly id: AssociationId | null;
  readonly roles: readonly string[];
}

/** Which of several places somebody means. Nothing told: the only one. */
export interface WantedPlace {
  /** The slug. */
  readonly association?: string;
  /** The platform as a whole. */
  readonly platform?: boolean;
}

/** Where the account works at this moment: the associations of its memberships, then the platform as a whole. */
export async function placesOf(op: PlatformOp, account: AccountId): Promise<Workplace[]> {
  const found = await rows<Place & { roles: string[] }>(op.db, ASSOCIATIONS, [account, op.now]);
  const associations = found.map(({ name, ...place }): Workplace => ({
    kind: 'association',
    ...place,
    name: { ar: name, en: name },
  }));
  const [{ roles } = { roles: [] }] = await rows<{ roles: string[] }>(op.db, PLATFORM, [account]);
  const platform: Workplace = { kind: 'platform', id: null, slug: null, name: platformWords, roles };
  return roles.length > 0 ? [...associations, platform] : associations;
}

/**
 * Where somebody who signs in goes: the place they mean, or the only one; null for the platform as a whole. Before the second factor
 * they are told the places by name, and not what they are there.
 * @throws Refusal `session.association_needed`, `session.no_membership`
 */
export async function choosePlace(
  op: PlatformOp,
  account: AccountId,
  wanted: WantedPlace,
): Promise<AssociationId | null> {
  const fitting = (await placesOf(op, account)).filter((place) => isMeant(place, wanted));
  const [place, ...others] = fitting;
  if (!place) throw new Refusal('session.no_membership');
  if (others.length > 0) {
    const names = (language: 'ar' | 'en', comma: string): string =>
      fitting.map(({ name }) => name[language]).join(comma);
    const choices = fitting.map(({ kind, id, slug, name }) => ({ kind, id, slug, name: { ...name } }));
    const places = { ar: names('ar', '، '), en: names('en', ', ') };
    throw new Refusal('session.association_needed', { places }, undefined, [], choices);
  }
  return place.id;
}

function isMeant({ kind, slug }: Workplace, { association, platform }: WantedPlace): boolean {
  if (platform) return kind === 'platform';
  return association === undefined || slug === association;
}

const ASSOCIATIONS = `
  SELECT n.id, n.slug, n.name, m.roles FROM membership m JOIN association n ON n.id = m.association_id
  WHERE m.account_id = $1 AND m.starts_at <= $2 AND (m.ends_at IS NULL OR m.ends_at > $2) ORDER BY n.slug`;

const PLATFORM = 'SELECT platform_roles AS roles FROM account WHERE id = $1';
