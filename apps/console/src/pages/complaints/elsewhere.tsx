import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ComplaintRules } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Said } from '../../parts/said';

export const isHandledHere = ({ items }: ComplaintRules): boolean =>
  items.some(({ code, on }) => code === 'handled' && on);

/** The text sends complaints elsewhere, or says nothing of them: that is neither an error nor an empty list. */
export function Elsewhere({ rules }: { rules: ComplaintRules }): ReactNode {
  const { say } = useTexts();
  const { refersTo } = rules;
  if (isHandledHere(rules)) return null;
  return (
    <Alert
      color="blue"
      icon={<IconArrowForwardUp aria-hidden className="turns" />}
      title={say(refersTo ? 'complaints.referredTitle' : 'complaints.silentTitle')}
    >
      <Stack gap="xs">
        <Text>
          {refersTo ? (
            <Said text="complaints.referredAbout" with={{ to: <bdi>{refersTo}</bdi> }} />
          ) : (
            say('complaints.silentAbout')
          )}
        </Text>
        <Text>{say('complaints.referredRemedy')}</Text>
        <Anchor component={Link} to="/complaint-rules">
          {say('complaints.toRules')}
        </Anchor>
      </Stack>
    </Alert>
  );
}
