/** What kind of body is registered. */
export const ASSOCIATION_KINDS = ['association', 'foundation', 'cooperative'] as const;
export type AssociationKind = (typeof ASSOCIATION_KINDS)[number];

/** The thirteen regions of the Kingdom. */
export const REGIONS = [
  'riyadh',
  'makkah',
  'madinah',
  'qassim',
  'eastern',
  'asir',
  'tabuk',
  'hail',
  'northernBorders',
  'jazan',
  'najran',
  'bahah',
  'jawf',
] as const;
export type Region = (typeof REGIONS)[number];

/** What is known of an association from its licence and its by-law. Null is unknown, and never means «none» or «expired». */
export interface RegisterFacts {
  readonly kind: AssociationKind | null;
  readonly region: Region | null;
  /** Whoever issued the numbers, as written. */
  readonly authority: string | null;
  /** Numbers are texts: leading zeros count, and old ones have two digits. */
  readonly licenceNumber: string | null;
  readonly registrationNumber: string | null;
  readonly unifiedNumber: string | null;
  /** `YYYY-MM-DD`, as the dates below. */
  readonly licenceIssuedOn: string | null;
  /** The last day on which it is valid. */
  readonly licenceExpiresOn: string | null;
  readonly boardTermFrom: string | null;
  readonly boardTermTo: string | null;
}

export const UNKNOWN_FACTS: RegisterFacts = {
  kind: null,
  region: null,
  authority: null,
  licenceNumber: null,
  registrationNumber: null,
  unifiedNumber: null,
  licenceIssuedOn: null,
  licenceExpiresOn: null,
  boardTermFrom: null,
  boardTermTo: null,
};

/** Each fact's column. */
export const FACT_COLUMN = {
  kind: 'kind',
  region: 'region',
  authority: 'authority',
  licenceNumber: 'licence_number',
  registrationNumber: 'registration_number',
  unifiedNumber: 'unified_number',
  licenceIssuedOn: 'licence_issued_on',
  licenceExpiresOn: 'licence_expires_on',
  boardTermFrom: 'board_term_from',
  boardTermTo: 'board_term_to',
} as const satisfies Record<keyof RegisterFacts, string>;

const DATES: readonly string[] = ['licenceIssuedOn', 'licenceExpiresOn', 'boardTermFrom', 'boardTermTo'];

/** A select list of every fact of the association `a`, dates as days. */
export const FACTS_SELECTED = Object.entries(FACT_COLUMN)
  .map(([fact, column]) => `a.${column}${DATES.includes(fact) ? '::text' : ''} AS "${fact}"`)
  .join(', ');
