import { dayInRiyadh } from '@sanad/kernel';
import {
  compensationLetterWords as words,
  dayInLetters,
  demoMark,
  fill,
  paymentMeansNames,
  proofKindNames,
  settlingParties,
  signingMethods,
} from '@sanad/messages';
import type { Printable } from '@sanad/platform';
import { hashOfSettlement, stands, type CompensationDossier, type Proof } from './compensation';
import { COMPENSATION_LETTERS, type CompensationLetter } from './compensation.kinds';
import { inRiyals } from './money.states';

/** What a letter is made of beside the file. */
export interface LetterFacts {
  readonly dossier: CompensationDossier;
  readonly claimant: string;
  /** The names of accounts. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the present order. */
  readonly iban: string | undefined;
}

/** Letters that there is something to write in. */
export function lettersOf(dossier: CompensationDossier): CompensationLetter[] {
  return COMPENSATION_LETTERS.filter((letter) => IS_THERE[letter](dossier));
}

const IS_THERE: Readonly<Record<CompensationLetter, (dossier: CompensationDossier) => boolean>> = {
  offer: ({ offers }) => offerOf({ offers }) !== undefined,
  settlement: ({ file }) => file.basis === 'settlement',
  refusal: ({ file }) => file.state === 'REFUSED',
  order: ({ ledger }) => orderOf({ ledger }) !== undefined,
  paid: ({ file }) => file.state === 'PAID',
};

type Row = readonly [name: string, value: string | { readonly alone: string }];

interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  /** Shares of the width; 0 for as wide as what stands in it. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (string | { readonly alone: string })[])[];
  readonly none: string;
  /** With room to sign. */
  readonly tall: boolean;
}

