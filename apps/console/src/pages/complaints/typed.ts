import type { ComplaintAccess, ComplaintRules, NewComplaint, Received } from '../../api/complaints';

/** What is typed of a complaint before it is taken in. */
export interface ComplaintTyped {
  readonly kind: NewComplaint['kind'];
  readonly subject: string;
  readonly remedySought: string;
  readonly who: 'named' | 'anonymous';
  /** The id of a person of the register. */
  readonly complainant: string;
  /** As whoever complains put it. */
  readonly concerns: string;
  readonly about: string;
  readonly case: string;
  readonly caseReference: string;
  readonly channel: string;
  readonly channelLabel: string;
  readonly faxPages: string;
  readonly replyChannel: string;
  readonly day: string;
  readonly receiptGiven: '' | 'yes';
}

/** Who reports a violation goes from the form to where it is sealed: no draft keeps it. */
export interface ReporterTyped {
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

export const NOTHING: ComplaintTyped = {
  ...{ kind: 'complaint', subject: '', remedySought: '', who: 'named', complainant: '', concerns: '', about: '' },
  ...{
    case: '',
    caseReference: '',
    channel: '',
    channelLabel: '',
    faxPages: '',
    replyChannel: '',
    day: '',
    receiptGiven: 'yes',
  },
};
export const NO_REPORTER: ReporterTyped = { name: '', mobile: '', email: '' };

export const isReport = ({ kind }: Pick<ComplaintTyped, 'kind'>): boolean => kind === 'violationReport';

/** As the API takes it. What nobody typed is left out: what is missing is the API's to say. */
export function bodyOf(typed: ComplaintTyped, reporter: ReporterTyped): NewComplaint {
  const { kind, subject, remedySought, concerns, about, channel, channelLabel, faxPages, replyChannel, day } = typed;
  return {
    ...{ kind, subject },
    ...(channel && { channel: channel as NewComplaint['channel'] }),
    ...(remedySought && { remedySought }),
    ...whoOf(typed, reporter),
    ...(concerns && { concerns }),
    ...(about && { about }),
    ...(typed.case && { case: typed.case }),
    ...(channel === 'OTHER' && channelLabel && { channelLabel }),
    ...(channel === 'FAX' && faxPages && { faxPages: Number(faxPages) }),
    ...(replyChannel && { replyChannel }),
    // Nobody knows the hour: it had come in by the end of that day, and had not before it began.
    ...(day && { receivedAt: `${day}T00:00:00+03:00` }),
    ...(typed.receiptGiven && { receiptGiven: true }),
  } as NewComplaint;
}

function whoOf(typed: ComplaintTyped, { name, mobile, email }: ReporterTyped): Partial<NewComplaint> {
  if (typed.who === 'anonymous') return { anonymous: true };
  if (!isReport(typed)) return typed.complainant ? { complainant: typed.complainant } : {};
  return { reporter: { name, ...(mobile && { mobile }), ...(email && { email }) } };
}

/** The ids of the inputs by the API's names. */
export const FIELDS = {
  ...{ kind: 'kind', subject: 'subject', remedySought: 'remedySought', complainant: 'complainant', about: 'about' },
  ...{ 'reporter.name': 'reporterName', 'reporter.mobile': 'reporterMobile', 'reporter.email': 'reporterEmail' },
  ...{ anonymous: 'who', case: 'case', channel: 'channel', channelLabel: 'channelLabel', faxPages: 'faxPages' },
  ...{ concerns: 'concerns', replyChannel: 'replyChannel', receivedAt: 'day' },
};

export const CODES = {
  'complaints.complainant_missing': 'complainant',
  'complaints.anonymity_off': 'anonymous',
  'complaints.fax_pages': 'faxPages',
  'complaints.received_in_future': 'receivedAt',
  'people.not_found': 'complainant',
  'staff.not_found': 'about',
  'intake.not_found': 'case',
};

/** What was taken in, and the code that is told this once. */
export interface TakenIn {
  readonly received: Received;
  readonly kind: ComplaintTyped['kind'];
  /** Undefined where it could not be told: another is issued by a button. */
  readonly access: ComplaintAccess | undefined;
}

export interface ComplaintFieldsProps {
  readonly rules: ComplaintRules;
  readonly typed: ComplaintTyped;
  readonly change: (changed: Partial<ComplaintTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
}
