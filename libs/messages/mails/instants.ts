import { type Bilingual, dateInWords } from '../findings';
import { withPlainAyn } from '../hijri-names';

// The calendar and the digits are always named: the defaults of `ar-SA` changed from one ICU version to the next.
const hijri = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${language}-u-ca-islamic-umalqura-nu-latn`, {
    timeZone: 'Asia/Riyadh',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
const HIJRI = { ar: hijri('ar-SA'), en: hijri('en-GB') };
const DAY = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone: 'Asia/Riyadh' });
const CLOCK = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
  timeZone: 'Asia/Riyadh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A day by its ISO date, in both calendars: «26 نوفمبر 2026 (16 جمادى الآخرة 1448 هـ)». */
export function datesInWords(iso: string): Bilingual {
  const at = new Date(`${iso}T09:00:00Z`);
  const { ar, en } = dateInWords(iso);
  return { ar: `${ar} (${HIJRI.ar.format(at)})`, en: `${en} (${withPlainAyn(HIJRI.en.format(at))})` };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

export const isInstant = (text: string): boolean => INSTANT.test(text);

/** An ISO instant by the clock in Riyadh, with its day in both calendars. */
export function instantInWords(iso: string): Bilingual {
  const at = new Date(iso);
  const day = datesInWords(DAY.format(at));
  const time = CLOCK.format(at);
  return { ar: `${day.ar} الساعة ${time} بتوقيت الرياض`, en: `${day.en} at ${time}, Riyadh time` };
}
