/** The closed vocabularies of a policy. What a list does not know is `OTHER` with the label as written: nothing is dropped. */

export const EFFECTS = ['enforced', 'evidenced', 'declaratory'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a policy says of a module: it decides it, allows several readings, sends the question elsewhere, or says nothing. */
export const MODULE_STATUSES = ['specified', 'ambiguous', 'referred', 'silent'] as const;
export type ModuleStatus = (typeof MODULE_STATUSES)[number];

export const MODULES = [
  'channels',
  'tools',
  'handling',
  'deadlines',
  'committees',
  'compensation',
  'complaints',
  'relation',
  'information',
  'satisfaction',
  'responsibilities',
  'approval',
  'review',
] as const;
export type ModuleName = (typeof MODULES)[number];

export const SECTION_KINDS = [
  'cover',
  'contents',
  'header',
  'footer',
  'title',
  'preamble',
  'scope',
  'generalObjective',
  'specificObjectives',
  'statement',
  'channels',
  'tools',
  'handling',
  'compensation',
  'complaints',
  'relation',
  'information',
  'satisfaction',
  'responsibilities',
  'closing',
  'approval',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Furniture (covers, contents, headers and footers) binds nobody, yet some findings live only there. */
export const CLAUSE_KINDS = ['furniture', 'heading', 'paragraph', 'item'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** How the source marks the items of a list; `bulletNumber` is a bullet with a typed number behind it («- 1 -»), `ordinal` a word that counts. */
export const LIST_STYLES = [
  'none',
  'bullet',
  'bulletNumber',
  'number',
  'arabicIndic',
  'abjad',
  'latin',
  'roman',
  'ordinal',
  'contentsRow',
  'markdownHeading',
] as const;
export type ListStyle = (typeof LIST_STYLES)[number];

export const CHANNEL_KINDS = [
  'INTERVIEW',
  'PHONE',
  'SOCIAL_MEDIA',
  'LETTER',
  'FAX',
  'ASSISTANCE_REQUEST',
  'VOLUNTEERING',
  'WEBSITE',
  'EMAIL',
  'BRANCH_DELEGATE',
  'OTHER',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const TOOL_KINDS = ['BYLAW', 'GUIDE', 'POLICY', 'FORM', 'OTHER'] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

/** What a tool, a superseded policy or a goal is about. */
export const SUBJECTS = [
  'beneficiaryRelations',
  'socialResearch',
  'support',
  'aidDisbursement',
  'volunteering',
  'partners',
  'governance',
  'serviceRequest',
  'other',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The steps of handling a case. Each kind has its gate in the chapter that runs it; a policy lists kinds, order and clauses. */
export const STEP_KINDS = [
  'reception', // courtesy, every question answered, time enough
  'criteria', // criteria and conditions handed over with the request
  'completeness', // all required information is there
  'dataMatching', // data matched, validity judged as of submission
  'referral', // an unclear procedure goes to the social-research officer
  'attestation', // truth attested and signed
  'committeeNotice', // the applicant is told what happens next, and when
  'committeeStudy', // a committee studies the case
  'registration', // entered in the register, with a file number
  'delivery', // the service is delivered
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const BOUNDS = ['AT_LEAST', 'AT_MOST'] as const;
export type Bound = (typeof BOUNDS)[number];

export const DURATION_UNITS = ['workingDay', 'calendarDay', 'week'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** The moments of a case that a clock may start or stop on. */
export const CASE_MOMENTS = [
  'submission',
  'completeness',
  'completenessRuling',
  'committeeReferral',
  'decision',
  'reply',
  'acknowledgement',
  'closure',
  'disclosure',
] as const;
export type CaseMoment = (typeof CASE_MOMENTS)[number];

/** What a deadline obliges: the subject of the clock. */
export const OBLIGATIONS = [
  'requestResponse',
  'completenessRuling',
  'referralAnswer',
  'enquiryAnswer',
  'complaintAcknowledgement',
  'complaintResolution',
  'appealDecision',
  'deferredRequest',
  'returnedRequest',
  'committeeDisclosure',
] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** How a floor may be read: no notice earlier, an expectation, or a slip for «at most». */
export const FLOOR_READINGS = ['noNoticeEarlier', 'expectation', 'slipForAtMost'] as const;
export type FloorReading = (typeof FLOOR_READINGS)[number];

export const COMMITTEE_DUTIES = ['study', 'reply', 'followUp', 'investigate'] as const;
export type CommitteeDuty = (typeof COMMITTEE_DUTIES)[number];

export const COMMITTEE_POWERS = ['decides', 'recommends'] as const;
export type CommitteePower = (typeof COMMITTEE_POWERS)[number];

export const COMPENSATION_CONDITIONS = ['fault', 'admission', 'ruling', 'negotiation', 'other'] as const;
export type CompensationConditionKind = (typeof COMPENSATION_CONDITIONS)[number];

/** `proofThenSettlement`: fault proven by admission or by a ruling, then negotiation. */
export const COMPENSATION_READINGS = ['proofThenSettlement', 'all', 'any'] as const;
export type CompensationReading = (typeof COMPENSATION_READINGS)[number];

export const SATISFACTION_METHODS = [
  'survey',
  'fieldSurvey',
  'supervisoryVisit',
  'interview',
  'linkReview',
  'liaisonSupervision',
  'other',
] as const;
export type SatisfactionMethodKind = (typeof SATISFACTION_METHODS)[number];

export const APPROVAL_KINDS = ['meeting', 'session', 'minutes', 'resolution'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** The words associations use for the people they serve. */
export const BENEFICIARY_TERMS = ['beneficiary', 'user', 'member', 'shareholder', 'other'] as const;
export type BeneficiaryTerm = (typeof BENEFICIARY_TERMS)[number];

export const CONTACT_KINDS = ['PHONE', 'FAX', 'EMAIL', 'WEBSITE', 'SOCIAL_HANDLE', 'COMPLAINT_LINK'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
