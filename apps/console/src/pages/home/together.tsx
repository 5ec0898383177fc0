import { Stack } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Loading } from '../../parts/states';

/** A part that has its answer may ask for another by it. */
const ASKS_ON_MS = 50;

/** Parts that are read apart and end up in different heights, shown when all of them stand: nothing moves beneath whoever has begun to read. */
export function Together({ children }: { children: ReactNode }): ReactNode {
  const [stand, standing] = useState(false);
  return (
    <>
      {!stand && <Loading />}
      <div hidden={!stand}>
        <Stack gap="lg">
          <Suspense>
            {children}
            {!stand && <Waiting then={() => standing(true)} />}
          </Suspense>
        </Stack>
      </div>
    </>
  );
}

/** Is there when all parts are, which then ask the API. */
function Waiting({ then }: { then: () => void }): ReactNode {
  const asking = useIsFetching();
  useEffect(() => {
    if (asking > 0) return undefined;
    const timer = setTimeout(then, ASKS_ON_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  return null;
}
