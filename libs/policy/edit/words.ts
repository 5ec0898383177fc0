import { documentPlaces, moduleNames, quoted, type Bilingual, type FieldProblem } from '@sanad/messages';
import { citationsOf } from '../citation';
import type { PolicyDocument } from '../schema/document';
import type { Rules } from '../schema/rules';
import type { Binding } from './bindings';

type Place = keyof typeof documentPlaces;

/** What stands on something, a line for each, as whoever would remove it reads it. */
export function bindingsInWords(document: PolicyDocument, bindings: readonly Binding[]): FieldProblem[] {
  return bindings.map((binding) => ({ path: binding.path, ...bindingInWords(document, binding) }));
}

/** A clause as people name it. */
export function cited(document: PolicyDocument, id: string): Bilingual {
  return citationsOf(document).get(id) ?? quoted(id);
}

function bindingInWords(document: PolicyDocument, { path }: Binding): Bilingual {
  const { rules } = document;
  const [top = '', ...rest] = path.split('.');
  if (top === 'modules') return behind(documentPlaces.modules, moduleNames[rest[0] as keyof typeof moduleNames]);
  if (top === 'sections') return behind(documentPlaces.sections, cited(document, rest[2] ?? path));
  if (top === 'names' || top === 'licences') return { ...documentPlaces[top] };
  const [place = '', id] = rest;
  const words: Bilingual = documentPlaces[place as Place] ?? { ar: path, en: path };
  return id === undefined ? { ...words } : behind(words, quoted(nameOf(rules[place as keyof Rules], id)));
}

/** What a rule is called in the text; its id where it has no name of its own. */
function nameOf(list: unknown, id: string): string {
  const rule = Array.isArray(list) ? (list as Named[]).find((one) => one.id === id) : undefined;
  return rule?.label ?? rule?.name ?? rule?.value ?? rule?.asWritten ?? id;
}

interface Named {
  readonly id: string;
  readonly label?: string;
  readonly name?: string;
  readonly value?: string;
  readonly asWritten?: string;
}

const behind = (words: Bilingual, name: Bilingual): Bilingual => ({
  ar: `${words.ar} ${name.ar}`,
  en: `${words.en} ${name.en}`,
});
