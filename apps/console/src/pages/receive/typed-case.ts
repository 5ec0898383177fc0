import type { ConsoleText } from '@sanad/messages/pure';
import type { Channel, NewCase, Reception } from '../../api/reception';

/** What is typed of a case before it is taken in. */
export interface CaseTyped {
  readonly kind: NewCase['kind'];
  readonly subject: string;
  readonly capacity: NonNullable<NewCase['capacity']>;
  readonly beneficiary: string;
  /** The place in the list of the reception's channels; empty while none is chosen. */
  readonly channel: string;
  readonly channelLabel: string;
  /** The id of a branch; empty for the office itself. */
  readonly branch: string;
  /** Who began it: usually whoever came. */
  readonly origin: NonNullable<NewCase['origin']>;
  /** As they stand on the letter. */
  readonly letterNumber: string;
  readonly letterDate: string;
  readonly delegate: string;
  readonly delegateDay: string;
  readonly delegateTime: string;
  readonly arrived: 'now' | 'before';
  readonly day: string;
  readonly time: string;
  readonly replyChannel: string;
  readonly replyOther: string;
  readonly brought: Readonly<Record<string, Validity>>;
  readonly criteriaGiven: boolean;
}

export interface Validity {
  readonly validFrom: string;
  readonly validUntil: string;
}

export const NOTHING: CaseTyped = {
  kind: 'supportRequest',
  subject: '',
  capacity: 'self',
  beneficiary: '',
  channel: '',
  channelLabel: '',
  branch: '',
  origin: 'applicant',
  letterNumber: '',
  letterDate: '',
  delegate: '',
  delegateDay: '',
  delegateTime: '',
  arrived: 'now',
  day: '',
  time: '',
  replyChannel: '',
  replyOther: '',
  brought: {},
  criteriaGiven: false,
};

export interface CaseFieldsProps {
  readonly reception: Reception;
  readonly typed: CaseTyped;
  readonly change: (changed: Partial<CaseTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

/** In words of their own. */
export const OTHER = 'OTHER';
export const LETTER = 'LETTER';

export const channelChosen = ({ channels }: Reception, { channel }: CaseTyped): Channel | undefined =>
  channel === '' ? undefined : channels[Number(channel)];

/** An instant in Riyadh; the day alone where nobody knows the hour. */
const momentOf = (day: string, time: string): string => (day && time ? `${day}T${time}:00+03:00` : day);

/** As the API takes it. What nobody typed is left out: what is missing is the API's to say. */
export function bodyOf(reception: Reception, applicant: string, typed: CaseTyped): NewCase {
  const { kind, subject, capacity, beneficiary, replyChannel, replyOther } = typed;
  return {
    ...{ kind, subject, capacity, replyChannel: replyChannel === OTHER ? replyOther : replyChannel },
    ...(applicant && { applicant }),
    ...(capacity !== 'self' && beneficiary && { beneficiary }),
    ...arrivalOf(reception, typed),
    ...(typed.branch && { branch: typed.branch }),
    ...(typed.origin !== 'applicant' && { origin: typed.origin }),
    ...(kind === 'supportRequest' && { items: itemsOf(typed), criteriaGiven: typed.criteriaGiven }),
  } as NewCase;
}

function arrivalOf(reception: Reception, typed: CaseTyped): Partial<NewCase> {
  const channel = channelChosen(reception, typed);
  const receivedAt = typed.arrived === 'before' ? momentOf(typed.day, typed.time) : '';
  const label = channel?.listed ? channel.label : typed.channelLabel;
  return {
    ...(channel && { channel: channel.code as NewCase['channel'] }),
    ...(channel?.code === OTHER && label && { channelLabel: label }),
    ...(channel?.code === LETTER && letterOf(typed)),
    ...(channel?.code === 'BRANCH_DELEGATE' && delegateOf(typed)),
    ...(receivedAt && { receivedAt }),
  };
}

const letterOf = ({ letterNumber, letterDate }: CaseTyped): Pick<NewCase, 'letterNumber' | 'letterDate'> => ({
  ...(letterNumber && { letterNumber }),
  ...(letterDate && { letterDate }),
});

function delegateOf({ delegate, delegateDay, delegateTime }: CaseTyped): Pick<NewCase, 'delegate'> {
  return delegate ? { delegate: { account: delegate, receivedAt: momentOf(delegateDay, delegateTime) } } : {};
}

const itemsOf = ({ brought }: CaseTyped): NewCase['items'] =>
  Object.entries(brought).map(([item, validity]) => ({ item, ...filled(validity) }));

const filled = (validity: Validity): Partial<Validity> =>
  Object.fromEntries(Object.entries(validity).filter(([, day]) => day !== ''));

/** The ids of the inputs by the API's names. */
export const FIELDS = {
  applicant: 'applicant',
  beneficiary: 'beneficiary',
  capacity: 'capacity',
  kind: 'kind',
  subject: 'subject',
  channel: 'channel',
  channelLabel: 'channelLabel',
  receivedAt: 'day',
  replyChannel: 'replyChannel',
  branch: 'branch',
  origin: 'origin',
  letterNumber: 'letterNumber',
  letterDate: 'letterDate',
  'delegate.account': 'delegate',
  'delegate.receivedAt': 'delegateDay',
};

/** What stands above those of them for which the API has another word. */
export const LABELS = {
  applicant: 'receive.applicant',
  beneficiary: 'receive.beneficiary',
  channel: 'receive.channel',
  channelLabel: 'receive.channelLabel',
  receivedAt: 'receive.day',
  replyChannel: 'receive.replyChannel',
  origin: 'receive.origin',
  'delegate.account': 'receive.delegate',
  'delegate.receivedAt': 'receive.delegateDay',
} as const satisfies Readonly<Partial<Record<keyof typeof FIELDS, ConsoleText>>>;

/** The fields that these refusals are about. */
export const CODES = {
  'intake.received_in_future': 'receivedAt',
  'intake.beneficiary_missing': 'beneficiary',
  'intake.branch_unknown': 'branch',
  'intake.delegate_channel': 'channel',
  'intake.delegate_after_office': 'delegate.receivedAt',
  'intake.delegate_without_mandate': 'delegate.account',
};
