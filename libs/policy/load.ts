import { checkCoherence } from './load/coherence';
import { Problems, type Path } from './load/problems';
import { checkReferences } from './load/references';
import { checkEmpty, checkStructure, isMapping } from './load/structure';
import { readYaml } from './load/yaml-file';
import { ANSWER_KINDS, isEmptyOverlay, PolicyAnswers, type Decision, type Overlay } from './schema/decisions';
import { PolicyDocument } from './schema/document';
import { shapeOf } from './schema/shape';
import { crossed } from './sizes';

/**
 * A policy from its YAML text. A text that is not one throws a single `policy.file_invalid` whose `fields` name every
 * problem with line, path and remedy; nothing unknown is dropped, and nothing unsaid is filled in.
 * @param file the name to show, not a path to open
 */
export function loadPolicy(yamlText: string, file: string): PolicyDocument {
  const { data, problems } = open(yamlText, file);
  const document = check(PolicyDocument, data, [], problems);
  problems.throwIfAny();
  checkCoherence(document, problems);
  problems.throwIfAny();
  return document;
}

/**
 * A document that comes from no file, such as one that was edited, held to the same rules. `called` is what the request calls a place in it.
 * @throws Refusal `policy.edit_invalid` whose `fields` name every problem with its remedy
 */
export function checkDocument(data: unknown, called?: (path: Path) => Path): PolicyDocument {
  const problems = new Problems('document', undefined, called);
  const document = check(PolicyDocument, data, [], problems);
  problems.throwIfAny();
  checkCoherence(document, problems);
  problems.throwIfAny();
  return document;
}

/** The answers beside several policies, by slug: `{ natiq: { decisions: […], overlays: […] } }`. Throws like `loadPolicy`. */
export function loadAnswers(yamlText: string, file: string): ReadonlyMap<string, PolicyAnswers> {
  const { data, problems } = open(yamlText, file);
  if (!isMapping(data)) problems.add('notMapping', [], { allowed: 'slug: { decisions: […], overlays: […] }' });
  const entries = Object.entries(isMapping(data) ? data : {}).map(
    ([slug, answers]) => [slug, check(PolicyAnswers, answers, [slug], problems)] as const,
  );
  problems.throwIfAny();
  for (const [slug, { decisions, overlays }] of entries) {
    decisions.forEach((decision, index) => checkOneAnswer(decision, [slug, 'decisions', index], problems));
    overlays.forEach((overlay, index) => checkOverlay(overlay, [slug, 'overlays', index], problems));
  }
  problems.throwIfAny();
  return new Map(entries);
}

function open(yamlText: string, file: string): { data: unknown; problems: Problems } {
  const { data, lineOf, errors } = readYaml(yamlText);
  if (errors.length === 0) return { data, problems: new Problems(file, lineOf) };
  const lines = errors.map(({ line }) => line);
  const problems = new Problems(file, ([index]) => lines[Number(index)] ?? 1);
  errors.forEach(({ detail }, index) => problems.add('syntax', [index], { detail }));
  problems.throwIfAny();
  return { data, problems };
}

function check<T extends object>(of: new () => T, data: unknown, at: Path, problems: Problems): T {
  if (!isMapping(data)) {
    problems.add('notMapping', at, { allowed: [...shapeOf(of).keys()].join(', ') });
    return new of();
  }
  checkEmpty(data, at, problems);
  checkReferences(of, data, at, problems);
  return checkStructure(of, data, at, problems);
}

function checkOneAnswer(decision: Decision, at: Path, problems: Problems): void {
  const count = ANSWER_KINDS.filter((kind) => decision[kind] !== undefined).length;
  if (count !== 1) problems.add('answers', at, { count, allowed: ANSWER_KINDS.join(', ') });
}

function checkOverlay(overlay: Overlay, at: Path, problems: Problems): void {
  const { id, deadline, reminders, appliesTo, conduct } = overlay;
  if (isEmptyOverlay(overlay)) problems.add('overlayEmpty', at, { overlay: id });
  const size = crossed(conduct?.fewestMembers, conduct?.mostMembers);
  if (size) problems.add('membersCrossed', [...at, 'conduct', 'fewestMembers'], { overlay: id, ...size });
  if (reminders && !deadline && appliesTo === undefined) problems.add('ladderOfNothing', at, { overlay: id });
}
