import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePolicyReview } from '../../api/circulation';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { ReviewWords } from '../circulation/review';

/** When the policy is to be looked at again, for whoever keeps it. */
export default function PolicyReview(): ReactNode {
  const { say } = useTexts();
  const { data } = usePolicyReview();
  if (!data?.versionId) return null;
  return (
    <Section title={say('circulation.review')}>
      <ReviewWords review={data} />
      <Anchor component={Link} to="/circulation">
        {say('circulation.setReview')}
      </Anchor>
    </Section>
  );
}
