import { foldArabic } from '@sanad/kernel';
import { CHANNEL_SEPARATOR } from '../linter/lexicon';
import type { ChannelRule, ContactRule } from '../schema/rules';
import type { ChannelKind, ContactKind } from '../schema/vocabulary';
import { Ids, kebab, label, type Reading, type Said } from './reading';
import { joinedNames, listedIn, type Names } from './listed';
import { AND, KINDS, LINK, PLATFORMS, FAX_WORD } from './channels.lexicon';

export function channelKind(key: string): ChannelKind {
  return KINDS.find(([, says]) => says.test(key))?.[0] ?? 'OTHER';
}

/** Sentences of the chapter of channels that gave none, and lines that may hold more of them than were read. */
export interface Unread {
  clauses: readonly Said[];
  several: readonly Said[];
}

/** The channels of the policy's list, in its order. */
export function channelsOf(reading: Reading): { channels: ChannelRule[]; unread: Unread } {
  const ids = new Ids();
  const { entries, unread } = listedIn(reading, 'channels', NAMES);
  const channels = entries.map(({ said, text }) => {
    const kind = channelKind(foldArabic(text));
    return { id: ids.next(`channel-${kebab(kind)}`), clause: said.clause.id, kind, label: withoutAddress(text) };
  });
  const several = entries.filter(({ text }) => maySeveral(text)).map(({ said }) => said);
  return { channels, unread: { clauses: unread, several } };
}

function isKnown(key: string): boolean {
  return channelKind(key) !== 'OTHER';
}

const NAMES: Names = { isKnown, inItem: partsOf, inSentence: (text) => joinedNames(text, isKnown) };

/** The channel itself; the address behind it is a contact. */
function withoutAddress(text: string): string {
  const [name = text, ...rest] = text.split(/\s*[:：]\s*/);
  return rest.length > 0 && ADDRESSES.some(([, shape]) => shape.test(rest.join(':'))) && name !== '' ? name : text;
}

/** Several channels typed in one line are several channels. A dash within an explanation parts nothing, and two words for one channel are one. */
function partsOf(text: string): string[] {
  const parts = label(text).split(CHANNEL_SEPARATOR).filter(Boolean);
  if (parts.length > 1 && kindsIn(parts).every((kind) => kind !== 'OTHER')) return parts;
  const joined = label(text).split(AND);
  const kinds = new Set(kindsIn(joined));
  return joined.length > 1 && kinds.size === joined.length && !kinds.has('OTHER') ? joined : [label(text)];
}

/** A channel that is known with something beside it that is none of those known: another, or more words on the same. */
function maySeveral(text: string): boolean {
  return [CHANNEL_SEPARATOR, AND].some((separator) => {
    const kinds = kindsIn(
      withoutAddress(text)
        .split(separator)
        .filter((part) => /\p{L}/u.test(part)),
    );
    return kinds.includes('OTHER') && kinds.some((kind) => kind !== 'OTHER');
  });
}

function kindsIn(parts: readonly string[]): ChannelKind[] {
  return parts.map((part) => channelKind(foldArabic(part)));
}

/** Addresses as printed (digits folded); a bare word in Latin letters is a handle where it looks like one. */
const ADDRESSES: readonly (readonly [ContactKind, RegExp])[] = [
  ['EMAIL', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/],
  [
    'WEBSITE',
    /(?:https?:\/\/|www\.)[^\s،؛]+|(?<![\w@.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:sa|org|com|net|example)(?![\w])/i,
  ],
  ['PHONE', /(?<![\d/.-])(?:\+?966[\s-]?|0)\d(?:[\s-]?\d){7,8}(?![\d/.-])|(?<!\d)(?:9200|800)\d{5,6}(?!\d)/],
  ['SOCIAL_HANDLE', /(?<!\S)@\w{2,}(?!\S)|^(?=\w*[\d_])[A-Za-z]\w{2,}$/],
];

/** The channels whose use needs an address, and the kind of it. */
const NEEDED: readonly (readonly [ChannelKind, ContactKind])[] = [
  ['PHONE', 'PHONE'],
  ['WEBSITE', 'WEBSITE'],
  ['FAX', 'FAX'],
  ['EMAIL', 'EMAIL'],
];

/** Printed addresses; and where a document prints any, the addresses its channels and its complaints still lack. */
export function contactsOf(reading: Reading, channels: readonly ChannelRule[]): ContactRule[] {
  const ids = new Ids();
  const add = (kind: ContactKind, clause: string, value?: string, platform?: string): ContactRule => {
    const name = { SOCIAL_HANDLE: 'handle', COMPLAINT_LINK: 'complaint-link' }[kind as string] ?? kebab(kind);
    return { id: ids.next(`contact-${name}`), clause, kind, ...(value && { value }), ...(platform && { platform }) };
  };
  const printed = printedAddresses(reading).map(({ kind, said, value }) =>
    add(kind, said.clause.id, value, kind === 'SOCIAL_HANDLE' ? PLATFORMS.exec(said.key)?.[0] : undefined),
  );
  if (printed.length === 0) return [];
  const promised = NEEDED.flatMap(([channel, kind]) => {
    const rule = channels.find((one) => one.kind === channel);
    return rule && !printed.some((one) => one.kind === kind) ? [add(kind, rule.clause)] : [];
  });
  const link = reading.in('complaints').find(({ key }) => LINK.test(key));
  return [...printed, ...promised, ...(link ? [add('COMPLAINT_LINK', link.clause.id)] : [])];
}

interface Address {
  kind: ContactKind;
  said: Said;
  value: string;
}

function printedAddresses(reading: Reading): Address[] {
  const seen = new Set<string>();
  return [...reading.furniture, ...reading.body].flatMap((said) => {
    const text = said.clause.text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
    const found = ADDRESSES.map(([kind, shape]) => [kind, shape.exec(text)?.[0]] as const).find(([, value]) => value);
    if (!found?.[1] || seen.has(found[1])) return [];
    seen.add(found[1]);
    const isFax = found[0] === 'PHONE' && FAX_WORD.test(said.key);
    return [{ kind: isFax ? 'FAX' : found[0], said, value: found[1] }];
  });
}
