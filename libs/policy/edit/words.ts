import { documentPlaces, moduleNames, type Bilingual, type FieldProblem } from '@sanad/messages';
import type { PolicyDocument } from '../schema/document';
import type { Binding } from './bindings';

type Place = keyof typeof documentPlaces;

/** What stands on something, a line for each, as whoever would remove it reads it. */
export function bindingsInWords(document: PolicyDocument, bindings: readonly Binding[]): FieldProblem[] {
  return bindings.map((binding) => ({ path: binding.path, ...bindingInWords(document, binding) }));
}

export function bindingInWords({ rules }: PolicyDocument, { path }: Binding): Bilingual {
  const [top = '', ...rest] = path.split('.');
  const [place = '', id = ''] = top === 'rules' ? rest : [top, top === 'sections' ? rest[2] : rest[0]];
  const words: Bilingual = documentPlaces[place as Place] ?? { ar: path, en: path };
  if (top === 'modules') return behind(words, moduleNames[id as keyof typeof moduleNames]);
  if (top === 'names' || top === 'licences' || id === '') return { ...words };
  const list: unknown = rules[place as keyof typeof rules];
  const rule = Array.isArray(list) ? (list as Named[]).find((one) => one.id === id) : undefined;
  const name = rule?.label ?? rule?.name ?? rule?.value ?? rule?.asWritten ?? id;
  return behind(words, { ar: `«${name}»`, en: `“${name}”` });
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
