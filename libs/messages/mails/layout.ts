import type { Bilingual } from '../findings';

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A paragraph in one language; `dress` sets what is put into it apart from the words around. */
export type MailPart = (dress: (value: string) => string, language: 'ar' | 'en') => string;

interface Action {
  readonly label: Bilingual;
  readonly url: string;
}

// A value that brought marks of its own could end the isolation it stands in.
const BIDI_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const PLAIN = (value: string): string => `\u2068${value.replace(BIDI_MARKS, '')}\u2069`;
// Programs that find links by themselves end them at a space, and not at a mark.
const LEFT_TO_RIGHT = (url: string): string => `\u2066${url} \u2069`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
const MARKED = (value: string): string => `<bdi>${escaped(value.replace(BIDI_MARKS, ''))}</bdi>`;

const DIRECTION = { ar: 'rtl', en: 'ltr' } as const;
const FONT =
  "font-family: 'IBM Plex Sans Arabic', Tahoma, Arial, sans-serif; font-size: 16px; line-height: 1.7; color: #161616";
const BUTTON =
  'display: inline-block; padding: 10px 24px; border-radius: 4px; background: #1b8354; color: #ffffff; text-decoration: none';

/** One plain part and one of HTML, each with both languages, the reader's first. Nothing in it is loaded from elsewhere. */
export function layOut(
  subject: Bilingual,
  parts: readonly MailPart[],
  first: 'ar' | 'en',
  action?: Action,
): WrittenMail {
  const languages = first === 'ar' ? (['ar', 'en'] as const) : (['en', 'ar'] as const);
  const plain = languages.map((language) => {
    const lines = parts.map((part) => part(PLAIN, language));
    if (action) lines.splice(2, 0, LEFT_TO_RIGHT(action.url));
    return lines.join('\n\n');
  });
  const marked = languages.map((language) => section(parts, language, action));
  return {
    subject: subject[first].replace(/[\p{Cc}\p{Cf}]+/gu, ' '),
    text: `${plain.join('\n\n————\n\n')}\n`,
    html: page(subject[first], first, marked.join('<hr>')),
  };
}

function section(parts: readonly MailPart[], language: 'ar' | 'en', action?: Action): string {
  const paragraphs = parts.map((part) => `<p>${part(MARKED, language)}</p>`);
  if (action) paragraphs.splice(2, 0, linkTo(action, language));
  return `<div lang="${language}" dir="${DIRECTION[language]}">${paragraphs.join('\n')}</div>`;
}

function linkTo({ label, url }: Action, language: 'ar' | 'en'): string {
  const address = escaped(url);
  return `<p><a href="${address}" style="${BUTTON}">${label[language]}</a></p><p><bdi dir="ltr">${address}</bdi></p>`;
}

function page(title: string, language: 'ar' | 'en', body: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${DIRECTION[language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="${FONT}; max-width: 600px; margin: 24px auto; padding: 0 16px">${body}</body>
</html>
`;
}
