/** What the role table speaks of in this chapter. Documents are read by an action of their own. Letting a notice out before its floor is the executive director's. */
export const intakeActions = [
  'intake.read',
  'intake.receive',
  'intake.handle',
  'intake.match',
  'intake.assign',
  'intake.refer',
  'intake.answerReferral',
  'intake.overrideFloor',
  'intake.readDocuments',
  'intake.renewAccess',
  'intake.readAudit',
  'intake.keepTemplates',
] as const;
