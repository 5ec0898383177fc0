import { addressGaps, contactGaps, listInWords } from '@sanad/messages';
import type { PolicyDocument } from '../schema/document';
import type { ContactKind, ChannelKind } from '../schema/vocabulary';
import { CHANNEL_SEPARATOR, DIRECT_LINK_WORD } from './lexicon';
import { finding, type LintRule } from './rule';
import { clausesIn, textOf, wordsOf } from './words';

/** One line of the list that names several channels, by its text or by the channels read from it. */
export const twoInOneLine: LintRule = (document) => {
  const { channels } = document.rules;
  return clausesIn(document, 'channels')
    .filter((clause) => clause.kind === 'item')
    .filter(
      (clause) => partsOf(clause.text) > 1 || channels.filter((channel) => channel.clause === clause.id).length > 1,
    )
    .map(({ id, text }) =>
      finding('channels.two_in_one_line', 'warning', [id], { quote: text.replace(/[.،\s]+$/, '') }, { subject: id }),
    );
};

function partsOf(text: string): number {
  return text.split(CHANNEL_SEPARATOR).filter((part) => wordsOf(part).length > 0).length;
}

/** The channel through which an address of each kind is used. */
const CHANNEL_OF = {
  PHONE: 'PHONE',
  FAX: 'FAX',
  EMAIL: 'EMAIL',
  WEBSITE: 'WEBSITE',
  SOCIAL_HANDLE: 'SOCIAL_MEDIA',
  COMPLAINT_LINK: 'WEBSITE',
} as const satisfies Record<ContactKind, ChannelKind>;
const CONTACT_KINDS = Object.keys(CHANNEL_OF) as ContactKind[];

/** Where a document prints addresses at all: addresses without their channel, and channels without their address. */
export const contactsDisagree: LintRule = (document) => {
  const { contacts, channels } = document.rules;
  const printed = new Set(contacts.filter(({ value }) => value).map(({ kind }) => kind));
  if (printed.size === 0) return [];
  const listed = new Set<ChannelKind>(channels.map(({ kind }) => kind));
  const homeless = CONTACT_KINDS.filter((kind) => printed.has(kind) && !listed.has(CHANNEL_OF[kind]));
  const nameless = CONTACT_KINDS.filter((kind) => !printed.has(kind) && isPromised(kind, document));
  if (homeless.length + nameless.length === 0) return [];
  const clauses = [
    ...contacts.filter(({ kind, value }) => value && homeless.includes(kind)).map(({ clause }) => clause),
    ...nameless.flatMap((kind) =>
      channels.filter((channel) => channel.kind === CHANNEL_OF[kind]).map(({ clause }) => clause),
    ),
    ...contacts.filter(({ kind }) => nameless.includes(kind)).map(({ clause }) => clause),
  ];
  const gaps = listInWords([
    ...homeless.map((kind) => contactGaps[kind]),
    ...nameless.map((kind) => addressGaps[kind]),
  ]);
  return [finding('contacts.disagree', 'warning', clauses, { gaps })];
};

/** The policy tells people to use this kind of address. */
function isPromised(kind: ContactKind, document: PolicyDocument): boolean {
  const { contacts, channels, complaints } = document.rules;
  if (contacts.some((contact) => contact.kind === kind)) return true;
  if (kind !== 'COMPLAINT_LINK') return channels.some((channel) => channel.kind === CHANNEL_OF[kind]);
  const routes = complaints?.channels.map(({ clause }) => textOf(document, clause)) ?? [];
  return routes.some((text) => wordsOf(text).some((word) => DIRECT_LINK_WORD.test(word.folded)));
}
