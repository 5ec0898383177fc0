import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

/** A letter or a document, saved and never opened in the page. */
export function Saved({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <Anchor href={href} download className="whole-target">
      {children}
    </Anchor>
  );
}
