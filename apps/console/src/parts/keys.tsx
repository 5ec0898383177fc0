import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { keysOf } from '../shell/key-codes';

/** A shortcut as it stands on the keys. */
export function Keys({ code }: { code: string }): ReactNode {
  return (
    <bdi dir="ltr" className="whole">
      {keysOf(code).map((key, place) => (
        <span key={key}>
          {place > 0 && ' + '}
          <Kbd>{key}</Kbd>
        </span>
      ))}
    </bdi>
  );
}
