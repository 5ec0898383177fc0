export interface CatalogueFinding {
  readonly rule: string;
  /** The table, index, role, … that breaks it. */
  readonly object: string;
  readonly detail: string;
}

/** A rule is a query over the catalogue whose rows are its findings: `object`, `detail`. */
export interface CatalogueRule {
  readonly rule: string;
  readonly sql: string;
}
