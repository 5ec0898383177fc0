import type { DataSource, EntityManager } from 'typeorm';
import { grantRules, roleMissing } from './catalogue.grants';
import { portalRules } from './catalogue.portal';
import type { CatalogueFinding, CatalogueRule } from './catalogue.rule';
import { tenancyRules } from './catalogue.tenancy';
import { rows } from './sql';

export type { CatalogueFinding, CatalogueRule } from './catalogue.rule';

export const catalogueRules: readonly CatalogueRule[] = [roleMissing, ...tenancyRules, ...grantRules, ...portalRules];

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
