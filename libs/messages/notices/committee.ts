import { type Bilingual, dateInWords, durationInWords } from '../findings';

/** To the members of a committee: what they are called to, when it is held at another time, and that it does not take place. */
export const committeeNotices = {
  'committee.called': {
    ar: 'تُدعى إلى الجلسة رقم {number} ({committee})، وموعدها {at}. {where}. على جدولها: {agenda}. {notice}',
    en: 'You are called to sitting {number} ({committee}) on {at}. {where}. On its agenda: {agenda}. {notice}',
  },
  'committee.moved': {
    ar: 'تغيّر موعد الجلسة رقم {number} ({committee}): كان {from}، وصار {at}. {where}. {notice} السبب في صفحتها.',
    en: 'Sitting {number} ({committee}) has been moved from {from} to {at}. {where}. {notice} Its page says why.',
  },
  'committee.moved_excused': {
    ar: 'تغيّر موعد الجلسة رقم {number} ({committee}): كان {from}، وصار {at}. {where}. {notice} كنت قد اعتذرت عن موعدها الأول، فإن لم يناسبك الجديد فاعتذر عنه من صفحتها.',
    en: 'Sitting {number} ({committee}) has been moved from {from} to {at}. {where}. {notice} You had excused yourself from the old time; if the new one does not suit you either, excuse yourself anew on its page.',
  },
  'committee.called_off': {
    ar: 'أُلغيت الجلسة رقم {number} ({committee})، وكان موعدها {at}. السبب في صفحتها.',
    en: 'Sitting {number} ({committee}), which was to be on {at}, is cancelled. Its page says why.',
  },
} as const satisfies Record<string, Bilingual>;

/** How a sitting was called: the notice that was reckoned, and whether all agreed to less. */
export interface CallWords {
  readonly urgency: 'ordinary' | 'urgent';
  readonly noticeDays: number | null;
  readonly isWaived: boolean;
  readonly isRecall: boolean;
  /** `YYYY-MM-DD`: the day of the invitation, and the first on which the notice lets the sitting be held. */
  readonly calledOn: string;
  readonly earliest: string;
}

/** The reckoning of the notice in words. */
export function callInWords({ urgency, noticeDays, isWaived, isRecall, calledOn, earliest }: CallWords): Bilingual {
  if (isRecall)
    return {
      ar: 'هي دعوة ثانية بعد جلسة لم يكتمل نصابها، ولا مدة لها غير ذلك.',
      en: 'It is called again after a sitting without a quorum, and needs no other notice.',
    };
  if (noticeDays === null)
    return { ar: 'لا تحدد السياسة مدة للدعوة.', en: 'The policy sets no notice for the invitation.' };
  const [days, from, first] = [
    durationInWords(noticeDays, 'calendarDay'),
    dateInWords(calledOn),
    dateInWords(earliest),
  ];
  const kind = urgency === 'urgent' ? URGENT : ORDINARY;
  const agreed = isWaived ? AGREED : { ar: '', en: '' };
  return {
    ar: `${kind.ar} ${days.ar} لا يُحسب منها يوم الدعوة (${from.ar})، وأول يوم تُعقد فيه الجلسة ${first.ar}${agreed.ar}.`,
    en: `${kind.en} ${days.en}, not counting the day of the invitation (${from.en}); the first day for the sitting is ${first.en}${agreed.en}.`,
  };
}

const AGREED: Bilingual = { ar: '، ووافق الأعضاء على أقل من ذلك', en: ', and the members agreed to less' };
const ORDINARY: Bilingual = { ar: 'مدة الدعوة', en: 'The notice is' };
const URGENT: Bilingual = { ar: 'الجلسة عاجلة، ومدة دعوتها', en: 'The sitting is urgent; its notice is' };

/** Where to go, or by what to come in. */
export function placeInWords(place: string | null, platform: string | null, link: string | null): Bilingual {
  const remote = [platform, link].filter((part) => part !== null).join(': ');
  const parts = (at: string, by: string): string =>
    [...(place === null ? [] : [`${at}: ${place}`]), ...(remote ? [`${by}: ${remote}`] : [])].join(' · ');
  return { ar: parts('المكان', 'عن بُعد'), en: parts('Place', 'At a distance') };
}
