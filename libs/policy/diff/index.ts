import { pairsOf, sorted, textDifferences } from './clauses';
import { at, isObject, objectsAt, plain, type Path } from './json';
import { match, type Compared } from './matching';
import { moved } from './pairing';
import { isInBoth, LISTS, MAPPINGS, type ListPlace, type MappingPlace } from './places';
import { Told } from './told';
import { DIFFERENCE_TOPICS, type Comparison, type Difference, type DifferenceTopic, type PolicyContent } from './types';

export * from './types';

/**
 * What two versions differ in, text and rules, in words. Nothing that differs is left out: whatever has no words of its own is told
 * by the name of its field.
 */
export function comparePolicies(before: PolicyContent, after: PolicyContent): Comparison {
  const [mine, theirs] = [plain(contentOf(before)), plain(contentOf(after))];
  const compared: Compared = { before: mine, after: theirs, matching: match(mine, theirs) };
  const told = new Told(compared);
  const differences = [
    ...MAPPINGS.flatMap((place) => ofMapping(place, compared, told)),
    ...LISTS.flatMap((place) => (isInBoth(place, mine, theirs) ? ofList(place, compared, told) : [])),
    ...textDifferences(compared, told),
  ];
  return { differences: inOrder(differences), pairs: pairsOf(compared) };
}

const contentOf = ({ document, answers }: PolicyContent): PolicyContent => ({ document, answers });

/** By topic; within one, in the order in which they were found. */
const inOrder = (differences: readonly Difference[]): Difference[] =>
  DIFFERENCE_TOPICS.flatMap((topic) => differences.filter((difference) => difference.topic === topic));

function ofMapping({ topic, path }: MappingPlace, compared: Compared, told: Told): Difference[] {
  const [before, after] = [at(compared.before, path), at(compared.after, path)];
  if (isObject(before) && isObject(after)) {
    const changes = told.changes(topic, before, after, path, path);
    if (topic === 'other') return changes.map((one) => told.changed(ownTopic(one.field), [one], { before, after }));
    return changes.length > 0 ? [told.changed(topic, changes, { before, after })] : [];
  }
  if (isObject(after)) return [told.whole(topic, 'added', path, after)];
  return isObject(before) ? [told.whole(topic, 'removed', path, before)] : [];
}

const ownTopic = ([name]: Path): DifferenceTopic => (name === 'title' ? 'title' : 'other');

function ofList({ topic, path }: ListPlace, compared: Compared, told: Told): Difference[] {
  const [before, after] = [objectsAt(compared.before, path), objectsAt(compared.after, path)];
  const pairs = compared.matching.lists.get(String(path)) ?? [];
  const elsewhere = moved(pairs, compared.matching.isTurned);
  const { kept, gone, come } = sorted(pairs, before, after);
  return [
    ...kept.flatMap((pair) => {
      const [left, right]: [Path, Path] = [
        [...path, pair[0]],
        [...path, pair[1]],
      ];
      const item = { before: before[pair[0]]!, after: after[pair[1]]! };
      const changes = told.changes(topic, item.before, item.after, left, right);
      const places = elsewhere.has(pair) ? { before: left, after: right } : undefined;
      return changes.length > 0 || places ? [told.changed(topic, changes, item, places)] : [];
    }),
    ...come.map((index) => told.whole(topic, 'added', [...path, index], after[index]!)),
    ...gone.map((index) => told.whole(topic, 'removed', [...path, index], before[index]!)),
  ];
}
