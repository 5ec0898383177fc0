import type { ConsoleText } from '@sanad/messages/pure';
import { Fragment, type ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface SaidProps {
  readonly text: ConsoleText;
  /** What stands in place of the braces: dates, names, numbers in their own direction. */
  readonly with: Readonly<Record<string, ReactNode>>;
}

/** A sentence of the catalogue whose braces are filled with elements instead of text. */
export function Said({ text, with: parts }: SaidProps): ReactNode {
  const { written } = useTexts();
  return written(text)
    .split(/\{(\w+)\}/)
    .map((part, place) => <Fragment key={place}>{place % 2 ? (parts[part] ?? `{${part}}`) : part}</Fragment>);
}
