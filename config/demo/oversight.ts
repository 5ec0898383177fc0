import { projectRoot } from '@config/paths';
import type { NewBody } from '@sanad/oversight';
import type { AssociationKind, Region, RegisterFacts } from '@sanad/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from '../roles';
import type { DemoAssociation } from './world';

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who oversees the demonstration, and what is known of its associations beyond their texts. */
export interface DemoOversight {
  readonly body: NewBody;
  readonly people: readonly DemoPerson[];
  readonly associations: Readonly<Record<string, { readonly kind: AssociationKind; readonly region?: Region }>>;
}

export function readDemoOversight(): DemoOversight {
  const read = parse(readFileSync(join(projectRoot, 'config/demo/register.yaml'), 'utf8')) as DemoOversight;
  return { ...read, body: { ...read.body, demo: true } };
}

/** The register's facts as the policy itself states them; what it does not say is unknown. */
export function factsOf({ slug, document }: DemoAssociation, { associations }: DemoOversight): Partial<RegisterFacts> {
  const numbers = document.licences.map(({ kind, number, authority }) => ({
    [`${kind}Number`]: number,
    ...(authority && { authority }),
  }));
  return Object.assign({ ...associations[slug] }, ...numbers) as Partial<RegisterFacts>;
}
