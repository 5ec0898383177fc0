import type { DataSource, EntityManager } from 'typeorm';
import { grantRules, roleMissing } from './catalogue.grants';
import { tenancyRules } from './catalogue.tenancy';
import { rows } from './sql';

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

export const catalogueRules: readonly CatalogueRule[] = [roleMissing, ...tenancyRules, ...grantRules];

/**
 * Reads the system catalogue and finds every place where one association's rows could reach another. Any role may ask;
 * nothing but the catalogue is read.
 */
export async function lintCatalogue(
  db: EntityManager | DataSource,
  rules: readonly CatalogueRule[] = catalogueRules,
): Promise<CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  for (const { rule, sql } of rules) {
    const found = await rows<{ object: string; detail: string }>(db, sql);
    findings.push(...found.map(({ object, detail }) => ({ rule, object, detail })));
    // The other rules ask what each role may do.
    if (rule === roleMissing.rule && found.length > 0) break;
  }
  return findings;
}
