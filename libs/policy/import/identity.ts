import { foldArabic } from '@sanad/kernel';
import { TERMS } from '../linter/lexicon';
import { quote, wordsOf } from '../linter/words';
import type { Licence, NameMention, Terms } from '../schema/document';
import { isTitle } from './front';
import { label, type Reading, type Said } from './reading';
import {
  LICENCE,
  REGISTRATION,
  AUTHORITY,
  FORMS,
  LAM_AT_END,
  JOINED,
  OFFICER,
  RELATIONS,
  LIAISON_OFFICER,
  CONTACT,
  LAM_OF_OFFICER,
  FEMININE,
  SHE,
} from './identity.lexicon';

/** Licences and registrations, each number once, from where the text says most of it. */
export function licencesOf(reading: Reading): Licence[] {
  const places = reading.all.filter(({ section }) => section.kind !== 'contents');
  const single = places.flatMap((said) => licenceIn(said.clause.text, said));
  const found =
    single.length > 0
      ? single
      : places.flatMap((said, at) => licenceIn(`${said.clause.text} ${places[at + 1]?.clause.text ?? ''}`, said));
  const byNumber = new Map<string, Licence>();
  for (const licence of found) {
    const known = byNumber.get(licence.number);
    if (!known || (!known.authority && licence.authority)) byNumber.set(licence.number, licence);
  }
  return [...byNumber.values()];
}

function licenceIn(text: string, { clause }: Said): Licence[] {
  const kinds = [
    ['licence', LICENCE],
    ['registration', REGISTRATION],
  ] as const;
  const found = kinds.map(([kind, shape]) => [kind, shape.exec(text)] as const).find(([, match]) => match);
  if (!found?.[1] || text.length > 200) return [];
  const authority = AUTHORITY.exec(text)?.groups?.['authority'];
  const number = found[1].groups!['number']!.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return [{ kind: found[0], number, ...(authority && { authority: label(authority) }), clause: clause.id }];
}

/** The title as printed, without the name behind it. */
export function titleOf(reading: Reading, names: readonly NameMention[]): string | undefined {
  const said = reading.all.find(
    (one) => (one.clause.kind === 'furniture' || one.section.kind === 'title') && isTitle(one.clause),
  );
  const title = said ?? reading.all.find(({ section }) => section.kind === 'title');
  if (!title) return undefined;
  const name = names.find(({ clause }) => clause === title.clause.id)?.text;
  const at = name ? title.clause.text.indexOf(name) : -1;
  const endsWithName = at > 0 && label(title.clause.text.slice(at)) === name;
  return endsWithName ? label(title.clause.text.slice(0, at).replace(LAM_AT_END, '')) : label(title.clause.text);
}

/** The word for the people served: that of the title, else the first of the text; unset where it is none that is known. */
export function termsOf(reading: Reading, title: string | undefined): Terms | undefined {
  const texts = [title ?? '', ...reading.all.map(({ clause }) => clause.text)];
  const shown = texts.map(termIn).find((term) => term !== undefined);
  const known = shown === undefined ? undefined : FORMS[FEMININE.test(foldArabic(title ?? '')) ? SHE : shown];
  if (!known) return undefined;
  const { term, ...forms } = known;
  const officerTitle = officerIn(reading);
  return { beneficiary: term, forms, ...(officerTitle && { officerTitle }) };
}

function termIn(text: string): string | undefined {
  const words = foldArabic(text).split(' ');
  return TERMS.find(({ singular, plural }) =>
    words.some((word) => [...singular, ...plural].some((form) => word.replace(JOINED, '') === form || word === form)),
  )?.shown;
}

/** The title of the officer who receives them, as first written. */
function officerIn(reading: Reading): string | undefined {
  for (const { clause } of reading.all.filter(({ section }) => section.kind !== 'contents')) {
    const words = wordsOf(clause.text);
    const at = words.findIndex(({ folded }, place) => {
      const next = words[place + 1]?.folded ?? '';
      return OFFICER.test(folded) ? RELATIONS.test(next) : folded === LIAISON_OFFICER && CONTACT.test(next);
    });
    if (at >= 0)
      return quote(clause.text, words, at, at + (words[at]!.folded === LIAISON_OFFICER ? 1 : 2)).replace(
        LAM_OF_OFFICER,
        '',
      );
  }
  return undefined;
}
