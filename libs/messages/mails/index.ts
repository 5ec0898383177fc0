import type { Bilingual } from '../findings';
import { isNoticeTemplate, noticeText, type NoticeTemplate } from '../notices';
import { fill } from '../refusal';
import { instantInWords, isInstant } from './instants';
import { layOut, type MailPart, type WrittenMail } from './layout';
import { mails, noticeFrame, type MailTemplate } from './texts';

export { datesInWords, instantInWords } from './instants';
export type { WrittenMail } from './layout';
export type { MailTemplate } from './texts';

type Params = Readonly<Record<string, string | number>>;

export function isMailTemplate(template: string): template is MailTemplate {
  return Object.hasOwn(mails, template);
}

/** A letter as it goes out, `first` being the language of the reader. Instants become dates in both calendars; `url` stands on the link. */
export function mailText(template: MailTemplate, first: 'ar' | 'en', params: Params, url?: string): WrittenMail {
  const { subject, paragraphs } = mails[template];
  const { action } = mails[template] as { action?: Bilingual };
  const parts = paragraphs.map(
    (text): MailPart =>
      (dress, language) =>
        fill(text[language], dressed(params, dress, language)),
  );
  const says = (language: 'ar' | 'en'): string => fill(subject[language], params);
  return layOut({ ar: says('ar'), en: says('en') }, parts, first, action && url ? { label: action, url } : undefined);
}

/** A notice as an e-mail in the name of its association. @throws Error for a template that nobody knows */
export function noticeMail(template: string, association: string, params: Params): WrittenMail {
  if (!isNoticeTemplate(template)) throw new Error(`no text for the notice «${template}»`);
  const { subject, sender } = noticeFrame;
  const named = { association };
  const parts: MailPart[] = [
    (dress, language) => noticeText(template satisfies NoticeTemplate, params, dress)[language],
    (dress, language) => fill(sender[language], dressed(named, dress, language)),
  ];
  return layOut({ ar: fill(subject.ar, named), en: fill(subject.en, named) }, parts, 'ar');
}

function dressed(params: Params, dress: (value: string) => string, language: 'ar' | 'en'): Params {
  const word = (value: string): string => (isInstant(value) ? instantInWords(value)[language] : value);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, dress(word(String(value)))]));
}
