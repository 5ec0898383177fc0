import { inRiyals } from '@sanad/compensation/pure';
import type { ReactNode } from 'react';
import { Bdi } from '../../parts/bdi';
import { Said } from '../../parts/said';

/** Halalas as people read them: riyals, with the halalas always there. */
export function Money({ of }: { of: string | null }): ReactNode {
  if (of === null) return '–';
  return <Said text="compensation.riyals" with={{ amount: <Bdi>{inRiyals(BigInt(of))}</Bdi> }} />;
}
