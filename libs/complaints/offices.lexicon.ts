/** What people call an office that one or a few hold, by the role; words of a title count without their article. */
export const OFFICES: Readonly<Record<string, readonly string[]>> = {
  executiveDirector: ['المدير التنفيذي', 'المديرة التنفيذية', 'الإدارة التنفيذية', 'executive director'],
  associationAdministrator: ['مدير النظام', 'مسؤول النظام'],
  treasurer: ['المشرف المالي', 'المشرفة المالية', 'أمين الصندوق', 'treasurer'],
  committeeHead: ['رئيس اللجنة', 'رئيسة اللجنة'],
  committeeSecretary: ['أمين اللجنة', 'أمين سر اللجنة'],
  complaintsOfficer: ['مسؤول الشكاوى', 'مسؤولة الشكاوى', 'موظف الشكاوى', 'موظفة الشكاوى', 'متابعة الشكاوى'],
  identityCustodian: ['أمين هوية المبلغين', 'أمينة هوية المبلغين'],
  humanResources: ['الموارد البشرية', 'human resources'],
  socialResearchOfficer: ['مسؤول البحث الاجتماعي', 'مسؤولة البحث الاجتماعي'],
};
