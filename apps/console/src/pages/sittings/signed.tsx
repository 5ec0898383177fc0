import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Minutes } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Said } from '../../parts/said';

/** A signature of the minutes, or why it was not given; one of before a correction counts no more. */
export function Signed({ signature }: { signature: Minutes['signatures'][number] }): ReactNode {
  const { say } = useTexts();
  const { signedAs, objection, at, stands } = signature;
  if (!stands) {
    return (
      <Text size="sm" component="span">
        {say('sittings.signedBefore')}
      </Text>
    );
  }
  return (
    <Text size="sm" component="span">
      {signedAs === null ? (
        <Said text="sittings.objected" with={{ reason: <bdi>{objection}</bdi> }} />
      ) : (
        <Said text="sittings.signedBy" with={{ name: <bdi>{signedAs}</bdi>, date: <Day at={at} withTime /> }} />
      )}
    </Text>
  );
}
