/** What people call the fields of a request. A field without an entry is named as it is written in the request. */
export const fieldNames: Readonly<Record<string, { ar: string; en: string }>> = {
  association: { ar: 'الجمعية', en: 'association' },
  cursor: { ar: 'مؤشر الصفحة', en: 'cursor' },
  email: { ar: 'البريد الإلكتروني', en: 'email' },
  expiresAt: { ar: 'تاريخ الانتهاء', en: 'expiresAt' },
  limit: { ar: 'عدد العناصر في الصفحة', en: 'limit' },
  name: { ar: 'الاسم', en: 'name' },
  password: { ar: 'كلمة المرور', en: 'password' },
  roles: { ar: 'الأدوار', en: 'roles' },
};
