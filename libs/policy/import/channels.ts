import { foldArabic } from '@sanad/kernel';
import { CHANNEL_SEPARATOR } from '../linter/lexicon';
import type { ChannelRule, ContactRule } from '../schema/rules';
import type { ChannelKind, ContactKind } from '../schema/vocabulary';
import { Ids, kebab, label, type Reading, type Said } from './reading';
import { KINDS, LINK, PLATFORMS, FAX_WORD } from './channels.lexicon';

export function channelKind(key: string): ChannelKind {
  return KINDS.find(([, says]) => says.test(key))?.[0] ?? 'OTHER';
}

/** The channels of the policy's list, in its order. */
export function channelsOf(reading: Reading): ChannelRule[] {
  const ids = new Ids();
  return listed(reading).flatMap(({ clause }) =>
    partsOf(clause.text).map((text) => {
      const kind = channelKind(foldArabic(text));
      return { id: ids.next(`channel-${kebab(kind)}`), clause: clause.id, kind, label: withoutAddress(text) };
    }),
  );
}

/** The items of the section, or of the list in it; its sentences say something about the list. */
function listed(reading: Reading): readonly Said[] {
  return reading.in('channels').filter(({ clause }) => clause.kind === 'item' && !clause.joined);
}

/** The channel itself; the address behind it is a contact. */
function withoutAddress(text: string): string {
  const [name = text, ...rest] = text.split(/\s*[:：]\s*/);
  return rest.length > 0 && ADDRESSES.some(([, shape]) => shape.test(rest.join(':'))) && name !== '' ? name : text;
}

/** Several channels typed in one line are several channels. A dash within an explanation parts nothing. */
function partsOf(text: string): string[] {
  const parts = label(text).split(CHANNEL_SEPARATOR).filter(Boolean);
  const apart = parts.length > 1 && parts.every((part) => channelKind(foldArabic(part)) !== 'OTHER');
  return apart ? parts : [label(text)];
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