/** What one letter says. */
interface Said {
  readonly title: string;
  readonly at: Date;
  readonly to: string | null;
  readonly lead: string;
  readonly rows: readonly Row[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
  readonly isDraft?: boolean;
  readonly hash?: string;
}

const SAID: Readonly<Record<CompensationLetter, (facts: LetterFacts) => Said>> = {
  offer: offerSays,
  settlement: settlementSays,
  refusal: refusalSays,
  order: orderSays,
  paid: paidSays,
};

/** Everything that a letter says. Equal files make equal letters: it is dated by what it tells, never by the clock. */
export function compensationLetter(
  letter: CompensationLetter,
  facts: LetterFacts,
): Printable & Readonly<Record<string, unknown>> {
  const { file, policy, rules } = facts.dossier;
  const { effective, document, number, demo } = policy;
  const { title, at, to, hash, isDraft, ...body } = SAID[letter](facts);
  const first = rules.conditions.at(0)?.clause ?? '';
  const citation = effective.citation(first)?.ar ?? effective.title;
  return {
    letter: {
      language: 'ar',
      title,
      from: {
        name: effective.name.name.value,
        lines: document.licences.map((one) => fill(words[one.kind], { number: one.number })),
      },
      dated: dayInLetters(dayInRiyadh(at), 'ar'),
      reference: file.reference,
      settledAt: at,
      foot: [fill(words.foot, { citation, title: effective.title, number })],
      ...(isDraft && { across: words.draft }),
    },
    ...{ ...body, title, to, greeting: words.greeting, closing: to === null ? null : words.closing },
    demo: demo ? demoMark.ar : null,
    hashName: words.settlement.hash,
    hash: hash ?? null,
  };
}

const offerOf = ({ offers }: Pick<CompensationDossier, 'offers'>) =>
  offers.findLast(({ step, party }) => step === 'offer' && party === 'association');
const orderOf = ({ ledger }: Pick<CompensationDossier, 'ledger'>) => ledger.findLast(({ step }) => step === 'ordered');

const bothDates = (at: Date): string => fill(words.bothDates, dayInLetters(dayInRiyadh(at), 'ar'));
const money = (amount: string): string => fill(words.riyals, { amount: inRiyals(BigInt(amount)) });

function offerSays({ dossier, claimant }: LetterFacts): Said {
  const offer = offerOf(dossier)!;
  return {
    ...{ title: words.offer.title, at: offer.at, to: fill(words.to, { name: claimant }), lead: words.offer.lead },
    rows: [
      [words.harm, dossier.file.harm],
      [words.amount, money(offer.amount!)],
      [words.offer.details, offer.words],
      [words.offeredOn, bothDates(offer.at)],
    ],
    ...{ paragraphs: words.offer.after, tables: [] },
  };
}

function settlementSays({ dossier, claimant }: LetterFacts): Said {
  const { file, signatures, policy, offers } = dossier;
  const said = words.settlement;
  const signed = (party: 'association' | 'claimant'): readonly string[] => {
    const found = signatures.find((one) => one.party === party);
    if (!found) return [words[party], party === 'claimant' ? claimant : said.blank, said.blank, said.blank];
    return [words[party], found.signedAs, signingMethods[found.method].ar, bothDates(found.at)];
  };
  const agreed = offers.findLast(({ step }) => step === 'accept')!;
  return {
    ...{ title: said.title, at: file.settledAt ?? agreed.at, to: null, lead: said.lead },
    rows: [
      [words.association, policy.effective.name.name.value],
      [words.claimant, claimant],
      [words.harm, file.harm],
      [words.amount, money(file.amount!)],
      [words.terms, file.terms ?? ''],
    ],
    paragraphs: said.after,
    tables: [
      {
        ...{ title: said.signatures, heads: said.heads, columns: [0.8, 1.5, 1.2, 2.6], none: '', tall: true },
        rows: [signed('association'), signed('claimant')],
      },
    ],
    ...{ isDraft: file.settledAt === null, hash: hashOfSettlement(dossier) },
  };
}

function refusalSays({ dossier: { file }, claimant }: LetterFacts): Said {
  const said = words.refusal;
  return {
    ...{ title: said.title, at: file.refusedAt!, to: fill(words.to, { name: claimant }), lead: said.lead },
    rows: [
      [words.harm, file.harm],
      [said.by, settlingParties[file.refusedBy!].ar],
      [said.reason, file.refusedReason ?? ''],
    ],
    ...{ paragraphs: said.after, tables: [] },
  };
}

function orderSays({ dossier, claimant, names, iban }: LetterFacts): Said {
  const { file, proofs, approvals } = dossier;
  const order = orderOf(dossier)!;
  const said = words.order;
  const valid = proofs.filter(stands);
  const given = approvals.filter(({ verdict }) => verdict === 'approve');
  const paper = proofs.find(({ id }) => id === file.restsOn);
  return {
    ...{ title: said.title, at: order.at, to: null, lead: paper ? said.executed : said.lead },
    rows: [
      [said.payee, claimant],
      [words.amount, money(order.amount)],
      [said.payBy, paymentMeansNames[order.means!].ar],
      ...(iban === undefined ? [] : [[said.iban, { alone: inFours(iban) }] satisfies Row]),
      [said.attempt, { alone: String(order.attempt) }],
      ...(paper ? [[said.paper, paperInWords(paper)] satisfies Row] : []),
      [paper ? said.takenOn : said.settledOn, bothDates(file.settledAt!)],
      [words.harm, file.harm],
      ...(file.apartReason === null ? [] : [[said.apart, file.apartReason] satisfies Row]),
      [said.orderedBy, names.get(order.by) ?? ''],
    ],
    paragraphs: [said.once],
    tables: [
      {
        ...{ title: said.proofs, heads: said.proofHeads, columns: [1.9, 0.8, 2.1], none: '–', tall: false },
        rows: valid.map(({ kind, number, dated }) => [
          proofKindNames[kind].ar,
          number === null ? '–' : { alone: number },
          fill(words.bothDates, dayInLetters(dated!, 'ar')),
        ]),
      },
      {
        ...{ title: said.approvals, heads: said.heads, columns: [1, 1], none: said.noApprovals, tall: false },
        rows: given.map(({ account, at }) => [names.get(account) ?? '', bothDates(at)]),
      },
    ],
  };
}

/** «حكم قضائي رقم 4471، المحكمة العامة»: what is not said of it is left out. */
function paperInWords({ kind, number, issuer }: Proof): string {
  const named = [proofKindNames[kind].ar, ...(number === null ? [] : [fill(words.order.numbered, { number })])].join(
    ' ',
  );
  return [named, ...(issuer === null ? [] : [issuer])].join('، ');
}

/** Whoever was harmed is told no more of their account than it takes to know it. */
function paidSays({ dossier, claimant }: LetterFacts): Said {
  const { file, ledger } = dossier;
  const [order, paid] = [orderOf(dossier)!, ledger.at(-1)!];
  const said = words.paid;
  return {
    ...{ title: said.title, at: paid.at, to: fill(words.to, { name: claimant }), lead: said.lead },
    rows: [
      [words.harm, file.harm],
      [words.amount, money(paid.amount)],
      [said.payBy, paymentMeansNames[order.means!].ar],
      ...(order.ibanTail === null ? [] : [[said.account, fill(said.tail, { tail: order.ibanTail })] satisfies Row]),
      [said.number, { alone: paid.reference! }],
      [said.paidOn, bothDates(paid.at)],
    ],
    ...{ paragraphs: said.after, tables: [] },
  };
}

/** As banks print it. */
const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
