import { callerChecks, channelNames, noteKinds, type Bilingual, type ConsoleText } from '@sanad/messages/pure';
import { alone } from '../../language/lists';
import type { ActName, Typed } from '../../api/case-acts';
import type { Say } from '../../language/texts';

type Kind = 'text' | 'long' | 'day' | 'time' | 'choice' | 'colleague' | 'person' | 'checklist';

/** One input of an act's form. `name` is the API's field. */
export interface Field {
  readonly name: string;
  /** Where it lies inside another field of the API. */
  readonly path?: string;
  readonly kind: Kind;
  readonly label: ConsoleText;
  readonly hint?: ConsoleText;
  readonly isOptional?: boolean;
  /** Written to people: a template may be put into it. */
  readonly takesTexts?: boolean;
  /** Asked for only then; always, where it is left out. */
  readonly when?: (typed: Typed) => boolean;
  readonly options?: (say: Say, pick: Pick) => { value: string; label: string }[];
}

type Pick = (text: { ar: string; en: string }) => string;

const text = (name: string, label: ConsoleText, more: Partial<Field> = {}): Field => ({
  ...{ name, kind: 'text', label },
  ...more,
});
const long = (name: string, label: ConsoleText, hint?: ConsoleText): Field => ({
  ...{ name, kind: 'long', label },
  ...(hint && { hint }),
});
const written = (name: string, label: ConsoleText, hint?: ConsoleText): Field => ({
  ...long(name, label, hint),
  takesTexts: true,
});
const choice = (name: string, label: ConsoleText, options: NonNullable<Field['options']>): Field => ({
  ...{ name, kind: 'choice', label, options },
});
const words =
  (...codes: readonly ConsoleText[]): NonNullable<Field['options']> =>
  (say) =>
    codes.map((code) => ({ value: code.split('_')[1] ?? '', label: say(code) }));

const WHEN: Field = { name: 'at', kind: 'time', label: 'cases.at', hint: 'cases.nowIfEmpty', isOptional: true };
const WHY = long('why', 'cases.why');
const DESCRIPTION = text('description', 'cases.description');
const DUE_ON: Field = { name: 'dueOn', kind: 'day', label: 'cases.dueOn' };

const channels: NonNullable<Field['options']> = (_say, pick) =>
  Object.entries(channelNames).flatMap(([value, name]) =>
    value === 'OTHER' ? [] : [{ value, label: alone(pick(name)) }],
  );

const named =
  (names: Readonly<Record<string, Bilingual>>): NonNullable<Field['options']> =>
  (_say, pick) =>
    Object.entries(names).map(([value, name]) => ({ value, label: pick(name) }));

/** Asked for where the form begins with it: of what came by letter. */
const isOfLetter = ({ letterNumber }: Typed): boolean => letterNumber !== undefined;
const isCall = ({ kind }: Typed): boolean => kind !== 'internal' && Boolean(kind);

export const pathOf = ({ name, path = name }: Field): string => path;

