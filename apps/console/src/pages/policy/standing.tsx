import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useDraft } from '../../api/draft';
import type { Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { Section } from '../../parts/section';
import { ForceForm } from './force-form';
import { DatesDoubted, MinutesForm } from './minutes-form';
import { ReplaceText } from './replace-text';
import { TakeBack } from './take-back';
import { BLANK_MINUTES } from './typed-minutes';

/** What takes a version further, or back, for whoever may: another text, its approval, its coming into force. */
export default function Standing({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { actions } = version;
  return (
    <>
      {actions.includes('approve') && <Approval version={version} />}
      {actions.includes('replaceContent') && <ReplaceText version={version} />}
      {actions.includes('putInForce') && (
        <Section title={say('policyActs.force')}>
          <ForceForm isBeside version={version} done={() => Promise.resolve()} />
        </Section>
      )}
      <TakeBack version={version} />
    </>
  );
}

/** Many facts, all of them optional: they are asked for when somebody has the minutes before them. */
function Approval({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open }] = useDisclosure();
  return (
    <Section title={say('policyActs.approval')}>
      {isOpen ? (
        <Minutes version={version} />
      ) : (
        <>
          <Text>{say('policyActs.approvalLead')}</Text>
          <DatesDoubted version={version} />
          <Group>
            <Button onClick={open}>{say('policyActs.enterMinutes')}</Button>
          </Group>
        </>
      )}
    </Section>
  );
}

function Minutes({ version }: { version: Version }): ReactNode {
  const { typed, change, state, restored, forget } = useDraft(`minutes:${version.id}`, BLANK_MINUTES);
  const kept = <DraftSaid {...{ state, restored, forget }} />;
  return <MinutesForm {...{ version, typed, change, kept }} recorded={forget} />;
}
