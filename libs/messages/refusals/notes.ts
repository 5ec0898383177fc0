import type { RefusalText } from '../refusal';

/** Notes of the office in a case, and of calls about it. */
export const noteRefusals = {
  'intake.note_of_call': {
    kind: 'invalid',
    ar: 'من كان على الخط (spokenWith) والتحقق منه (callerCheck) ومعاودة الاتصال (callBackOn) للمكالمات وحدها. احذفها، أو اجعل النوع (kind) مكالمة.',
    en: 'Who was on the line (spokenWith), how they were checked (callerCheck) and the day to call back (callBackOn) belong to calls alone. Leave them out, or make the kind (kind) a call.',
  },
  'intake.call_unnamed': {
    kind: 'invalid',
    ar: 'اذكر من كان على الخط (spokenWith) في المكالمة، ولو لم يُرد.',
    en: 'Say who was on the line (spokenWith), or who was called in vain.',
  },
  'intake.call_unchecked': {
    kind: 'invalid',
    ar: 'اختر كيف تُحقِّق ممن كان على الخط (callerCheck)، ومن الخيارات أنه لم يُتحقَّق منه.',
    en: 'Choose how it was made sure who was on the line (callerCheck); that it was not is one of the choices.',
  },
  'intake.call_back_past': {
    kind: 'rule',
    ar: 'يوم معاودة الاتصال (callBackOn) مضى. اختر اليوم أو يومًا بعده.',
    en: 'The day to call back (callBackOn) has passed. Choose today or a later day.',
  },
} as const satisfies Record<string, RefusalText>;
