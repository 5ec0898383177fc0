import {
  admitterNames,
  paymentMeansNames,
  proofKindNames,
  settlingParties,
  signingMethods,
  type Bilingual,
  type ConsoleText,
} from '@sanad/messages/pure';
import type { ActPath, CompensationFile } from '../../api/compensation';

export interface ActField {
  /** Of the request. */
  readonly name: string;
  readonly kind: 'line' | 'area' | 'day' | 'select' | 'riyals' | 'flag' | 'latin' | 'members' | 'drawing';
  readonly label: ConsoleText;
  readonly choices?: Readonly<Record<string, Bilingual>>;
  readonly isOptional?: boolean;
  /** May be left out for now, and is asked for before the paper counts. */
  readonly isNeeded?: boolean;
  /** Shown where another field has one of these values. */
  readonly where?: { readonly field: string; readonly is: readonly string[] };
  /** Choices that the file itself gives. */
  readonly choicesOf?: (file: CompensationFile) => Readonly<Record<string, Bilingual>>;
  /** Asked for by what the file says of what was chosen. */
  readonly asked?: (file: CompensationFile, typed: Readonly<Record<string, string>>) => boolean;
}

export interface ActForm {
  readonly path: ActPath;
  readonly fields: readonly ActField[];
  readonly lead?: ConsoleText;
  /** What the API needs beside what is typed. */
  readonly beside?: (file: CompensationFile) => object;
}

const line = (name: string, label: ConsoleText, more: Partial<ActField> = {}): ActField => ({
  ...{ name, label, kind: 'line' },
  ...more,
});
const area = (name: string, label: ConsoleText, more: Partial<ActField> = {}): ActField =>
  line(name, label, { kind: 'area', ...more });

const PARTY = line('party', 'compensation.party', { kind: 'select', choices: settlingParties });
const REASON = area('reason', 'compensation.reason');
const WORDS = area('words', 'compensation.words');
const RIYALS = line('halalas', 'compensation.amountRiyals', { kind: 'riyals' });

const ofKind = (...is: string[]): Pick<ActField, 'where' | 'isOptional' | 'isNeeded'> => ({
  where: { field: 'kind', is },
  isOptional: true,
  isNeeded: true,
});

/** The papers whose amount may be taken without a settlement, by kind and number. */
const executable = ({ proofs }: CompensationFile): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(
    proofs
      .filter((proof) => proof.executable)
      .map(({ id, kind, number }) => {
        const named = (word: string): string => [word, number].filter(Boolean).join(' ');
        return [id, { ar: named(kind.ar), en: named(kind.en) }];
      }),
  );

const SIGNING: readonly ActField[] = [
  line('signedAs', 'compensation.signedAs'),
  line('method', 'compensation.method', { kind: 'select', choices: signingMethods }),
  line('drawing', 'compensation.method', { kind: 'drawing', where: { field: 'method', is: ['drawnSignature'] } }),
];
const shown = ({ contentHash }: CompensationFile): object => ({ contentHash });

/** The form of each act; a rule of none of them stands here. Validating and withdrawing a proof stand beside the proof. */
export const ACT_FORMS: Readonly<Record<string, ActForm>> = {
  addProof: {
    path: 'proofs',
    lead: 'compensation.proofLead',
    fields: [
      line('kind', 'compensation.kind', { kind: 'select', choices: proofKindNames }),
      line('dated', 'compensation.dated', { kind: 'day', isOptional: true, isNeeded: true }),
      line('number', 'compensation.number', { kind: 'latin', ...ofKind('judgment', 'ruling') }),
      line('number', 'compensation.number', { kind: 'latin', ...ofKind('fault', 'minutes', 'other'), isNeeded: false }),
      line('issuedBy', 'compensation.issuedBy', ofKind('judgment', 'ruling')),
      line('awarded', 'compensation.awarded', { kind: 'riyals', ...ofKind('judgment', 'ruling'), isNeeded: false }),
      line('isFinal', 'compensation.isFinal', { kind: 'flag', ...ofKind('ruling') }),
      area('harm', 'compensation.harm', ofKind('fault', 'minutes', 'other')),
      area('extent', 'compensation.extent', ofKind('minutes')),
      area('causes', 'compensation.causes', ofKind('fault', 'minutes')),
      line('members', 'compensation.members', { kind: 'members', ...ofKind('minutes') }),
      line('admittedBy', 'compensation.admittedBy', ofKind('minutes')),
      line('admittedAs', 'compensation.admittedAs', { kind: 'select', choices: admitterNames, ...ofKind('minutes') }),
      line('entitledBy', 'compensation.entitledBy', {
        where: { field: 'admittedAs', is: ['attorney'] },
        ...{ isOptional: true, isNeeded: true },
      }),
    ],
  },
  makeOffer: { path: 'offers', fields: [PARTY, RIYALS, WORDS] },
  answerOffer: {
    path: 'offer-answers',
    fields: [line('accepts', 'compensation.answer', { kind: 'select' }), WORDS],
    beside: ({ answerer }) => ({ party: answerer }),
  },
  signClaimant: { path: 'claimant-signature', fields: SIGNING, beside: shown },
  signAssociation: { path: 'association-signature', fields: SIGNING, beside: shown },
  adopt: {
    path: 'adoption',
    lead: 'compensation.adoptLead',
    fields: [
      line('proof', 'compensation.paper', { kind: 'select', choicesOf: executable }),
      { ...RIYALS, asked: ({ proofs }, { proof }) => proofs.find(({ id }) => id === proof)?.awarded === null },
      WORDS,
    ],
  },
  refuse: { path: 'refusal', fields: [PARTY, REASON], lead: 'compensation.courts' },
  resume: { path: 'resumption', fields: [], lead: 'compensation.sureResume' },
  approve: {
    path: 'approvals',
    ...{ fields: [], lead: 'compensation.sureApprove', beside: () => ({ verdict: 'approve' }) },
  },
  sendBack: {
    path: 'approvals',
    ...{ fields: [REASON], lead: 'compensation.sureSendBack', beside: () => ({ verdict: 'decline' }) },
  },
  orderPayment: {
    path: 'payment-orders',
    fields: [
      line('payBy', 'compensation.payBy', { kind: 'select', choices: paymentMeansNames }),
      line('iban', 'compensation.iban', { kind: 'latin', where: { field: 'payBy', is: ['transfer'] } }),
    ],
  },
  recordPaid: { path: 'payment', fields: [line('reference', 'compensation.paymentReference', { kind: 'latin' })] },
  recordFailed: { path: 'payment-failure', fields: [REASON] },
  reverse: { path: 'payment-reversal', fields: [REASON] },
  tellApart: {
    path: 'another-harm',
    fields: [area('reason', 'compensation.anotherHarm')],
    lead: 'compensation.apartLead',
  },
  close: { path: 'closure', fields: [], lead: 'compensation.sureClose' },
};

/** Refusals that name no field, by the field they are about. */
export const ACT_CODES = {
  'compensation.amount_beyond': 'halalas',
  'compensation.steps_beyond': 'halalas',
  'compensation.amount_missing': 'halalas',
  'compensation.amount_other': 'halalas',
  'compensation.amount_not_awarded': 'proof',
  'compensation.paper_not_executed': 'proof',
  'compensation.iban_missing': 'iban',
  'compensation.iban_invalid': 'iban',
  'compensation.reason_missing': 'reason',
  'compensation.scan_missing': 'method',
  'compensation.drawing_unasked': 'drawing',
  'compensation.member_twice': 'members',
};
