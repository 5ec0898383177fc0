import type { Clause, Module, PolicyDocument, Section } from '../schema/document';
import { MODULES, type ModuleName } from '../schema/vocabulary';
import type { Path, Problems } from './problems';

/** What no single field can say: every module listed once and agreeing with the rules, clauses laid out so that they can be printed. */
export function checkCoherence(document: PolicyDocument, problems: Problems): void {
  checkModules(document, problems);
  document.sections.forEach((section, index) => checkLayout(section, ['sections', index], problems));
}

function checkModules({ modules, rules }: PolicyDocument, problems: Problems): void {
  for (const module of MODULES.filter((name) => !modules.some((listed) => listed.name === name))) {
    problems.add('moduleMissing', ['modules'], { module });
  }
  modules.forEach((module, index) => {
    const path = ['modules', index];
    if (modules.findIndex(({ name }) => name === module.name) < index) {
      problems.add('moduleTwice', path, { module: module.name });
    }
    checkModule(module, path, problems);
    checkModuleRules(module, hasRules(rules, module.name), path, problems);
  });
}

function checkModule({ name, status, clauses, refersTo }: Module, path: Path, problems: Problems): void {
  const said = { module: name, status };
  if (status === 'silent' && clauses.length > 0) problems.add('moduleSilentWithClauses', path, said);
  if (status !== 'silent' && clauses.length === 0) problems.add('moduleNeedsClauses', path, said);
  if (status === 'referred' && !refersTo) problems.add('moduleRefersNowhere', path, said);
  if (status !== 'referred' && refersTo) problems.add('moduleRefersThough', path, said);
}

function checkModuleRules({ name, status }: Module, present: boolean, path: Path, problems: Problems): void {
  const decides = status === 'specified' || status === 'ambiguous';
  if (present && !decides) problems.add('moduleRulesThough', path, { module: name, status });
}

function hasRules(rules: PolicyDocument['rules'], module: ModuleName): boolean {
  const found = module === 'handling' ? rules.steps : rules[module];
  return Array.isArray(found) ? found.length > 0 : found !== undefined;
}

function checkLayout({ clauses }: Section, at: Path, problems: Problems): void {
  clauses.forEach((clause, index) => {
    const path = [...at, 'clauses', index];
    if (clause.joined) checkJoined(clause, index, path, problems);
    if (clause.parent && !clauses.slice(0, index).some(({ id }) => id === clause.parent)) {
      problems.add('parentLater', path, { clause: clause.id });
    }
  });
}

function checkJoined(clause: Clause, index: number, path: Path, problems: Problems): void {
  if (index === 0) problems.add('joinedFirst', path, { clause: clause.id });
  for (const key of ['mark', 'blankBefore'] as const) {
    if (clause[key] !== undefined) problems.add('joinedApart', path, { clause: clause.id, key });
  }
}
