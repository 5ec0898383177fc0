import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Path } from './problems';

/** A YAML text as plain data that still knows on which line everything stands. */
export interface YamlFile {
  data: unknown;
  /** The line, counted from 1, of the value at the path, or of the nearest thing around it that exists. */
  lineOf(path: Path): number;
  errors: readonly { line: number; detail: string }[];
}

/** Warnings count as errors: what the parser would pass over silently must not get lost. */
export function readYaml(text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: counter.linePos(pos[0]).line,
    detail: message,
  }));
  if (errors.length > 0) return { data: undefined, lineOf: () => 1, errors };
  return { ...plain(document), lineOf: (path) => counter.linePos(offsetOf(document, path)).line };
}

function plain(document: Document): Pick<YamlFile, 'data' | 'errors'> {
  try {
    return { data: document.toJS({ maxAliasCount: 100 }), errors: [] };
  } catch (error) {
    return { data: undefined, errors: [{ line: 1, detail: error instanceof Error ? error.message : String(error) }] };
  }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const found = childOf(isAlias(node) ? node.resolve(document) : node, step);
    if (!found) return offset;
    node = found.value;
    offset = found.offset ?? offset;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): { value: unknown; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { value, offset: startOf(value) };
  }
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  return pair && { value: pair.value, offset: startOf(pair.key) };
}

function startOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null)?.range?.[0];
}
