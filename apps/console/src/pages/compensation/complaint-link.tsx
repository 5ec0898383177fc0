import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CompensationOpening } from '../../api/compensation';
import { Bdi } from '../../parts/bdi';

/** To the complaint that a file comes from; a report of a violation has a page of its own. */
export function ComplaintLink({
  of: { id, reference, isReport },
}: {
  of: CompensationOpening['complaint'];
}): ReactNode {
  return (
    <Anchor component={Link} to={`/${isReport ? 'violation-reports' : 'complaints'}/${id}`} className="whole-target">
      <Bdi>{reference}</Bdi>
    </Anchor>
  );
}
