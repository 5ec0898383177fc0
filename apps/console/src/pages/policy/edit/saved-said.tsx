import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EditedVersion } from '../../../api/policy-edits';
import { useTexts } from '../../../language/texts';
import { Said } from '../../../parts/said';

/** That it is saved, and which answers went with what was asked. */
export function SavedSaid({ edited }: { edited: EditedVersion | undefined }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <div role="status" className="saved-said">
      {edited && <Text>{say('policyEdit.saved')}</Text>}
      {edited && edited.withdrawn.length > 0 && (
        <Alert color="yellow" title={say('policyEdit.withdrawn')}>
          <List size="sm">
            {edited.withdrawn.map(({ finding, subject, by, message }) => (
              <List.Item key={`${finding} ${subject}`}>
                <Said
                  text="policyEdit.withdrawnOne"
                  with={{ message: message ? pick(message) : finding, by: <bdi>{by}</bdi> }}
                />
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
