import { demoAnswersFile, policiesFolder, projectRoot } from '@config/paths';
import { effectivePolicy, loadAnswers, loadPolicy, type EffectivePolicy, type PolicyAnswers, type PolicyDocument } from '@sanad/policy/pure';
import { deepFreeze } from '@sanad/kernel';
import type { MacroWords, TemplateWords } from '@sanad/intake';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from '../roles';

export interface DemoStaff {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** One association of the demonstration: its own text, what invented people answered, and who works there. */
export interface DemoAssociation {
  readonly slug: string;
  readonly document: PolicyDocument;
  readonly answers: PolicyAnswers;
  readonly policy: EffectivePolicy;
  readonly staff: readonly DemoStaff[];
}

/** What an office of the demonstration has ready; a macro names its template by the name it bears. */
export interface DemoReady {
  readonly templates: readonly TemplateWords[];
  readonly macros: readonly MacroWords[];
}

export const demoEmail = (slug: string, account: string): string => `${account}@${slug}.example`;

/** The five associations of the sources, as the demonstration brings them to life. */
export const readDemoWorld = (): DemoAssociation[] => Object.keys(readStaff()).map(readDemoAssociation);

const read = new Map<string, DemoAssociation>();

/** One of them, which reads the text of no other; read once, and nobody's to change. */
export function readDemoAssociation(slug: string): DemoAssociation {
  const known = read.get(slug) ?? deepFreeze(readFiles(slug));
  read.set(slug, known);
  return known;
}

function readFiles(slug: string): DemoAssociation {
  const answers = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml').get(slug);
  const staff = readStaff()[slug];
  if (!answers || !staff) throw new Error(`config/demo has no answers or no staff of ${slug}`);
  const file = `${slug}.yaml`;
  const document = loadPolicy(readFileSync(join(policiesFolder, file), 'utf8'), file);
  return { slug, document, answers, policy: effectivePolicy(document, answers), staff };
}

const readStaff = (): Record<string, DemoStaff[]> =>
  parse(readFileSync(join(projectRoot, 'config/demo/staff.yaml'), 'utf8')) as Record<string, DemoStaff[]>;

/** By the association that keeps them. */
export function readDemoReady(): Readonly<Record<string, DemoReady>> {
  const file = readFileSync(join(projectRoot, 'config/demo/templates.yaml'), 'utf8');
  return (parse(file) as { associations: Record<string, DemoReady> }).associations;
}