/** What each act asks for; nothing but a confirmation where it is not here. */
export const FIELDS: Partial<Record<ActName, readonly Field[]>> = {
  bringItem: [
    { ...WHEN, name: 'arrivedAt', label: 'cases.arrivedAt' },
    { name: 'validFrom', kind: 'day', label: 'cases.validFrom', isOptional: true },
    { name: 'validUntil', kind: 'day', label: 'cases.validUntil', isOptional: true },
  ],
  ruleItem: [
    choice('valid', 'cases.ruling', words('cases.valid_yes', 'cases.valid_no')),
    written('reason', 'cases.rulingReason', 'cases.rulingReasonHint'),
  ],
  attest: [
    choice(
      'method',
      'cases.method',
      words(
        'cases.method_typedName',
        'cases.method_drawnSignature',
        'cases.method_inkScan',
        'cases.method_oneTimeCode',
        'cases.method_witnessedMark',
      ),
    ),
    text('signedAs', 'cases.signedAs', { hint: 'cases.signedAsHint' }),
    { ...WHEN, name: 'signedAt', label: 'cases.signedAt' },
  ],
  correct: [
    choice('by', 'cases.correctedBy', words('cases.by_applicant', 'cases.by_office')),
    long('subject', 'cases.subject'),
    choice(
      'capacity',
      'cases.capacity',
      words('cases.capacity_self', 'cases.capacity_guardian', 'cases.capacity_agent'),
    ),
    {
      ...{ name: 'beneficiary', kind: 'person', label: 'cases.beneficiary' },
      when: ({ capacity }) => capacity !== 'self',
    },
    choice('replyChannel', 'cases.replyChannel', channels),
    { ...text('letterNumber', 'cases.letterNumber'), isOptional: true, when: isOfLetter },
    { ...text('letterDate', 'cases.letterDate'), isOptional: true, when: isOfLetter },
  ],
  requestItems: [
    { name: 'checklist', kind: 'checklist', label: 'cases.checklistAsked', hint: 'cases.checklistAskedHint' },
    long('items', 'cases.itemsAsked', 'cases.itemsAskedHint'),
    written('reason', 'cases.reason'),
  ],
  refer: [written('question', 'cases.question')],
  note: [
    choice('kind', 'cases.noteKind', named(noteKinds)),
    { ...text('spokenWith', 'cases.spokenWith'), when: isCall },
    {
      ...choice('callerCheck', 'cases.callerCheck', named(callerChecks)),
      ...{ when: isCall, hint: 'cases.spokenNoSignature' },
    },
    long('text', 'cases.noteText', 'cases.noteTextHint'),
    { name: 'callBackOn', kind: 'day', label: 'cases.callBackOn', isOptional: true, when: isCall },
  ],
  overrideFloor: [WHY],
  recordBounce: [WHEN],
  attestReply: [
    choice(
      'means',
      'cases.means',
      words(
        'cases.means_inPerson',
        'cases.means_phoneCall',
        'cases.means_letterHandedOver',
        'cases.means_messageConfirmed',
        'cases.means_other',
      ),
    ),
    WHEN,
  ],
  promiseDelivery: [DESCRIPTION, DUE_ON],
  recordDelivery: [
    text('proof', 'cases.proof', { hint: 'cases.proofHint' }),
    WHEN,
    {
      ...DESCRIPTION,
      path: 'remainder.description',
      label: 'cases.remainder',
      hint: 'cases.remainderHint',
      isOptional: true,
    },
    { ...DUE_ON, path: 'remainder.dueOn', label: 'cases.remainderDueOn', isOptional: true },
  ],
  cancelDelivery: [WHY],
  agreeReplyChannel: [choice('replyChannel', 'cases.replyChannel', channels)],
  assign: [{ name: 'assignee', kind: 'colleague', label: 'cases.assignee' }],
  answer: [written('answer', 'cases.answer'), text('source', 'cases.source', { hint: 'cases.sourceHint' })],
};

/** The fields of a form that refusals are about which name none. */
export function codesOf(fields: readonly Field[]): Readonly<Record<string, string>> {
  const time = fields.find(({ kind }) => kind === 'time')?.name;
  return {
    ...(time && { 'intake.time_ahead': time, 'intake.time_before': time }),
    'intake.validity_reversed': 'validUntil',
    'intake.item_reason_missing': 'reason',
    'intake.nothing_asked': 'items',
    'intake.call_unnamed': 'spokenWith',
    'intake.call_unchecked': 'callerCheck',
    'intake.call_back_past': 'callBackOn',
    'intake.beneficiary_missing': 'beneficiary',
  };
}

/** What follows from it, told before it is done. */
export const CONSEQUENCES: Partial<Record<ActName, ConsoleText>> = {
  giveCriteria: 'cases.about_giveCriteria',
  bringItem: 'cases.about_bringItem',
  ruleItem: 'cases.about_ruleItem',
  correct: 'cases.about_correct',
  giveReceipt: 'cases.about_giveReceipt',
  ruleComplete: 'cases.about_ruleComplete',
  requestItems: 'cases.about_requestItems',
  refer: 'cases.about_refer',
  note: 'cases.about_note',
  putToCommittee: 'cases.about_putToCommittee',
  overrideFloor: 'cases.about_overrideFloor',
  notifyDecision: 'cases.about_notifyDecision',
  recordBounce: 'cases.about_recordBounce',
  attestReply: 'cases.about_attestReply',
  register: 'cases.about_register',
  close: 'cases.about_close',
  withdraw: 'cases.about_withdraw',
};
