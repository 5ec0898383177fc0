import type { SaxesParser } from 'saxes';

/** What a part of a document may hold; more is an attack or no policy. */
const DEEPEST = 256;

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** An XML text as a tree. Entities other than the five of XML are refused by the parser, so nothing expands. */
export function parseXml(text: string, parser: SaxesParser): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    if (open.push(element) > DEEPEST) throw new Error('too deep');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (said) => void open.at(-1)!.children.push(said));
  parser.write(text.replace(/^\ufeff/, '')).close();
  return root;
}

export function elementsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

export function child(of: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at && elementsOf(at).find((one) => one.name === name), of);
}

/** The `w:val` of a child, where it has one. */
export function valueOf(of: Element | undefined, ...names: string[]): string | undefined {
  return child(of, ...names)?.attributes['w:val'];
}

/** Every element of a name, wherever it stands. */
export function* all(of: Element, name: string): Generator<Element> {
  for (const one of elementsOf(of)) {
    if (one.name === name) yield one;
    else yield* all(one, name);
  }
}
