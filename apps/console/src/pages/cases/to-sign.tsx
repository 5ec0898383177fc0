import { Blockquote, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case } from '../../api/cases';
import { useTexts, type Say } from '../../language/texts';

/** What a signature covers, by the names of the API: a fact of the request, or a document of the checklist. */
function signedPart(name: string, { items }: Case, say: Say): string {
  const item = items.find(({ id }) => name === `item.${id}`);
  if (item) return item.label;
  const part = PARTS.find((one) => one === name.split('.')[0]);
  return part ? say(`cases.${part}`) : name;
}

const PARTS = ['applicant', 'beneficiary', 'capacity', 'subject'] as const;

/** What the signature will stand under, word for word, and what has changed since the last one. */
export function ToSign({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { toSign, standing } = one.attestation;
  if (standing) return <Text>{say('cases.countersignAbout')}</Text>;
  if (!toSign) return null;
  // Another person and that person's facts are one thing to whoever reads it.
  const parts = [...new Set(toSign.difference.map((line) => signedPart(line, one, say)))];
  return (
    <Stack gap="xs">
      <Blockquote p="sm" lang="ar" dir="rtl">
        {toSign.wording.ar}
      </Blockquote>
      {toSign.difference.length > 0 && (
        <>
          <Text size="sm">{say('cases.signedAnew')}</Text>
          <List size="sm">
            {parts.map((part) => (
              <List.Item key={part}>
                <bdi>{part}</bdi>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
