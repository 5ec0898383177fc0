import { Badge, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNotes, type Case, type CaseNote } from '../../api/cases';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { NOTE, useAct } from './acts';

/** What the office wrote down for itself, and of calls: never shown to the applicant. */
export function Notes({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const act = useAct();
  const { data, isPending, error, refetch } = useNotes(one.id);
  return (
    <Section title={say('cases.notes')}>
      <Text size="sm" c="dimmed">
        {say('cases.notesAbout')}
      </Text>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text c="dimmed">{say('cases.noNotes')}</Text>}
      {data?.items.map((note) => (
        <OneNote key={note.id} note={note} />
      ))}
      {one.may.includes('intake.handle') && (
        <Group>
          <Button variant="default" onClick={() => act(NOTE)}>
            {say('cases.writeNote')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function OneNote({ note }: { note: CaseNote }): ReactNode {
  const { say, pick } = useTexts();
  const { data: staff } = useStaff();
  const { kind, text, writtenBy, writtenAt } = note;
  const writer = staff?.items.find(({ account }) => account === writtenBy)?.name;
  return (
    <Row title={pick(kind)}>
      <Text className="as-typed">{text === null ? say('cases.noteErased') : <bdi>{text}</bdi>}</Text>
      <OfCall note={note} />
      <Text size="sm" c="dimmed">
        {writer && (
          <>
            <bdi>{writer}</bdi>
            {' · '}
          </>
        )}
        <Day at={writtenAt} withTime />
      </Text>
    </Row>
  );
}

/** Who was on the line, how that was made sure, and whether another call is still owed. */
function OfCall({ note: { spokenWith, callerCheck, callBackOn, waits } }: { note: CaseNote }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <>
      {callerCheck && (
        <Text size="sm">
          {spokenWith && (
            <>
              <Said text="cases.spokenWithNamed" with={{ name: <bdi>{spokenWith}</bdi> }} />
              {' · '}
            </>
          )}
          {say('cases.callerChecked', { check: pick(callerCheck) })}
        </Text>
      )}
      {callBackOn && (
        <Group gap="xs">
          <Text size="sm">
            <Said text="cases.callBackOnDay" with={{ date: <Day at={callBackOn} /> }} />
          </Text>
          {waits ? (
            <Badge variant="light" color="yellow">
              {say('cases.callBackWaits')}
            </Badge>
          ) : (
            <Badge variant="light">{say('cases.callBackMade')}</Badge>
          )}
        </Group>
      )}
    </>
  );
}
