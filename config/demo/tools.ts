import { projectRoot } from '@config/paths';
import type { ToolForm } from '@sanad/policy';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What an invented file of the staff says: a page of its own. */
export interface DemoGuide {
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly points: readonly string[] }[];
}

/** What a tool of the demonstration is: a guide that is printed, or a form of the product's. */
export interface DemoTool {
  readonly guide?: string;
  readonly form?: ToolForm;
  readonly keeper: string;
  /** How many days from the first start it holds. */
  readonly holdsDays?: number;
}

export interface DemoTools {
  /** The day the guides are dated by. */
  readonly on: string;
  readonly guides: Readonly<Record<string, DemoGuide>>;
  /** By association, and by the tool's id in its policy. */
  readonly associations: Readonly<Record<string, Readonly<Record<string, DemoTool>>>>;
}

export const readDemoTools = (): DemoTools =>
  parse(readFileSync(join(projectRoot, 'config/demo/tools.yaml'), 'utf8')) as DemoTools;
