import { projectRoot } from '@config/paths';
import { toPastCase, type PastCase, type RecordedEvent } from '@sanad/intake';
import { CASE_KINDS, type CaseKind } from '@sanad/intake/pure';
import { caseEvents, type CaseEventName } from '@sanad/messages';
import type { SampleCases } from '@sanad/replay';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface WrittenCase {
  readonly reference: string;
  readonly kind: string;
  readonly channel: string;
  /** `YYYY-MM-DD HH:MM` in Riyadh. */
  readonly received: string;
  /** Each the name of a line of a case's history, and when. */
  readonly happened: readonly string[];
}

interface WrittenSamples {
  readonly asOf: string;
  readonly cases: readonly WrittenCase[];
}

const file = join(projectRoot, 'config', 'samples', 'cases.yaml');

/** Invented cases to replay, where an association has none of its own. */
export function readSamples(): SampleCases {
  const { asOf, cases } = parse(readFileSync(file, 'utf8')) as WrittenSamples;
  return { asOf: instant(asOf), cases: cases.map(toCase) };
}

function toCase({ reference, kind, channel, received, happened }: WrittenCase, place: number): PastCase {
  const receivedAt = instant(received);
  const events = happened.map(toEvent);
  const facts = { receivedAt, receivedDateOnly: false, delegateReceivedAt: null, policyVersionId: null };
  // Nothing else is called so, and the order of the file is kept.
  const id = `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`;
  return toPastCase({ id, reference, kind: kindIn(kind), channel, ...facts, events }, false);
}

function toEvent(line: string): RecordedEvent {
  const [name = '', ...at] = line.split(' ');
  if (!(name in caseEvents))
    throw new Error(`config/samples/cases.yaml: nothing in a case's history is called «${name}»`);
  return { name: name as CaseEventName, at: instant(at.join(' ')) };
}

function kindIn(text: string): CaseKind {
  const kind = CASE_KINDS.find((one) => one === text);
  if (!kind) throw new Error(`config/samples/cases.yaml: there is no kind of case called «${text}»`);
  return kind;
}

function instant(text: string): Date {
  const at = new Date(`${text.replace(' ', 'T')}:00+03:00`);
  if (Number.isNaN(at.getTime())) throw new Error(`config/samples/cases.yaml: «${text}» is no time`);
  return at;
}
