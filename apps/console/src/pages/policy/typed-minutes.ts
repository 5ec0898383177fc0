import type { ConsoleText } from '@sanad/messages/pure';
import type { components } from '../../api/schema.gen';
import { withoutEmpty } from '../associations/register-fields';

export type ApprovalBody = components['schemas']['ApprovalBody'];

export interface Signatory {
  readonly name: string;
  readonly title: string;
}

export const NOBODY: Signatory = { name: '', title: '' };

/** What is typed of the minutes; what they do not say stays empty. */
export const BLANK_MINUTES = {
  kind: '',
  meetingNumber: '',
  boardTerm: '',
  resolutionNumber: '',
  subClause: '',
  weekday: '',
  dateAsWritten: '',
  gregorianDate: '',
  hijriDate: '',
  governingCalendar: '',
  effectiveDate: '',
  nextReviewOn: '',
  chairName: '',
  chairTitle: '',
  signatories: [] as readonly Signatory[],
  fileName: '',
  fileHash: '',
};
export type MinutesTyped = typeof BLANK_MINUTES;

/** The ids of the inputs by the API's names. */
export const MINUTES_FIELDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(BLANK_MINUTES).map((field) => [field, `minutes-${field}`])),
  'chair.name': 'minutes-chairName',
  'chair.title': 'minutes-chairTitle',
  file: 'minutes-file',
  'file.name': 'minutes-file',
  'file.sha256': 'minutes-file',
};

/** What stands above those inputs for which the API has another word. */
export const MINUTES_LABELS = {
  'chair.name': 'policyActs.chairName',
  'chair.title': 'policyActs.chairTitle',
  kind: 'policyActs.approvalKind',
  hijriDate: 'policyActs.hijriDate',
  governingCalendar: 'policyActs.governing',
  'file.name': 'policyActs.file',
  'file.sha256': 'policyActs.file',
} as const satisfies Readonly<Record<string, ConsoleText>>;

/** The refusals that are about one field without naming it. */
export const MINUTES_CODES = {
  'policy.minutes_calendar_unset': 'governingCalendar',
  'policy.minutes_date_ahead': 'gregorianDate',
  'policy.minutes_date_open': 'gregorianDate',
  'policy.minutes_date_unwritten': 'gregorianDate',
  'policy.minutes_dates_apart': 'hijriDate',
  'policy.minutes_weekday_differs': 'weekday',
  'policy.minutes_date_differs': 'gregorianDate',
  'time.hijri_invalid': 'hijriDate',
  'time.hijri_outside_table': 'hijriDate',
};

/** As the API takes it: unknown is left out, and is not 0 and not today. */
export function minutesIn(typed: MinutesTyped): ApprovalBody {
  const { chairName, chairTitle, signatories, fileName, fileHash, ...facts } = typed;
  const signed = signatories.filter(({ name, title }) => name || title).map(withoutEmpty);
  return {
    ...withoutEmpty(facts),
    ...((chairName || chairTitle) && { chair: withoutEmpty({ name: chairName, title: chairTitle }) }),
    ...(signed.length > 0 && { signatories: signed }),
    ...(fileName && { file: { name: fileName, sha256: fileHash } }),
  } as ApprovalBody;
}

/** By which a file can be told later: SHA-256, in hexadecimal. */
export async function fingerprintOf(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
