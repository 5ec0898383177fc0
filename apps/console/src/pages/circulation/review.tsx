import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useKeepReview, usePolicyReview, type PolicyReview } from '../../api/circulation';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

/** When the policy in force is to be looked at again. That nobody has said so is shown, too. */
export function ReviewSection(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = usePolicyReview();
  if (isPending) return <Loading height={80} />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.versionId === null) return null;
  return (
    <Section title={say('circulation.review')}>
      <ReviewWords review={data} />
      {data.source && (
        <Text size="sm" c="dimmed">
          {say(`circulation.reviewFrom_${data.source}`)}
        </Text>
      )}
      {data.maySet && <SetReview review={data} />}
    </Section>
  );
}

export function ReviewWords({ review: { nextReviewOn, overdue } }: { review: PolicyReview }): ReactNode {
  const { say } = useTexts();
  if (!nextReviewOn) return <Text>{say('circulation.reviewUnset')}</Text>;
  return (
    <Text c={overdue ? 'red' : undefined}>
      <Said
        text={overdue ? 'circulation.reviewOverdue' : 'circulation.reviewOn'}
        with={{ date: <Day at={nextReviewOn} /> }}
      />
    </Text>
  );
}

const FIELDS = { nextReviewOn: 'review-on' };
const CODES = { 'review.past': 'nextReviewOn' };

function SetReview({ review }: { review: PolicyReview }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  return (
    <Group className="screen">
      <Button variant="default" onClick={open}>
        {say('circulation.setReview')}
      </Button>
      <Dialog title={say('circulation.review')} opened={opened} close={close}>
        <ReviewForm review={review} done={close} />
      </Dialog>
    </Group>
  );
}

function ReviewForm({ review, done }: { review: PolicyReview; done: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepReview();
  const [nextReviewOn, setDay] = useState(review.nextReviewOn ?? '');
  const { submit, busy, fault } = useSubmission(async (key) => {
    keep(await answered(api.POST('/api/policy-review', { ...keyed(key), body: { nextReviewOn } })));
    done();
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <DayInput
        id={FIELDS.nextReviewOn}
        label={say('circulation.nextReviewOn')}
        description={say('circulation.reviewWatched')}
        value={nextReviewOn}
        change={setDay}
        error={errorOf('nextReviewOn')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('circulation.setReview')}
        </Button>
      </Group>
    </Form>
  );
}
