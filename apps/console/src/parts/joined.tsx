import { Fragment, type ReactNode } from 'react';
import { commaOf } from '../language/lists';
import { useTexts } from '../language/texts';

/** Words of others one after another, each in its own direction. */
export function Joined({ words }: { words: readonly string[] }): ReactNode {
  const { language } = useTexts();
  return words.map((word, place) => (
    <Fragment key={word}>
      {place > 0 && commaOf(language)}
      <bdi>{word}</bdi>
    </Fragment>
  ));
}
