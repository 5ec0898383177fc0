import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

const PLACE = /(?<file>\/[^\s():]+\.js):(?<line>\d+):(?<column>\d+)/;

/** Of each program the map that was read last; it may be forgotten between two errors. */
const maps = new Map<string, WeakRef<SourceMap>>();

/**
 * Where an error came by, in terms of the sources. Node would translate by itself, but reads for that the maps of every package
 * at the start: a tenth of a process's memory, and as much of its start. Here the program's own is read when an error is told.
 */
export function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim().replace(PLACE, inSources));
}

function inSources(place: string, file: string, line: string, column: string): string {
  const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
  if (!entry || !('originalSource' in entry)) return place;
  return `${entry.originalSource.replace(/^webpack:\/\/\w*\/(\.\/)?/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function mapOf(file: string): SourceMap | undefined {
  const known = maps.get(file)?.deref();
  const path = `${file}.map`;
  if (known || file.includes('/node_modules/') || !existsSync(path)) return known;
  const map = new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload);
  maps.set(file, new WeakRef(map));
  return map;
}
