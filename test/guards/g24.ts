import { randomBytes } from 'node:crypto';
import { newReference, type Portal, type PortalAccess } from '@sanad/intake';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Client } from 'pg';
import { IntakeWorld } from '../world/intake';
import { application, PortalWorld } from '../world/portal';

const HOUR_MS = 3_600_000;
const WINDOW_MS = 15 * 60_000;
const CASES = 5;

export interface PortalGuessingFigure {
  readonly tried: number;
  /** Guesses that opened something. */
  readonly hits: number;
  /** Answers by which a reference that there is was told from one that there is not: by words, or by what the database was asked. */
  readonly distinguishable: readonly string[];
  /** The most codes looked at for one reference within any 15 minutes. */
  readonly most: number;
}

export interface PortalGuessing {
  readonly guesses: number;
  /** Guesses of every kind, where it is left out. */
  readonly only?: keyof typeof SECRETS;
  /** The plants: an answer that tells, work that is only done for what there is, tries that nobody counts, secrets that nobody compares. */
  readonly plant?: 'telling' | 'longer' | 'uncounted' | 'careless';
}

/** What a stranger may name: a case, what nobody has entered yet, nothing, and what cannot be. */
type Named = 'case' | 'application' | 'nobodys' | 'impossible';
/** What a stranger may try. */
const SECRETS = {
  link: () => randomBytes(16).toString('base64url'),
  code: () => [...randomBytes(10)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte & 31]).join(''),
  pass: () => `p.k1.${randomBytes(60).toString('base64url')}`,
  empty: () => '',
} as const;

/** An hour of guesses at the secrets of a portal, and what a stranger learns by them. */
export async function guessAtPortal({ guesses, only, plant }: PortalGuessing): Promise<PortalGuessingFigure> {
  const intake = await IntakeWorld.open();
  const world = await PortalWorld.open(intake);
  const asked = listenIn();
  try {
    const office = await intake.office('mabarra');
    const references = await fill(world, office.id);
    const target = planted(world, references, plant);
    const seen = new Map<string, Map<string, Set<string>>>();
    const looked: { reference: string; at: number }[] = [];
    let hits = 0;
    const began = intake.now.getTime();
    asked.take();
    for (let nth = 0; nth < guesses; nth++) {
      intake.now = new Date(began + Math.floor((nth * HOUR_MS) / guesses));
      const [named, access, kind] = guess(nth, references, only);
      const words = await answerOf(target, office.id, access);
      if (words === 'opened') hits++;
      if (kind === 'code' && words.startsWith('portal.not_opened'))
        looked.push({ reference: access.reference, at: intake.now.getTime() });
      const answers = seen.get(kind) ?? new Map<string, Set<string>>();
      seen.set(kind, answers);
      const told = `${words} after ${asked.take()}`;
      answers.set(told, (answers.get(told) ?? new Set()).add(named));
    }
    return { tried: guesses, hits, distinguishable: tellings(seen), most: mostWithin(looked) };
  } finally {
    asked.stop();
    await world.close();
    await intake.close();
  }
}

async function fill(world: PortalWorld, association: AssociationId): Promise<Record<Named, readonly string[]>> {
  const send = async (): Promise<string> => (await world.portal.submit(association, application())).reference;
  const sendSome = async (): Promise<string[]> => {
    const sent: string[] = [];
    for (let nth = 0; nth < CASES; nth++) sent.push(await send());
    return sent;
  };
  const entered = await sendSome();
  await world.settle();
  const nobodys = Array.from({ length: CASES }, () => newReference());
  const impossible = nobodys.map((reference) => `${reference.slice(0, -1)}${reference.endsWith('0') ? '1' : '0'}`);
  return { case: entered, application: await sendSome(), nobodys, impossible };
}

function guess(
  nth: number,
  references: Record<Named, readonly string[]>,
  only: PortalGuessing['only'],
): [Named, PortalAccess, string] {
  const names = Object.keys(references) as Named[];
  const kinds = only ? [only] : (Object.keys(SECRETS) as (keyof typeof SECRETS)[]);
  const named = names[nth % names.length]!;
  const kind = kinds[Math.floor(nth / names.length) % kinds.length]!;
  const reference = references[named][Math.floor(nth / (names.length * kinds.length)) % CASES]!;
  return [named, { reference, secret: SECRETS[kind]() }, kind];
}

async function answerOf(
  portal: Pick<Portal, 'open'>,
  association: AssociationId,
  access: PortalAccess,
): Promise<string> {
  try {
    await portal.open(association, access);
    return 'opened';
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${JSON.stringify(error.params)} ${error.message}`;
    throw error;
  }
}

/** An answer that was only ever given for some of the things a stranger may name tells which. */
function tellings(seen: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>): string[] {
  return [...seen].flatMap(([kind, answers]) =>
    [...answers].flatMap(([told, named]) => (named.size === 4 ? [] : [`${kind}: only ${[...named].join()}: ${told}`])),
  );
}

function mostWithin(looked: readonly { reference: string; at: number }[]): number {
  const counts = looked.map(
    ({ reference, at }) =>
      looked.filter((other) => other.reference === reference && other.at >= at && other.at < at + WINDOW_MS).length,
  );
  return Math.max(0, ...counts);
}

/** Notes what the database is asked: equal questions take equal time, as far as it is ours. */
function listenIn(): { take: () => string; stop: () => void } {
  const { query } = Client.prototype;
  let texts: string[] = [];
  Client.prototype.query = function (this: Client, ...args: unknown[]): never {
    const [first] = args;
    texts.push(
      typeof first === 'string'
        ? first.replace(/'[^']*'/g, '?').replace(/lock\(-?\d+\)/, '')
        : String((first as { text?: string }).text),
    );
    return query.apply(this, args as never) as never;
  } as never;
  const take = (): string => {
    const said = texts.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 40)).join(' | ');
    texts = [];
    return said;
  };
  return { take, stop: () => void (Client.prototype.query = query) };
}

function planted(
  world: PortalWorld,
  { case: cases }: Record<Named, readonly string[]>,
  plant: PortalGuessing['plant'],
): Pick<Portal, 'open'> {
  const { portal } = world;
  const open = portal.open.bind(portal);
  const exists = ({ reference }: PortalAccess): boolean => cases.includes(reference);
  switch (plant) {
    case 'telling':
      return {
        open: (at, access) =>
          open(at, access).catch((error: Error) => {
            throw exists(access) ? new Refusal('access.denied', { action: '' }) : error;
          }),
      };
    case 'longer':
      return {
        open: async (at, access) => {
          if (exists(access)) await world.run(at, (op) => op.db.query('SELECT 1'));
          return open(at, access);
        },
      };
    case 'uncounted': {
      const secrets = world.secrets;
      const claimOf = secrets.claimOf.bind(secrets);
      secrets.claimOf = (...args) => ({ ...claimOf(...args), counted: false });
      return portal;
    }
    case 'careless':
      return { open: (at, access) => (exists(access) ? Promise.resolve({} as never) : open(at, access)) };
    default:
      return portal;
  }
}
