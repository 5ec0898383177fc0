import type { RefusalText } from '../refusal';

export const faxRefusals = {
  'faxes.not_found': {
    kind: 'missing',
    ar: 'لا فاكس بهذا المعرّف في السجل. اختره من سجل الفاكس.',
    en: 'There is no such fax in the log. Choose it from the log of faxes.',
  },
  'faxes.in_future': {
    kind: 'invalid',
    ar: 'وقت الفاكس (at) لم يأتِ بعد. صحّحه كما يظهر في الجهاز.',
    en: 'The time of the fax (at) is still to come. Correct it to what the machine shows.',
  },
  'faxes.not_received': {
    kind: 'rule',
    ar: 'لا يُسجَّل من السجل إلا فاكس وصل. اختر سطرًا لفاكس واصل، أو سجّل ما وصل من جديد.',
    en: 'Only a fax that arrived is registered from the log. Choose the line of one that did, or write down what arrived.',
  },
  'faxes.registered': {
    kind: 'conflict',
    ar: 'سُجّل هذا الفاكس من قبل. افتح ما سُجّل به من سطره.',
    en: 'This fax has been registered already. Open what it became from its line.',
  },
} as const satisfies Record<string, RefusalText>;
