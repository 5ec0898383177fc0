import type { Admitter, ConditionKind, MemberStand, ProofKind, Reading } from './compensation.kinds';

export interface MinutesMember {
  readonly account: string;
  readonly stand: MemberStand;
  /** Why somebody stepped back. */
  readonly reason?: string | null;
}

/** What a proof says of itself, as it was entered. */
export interface ProofPaper {
  readonly kind: ProofKind;
  /** `YYYY-MM-DD` */
  readonly dated: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly harm: string | null;
  readonly extent: string | null;
  readonly causes: string | null;
  readonly isFinal: boolean;
  readonly hasDocument: boolean;
  readonly members: readonly MinutesMember[];
  readonly admittedBy: string | null;
  readonly admittedAs: Admitter | null;
  /** By what whoever acts for the association is entitled to. */
  readonly authority: string | null;
}

/** What a proof is judged by. */
export interface ProofCircumstances {
  /** Whoever sat in the body that the policy names, on the day of the paper. */
  readonly seated: readonly string[];
  /** Whom it concerns: the person complained of, whoever answers to them, and whoever claims. */
  readonly concerned: readonly string[];
  readonly today: string;
}

export const PROOF_LACKS = [
  'document',
  'date',
  'dateAhead',
  'issuer',
  'number',
  'final',
  'harm',
  'extent',
  'causes',
  'body',
  'members',
  'strangers',
  'conflict',
  'recusal',
  'approval',
  'admission',
  'authority',
] as const;
export type ProofLack = (typeof PROOF_LACKS)[number];

/** What each paper has to hold. A judgment need not be final: the text asks that of a ruling alone. */
const NEEDED: Readonly<Record<ProofKind, readonly ProofLack[]>> = {
  fault: ['harm', 'causes'],
  minutes: [
    'harm',
    'extent',
    'causes',
    'body',
    'members',
    'strangers',
    'conflict',
    'recusal',
    'approval',
    'admission',
    'authority',
  ],
  judgment: ['issuer', 'number'],
  ruling: ['issuer', 'number', 'final'],
  other: ['harm'],
};
const OF_EACH: readonly ProofLack[] = ['document', 'date', 'dateAhead'];

type Judge = (paper: ProofPaper, circumstances: ProofCircumstances) => boolean;

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/**
 * The text wants the approval of its members: each of them gives it or steps back for a reason of their own, and those who step back so are the
 * fewer. Whom it concerns is not counted.
 */
const isApproved = (free: readonly MinutesMember[]): boolean =>
  free.filter(({ stand }) => stand === 'approved').length * 2 > free.length;

/** Whether something is missing, by its name. */
const LACKS: Readonly<Record<ProofLack, Judge>> = {
  document: ({ hasDocument }) => !hasDocument,
  date: ({ dated }) => dated === null,
  dateAhead: ({ dated }, { today }) => dated !== null && dated > today,
  issuer: ({ issuer }) => isBlank(issuer),
  number: ({ number }) => isBlank(number),
  final: ({ isFinal }) => !isFinal,
  harm: ({ harm }) => isBlank(harm),
  extent: ({ extent }) => isBlank(extent),
  causes: ({ causes }) => isBlank(causes),
  body: (_, { seated }) => seated.length === 0,
  members: ({ members }, { seated }) => seated.some((account) => !members.some((member) => member.account === account)),
  strangers: ({ members }, { seated }) => members.some(({ account }) => !seated.includes(account)),
  conflict: ({ members }, { concerned }) =>
    members.some(({ account, stand }) => concerned.includes(account) && stand === 'approved'),
  recusal: ({ members }) => members.some(({ stand, reason }) => stand === 'recused' && isBlank(reason)),
  approval: ({ members }, { concerned }) => !isApproved(members.filter(({ account }) => !concerned.includes(account))),
  admission: ({ admittedBy, admittedAs }) => isBlank(admittedBy) || admittedAs === null,
  authority: ({ admittedAs, authority }) => admittedAs === 'attorney' && isBlank(authority),
};

/** What a paper still lacks before a person may validate it, in the order in which it is told. */
export function lacksOf(paper: ProofPaper, circumstances: ProofCircumstances): ProofLack[] {
  const needed = [...OF_EACH, ...NEEDED[paper.kind]];
  return PROOF_LACKS.filter((lack) => needed.includes(lack) && LACKS[lack](paper, circumstances));
}

/** The papers that prove a condition. Negotiation is proven by the settlement itself. */
const PROVES: Readonly<Record<ConditionKind, readonly ProofKind[]>> = {
  fault: ['fault'],
  admission: ['minutes'],
  ruling: ['judgment', 'ruling'],
  negotiation: [],
  other: ['other'],
};

export type Condition = Exclude<ConditionKind, 'negotiation'>;

/** Of an addition that brings no conditions of its own. */
const USUAL: readonly ConditionKind[] = ['admission', 'ruling', 'negotiation'];

/** What is still to be proven before payment, and whether one of it is enough. */
export interface Unproven {
  readonly conditions: readonly Condition[];
  readonly one: boolean;
}

export interface Proofs {
  /** Unset while nobody has chosen one. */
  readonly reading: Reading | null;
  /** As the text lists them. */
  readonly conditions: readonly ConditionKind[];
  /** Of the papers that were validated and stand. */
  readonly valid: readonly ProofKind[];
}

/**
 * Which conditions still have to be proven by the reading that was chosen:
 * `proofThenSettlement`: fault, harm and cause are proven by an admission or by a ruling, either of them.
 * `all`: each condition by a paper of its own. `any`: one of them, and a settlement is one.
 */
export function unprovenOf({ reading, conditions, valid }: Proofs): Unproven {
  const listed = conditions.length > 0 ? conditions : USUAL;
  const isProven = (condition: Condition): boolean => PROVES[condition].some((kind) => valid.includes(kind));
  const provable = listed.filter((kind): kind is Condition => kind !== 'negotiation');
  if (reading === 'all') return { conditions: provable.filter((kind) => !isProven(kind)), one: false };
  const ways = reading === 'any' ? provable : provable.filter((kind) => kind === 'admission' || kind === 'ruling');
  return { conditions: ways.some(isProven) ? [] : ways, one: true };
}

/**
 * Papers whose amount may be taken without a settlement. What a court or an authority decided binds both under each reading, where the text names it;
 * under `any` each paper does that proves a condition.
 */
export function executableKinds({ reading, conditions }: Pick<Proofs, 'reading' | 'conditions'>): readonly ProofKind[] {
  if (reading === null) return [];
  const listed = conditions.length > 0 ? conditions : USUAL;
  return listed.filter((kind) => reading === 'any' || kind === 'ruling').flatMap((kind) => PROVES[kind]);
}

/** Under `any` a settlement is a condition of its own: nothing else has to be proven for it. */
export function settlementSuffices({ reading, conditions }: Pick<Proofs, 'reading' | 'conditions'>): boolean {
  return reading === 'any' && (conditions.length > 0 ? conditions : USUAL).includes('negotiation');
}
