/** What every letter that gives an account says around its facts; letters are Arabic, as the policy they rest on. */
export const accountWords = {
  subject: 'الموضوع',
  receivedOn: 'تاريخ الاستلام',
  result: 'النتيجة',
  reasons: 'الأسباب',
  dated: '{hijri}، الموافق {gregorian}',
  clause: 'السند من السياسة',
  added: 'إضافة من {by}، وليست من نص السياسة.',
  dates: 'المواعيد وكيف حُسبت',
  noLimit: 'لا تحدد السياسة موعدًا للرد على هذا.',
  minutes: 'بحسب {minutes}.',
  day: 'اليوم',
  counting: 'الحساب',
} as const;
