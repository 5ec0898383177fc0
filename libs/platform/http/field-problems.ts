import { nearest } from '@sanad/kernel';
import { fieldProblem, type FieldProblem, type Text } from '@sanad/messages';
import { getMetadataStorage, type ValidationError } from 'class-validator';

const MOST = 50;
// A wrong type makes every other complaint about the same value pointless.
const FIRST = /^(whitelistValidation|unknownValue|nestedValidation|is[A-Z])/;

/** One problem for each field that does not fit, named by its path, with the remedy in both languages. */
export function problemsOf(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors
    .flatMap((error) => {
      const path = parent ? `${parent}.${error.property}` : error.property;
      const own = error.constraints && Object.keys(error.constraints).length > 0 ? [problemOf(error, path)] : [];
      return [...own, ...problemsOf(error.children ?? [], path)];
    })
    .slice(0, MOST);
}

function problemOf(error: ValidationError, path: string): FieldProblem {
  const failed = Object.keys(error.constraints ?? {});
  const constraint = failed.find((name) => FIRST.test(name)) ?? failed[0]!;
  if (constraint === 'whitelistValidation') return fieldProblem(path, constraint, suggestion(error));
  if (isMissing(error.value, constraint)) return fieldProblem(path, 'isDefined');
  const rule = rulesOf(error.target).find(
    (one) => one.propertyName === error.property && (one.name ?? one.type) === constraint,
  );
  return fieldProblem(path, constraint, rule?.constraints, ownText(error.contexts?.[constraint]));
}

/** What nobody typed into a form comes as an empty text: it is missing, and not too short. */
const isMissing = (value: unknown, constraint: string): boolean =>
  value === undefined || value === null || (SHORT.includes(constraint) && typeof value === 'string' && !value.trim());
const SHORT = ['minLength', 'isLength'];

/** A rule may bring a text of its own: `@Matches(…, { context: texts.licenceNumber })`. */
function ownText(context: unknown): Text | undefined {
  const text = context as Partial<Text> | undefined;
  return text?.ar && text.en ? { ar: text.ar, en: text.en } : undefined;
}

function rulesOf(
  target: object | undefined,
): ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']> {
  return target ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false) : [];
}

function suggestion(error: ValidationError): string[] {
  const known = [...new Set(rulesOf(error.target).map((rule) => rule.propertyName))];
  const meant = nearest(error.property, known);
  return meant === undefined ? [] : [meant];
}
