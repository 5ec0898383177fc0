import { Stack, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Fault } from '../api/problem';
import { useTexts } from '../language/texts';

interface PageProps {
  readonly title: string;
  /** Told in the window's title too, so that it is heard first. */
  readonly fault?: Fault | undefined;
  readonly children: ReactNode;
}

let first = true;

/** A page with its heading, which takes the focus when one comes from another page. */
export function Page({ title, fault, children }: PageProps): ReactNode {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = say(fault ? 'common.titledWithProblem' : 'common.titled', { title });
  });
  useEffect(() => {
    // An address that leads to a place on the page has put the focus there.
    if (!first && window.location.hash === '') heading.current?.focus();
    first = false;
  }, []);
  return (
    <Stack gap="lg">
      <Title order={1} size="h2" ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </Title>
      {children}
    </Stack>
  );
}
