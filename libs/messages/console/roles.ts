import type { ConsoleArea } from './text';

/** What people call the roles. Masculine and feminine alike: the office is named, not the person. */
export const roleNames = {
  associationAdministrator: { ar: 'إدارة النظام في الجمعية', en: 'Association administrator' },
  executiveDirector: { ar: 'الإدارة التنفيذية', en: 'Executive director' },
  relationsOfficer: { ar: 'علاقات المستفيدين', en: 'Beneficiary relations officer' },
  branchDelegate: { ar: 'مندوب المكتب الفرعي', en: 'Branch delegate' },
  socialResearchOfficer: { ar: 'مسؤول البحث الاجتماعي', en: 'Social-research officer' },
  socialResearcher: { ar: 'باحث اجتماعي', en: 'Social researcher' },
  committeeHead: { ar: 'رئاسة اللجنة', en: 'Committee head' },
  committeeSecretary: { ar: 'أمانة سر اللجنة', en: 'Committee secretary' },
  committeeMember: { ar: 'عضوية اللجنة', en: 'Committee member' },
  complaintsOfficer: { ar: 'متابعة الشكاوى', en: 'Complaints follow-up' },
  identityCustodian: { ar: 'أمانة هوية المبلِّغين', en: 'Custodian of identities' },
  boardSecretary: { ar: 'أمانة مجلس الإدارة', en: 'Board secretary' },
  treasurer: { ar: 'الإشراف المالي', en: 'Treasurer' },
  liaisonOfficer: { ar: 'ضابط اتصال', en: 'Liaison officer' },
  humanResources: { ar: 'الموارد البشرية', en: 'Human resources' },
  volunteer: { ar: 'متطوع', en: 'Volunteer' },
  supervisor: { ar: 'جهة المتابعة', en: 'Supervisor' },
  platformOperator: { ar: 'تشغيل المنصة', en: 'Platform operator' },
} as const satisfies ConsoleArea;

/** A role in a sentence: by its name, or as it is written where it is none of ours. */
export const roleCalled = (role: string): { ar: string; en: string } =>
  (roleNames as Readonly<Record<string, { ar: string; en: string }>>)[role] ?? { ar: role, en: role };
