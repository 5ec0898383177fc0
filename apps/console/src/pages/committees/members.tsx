import { Alert, Badge, Button, Group, Stack, Text, type MantineColor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { isOpen, offerOf, type Committee, type Member } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Dialog } from '../../parts/dialog';
import { OfferButton, Whose } from '../../parts/offer';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Appoint } from './appoint';
import { EndTerm } from './end-term';
import { Withdraw } from './withdraw';

const COLOURS: Readonly<Record<string, MantineColor>> = { inOffice: 'green', toCome: 'blue', past: 'gray' };
const ORDER = ['inOffice', 'toCome', 'past'];

/** Everybody who sits in it, will sit, or sat, each with their term. */
export function Members({ committee }: { committee: Committee }): ReactNode {
  const { say, pick } = useTexts();
  const { members, actions } = committee;
  const [appointing, { open, close }] = useDisclosure();
  const [appointed, setAppointed] = useState<string>();
  const mayEnd = isOpen(actions, 'endTerm');
  const heads = (['member', 'capacity', 'term', 'state'] as const).map((head) => say(`committees.${head}`));
  const rank = ({ standing }: Member): number => ORDER.indexOf(standing.code);
  const appoint = offerOf(actions, 'appoint');
  return (
    <Section title={say('committees.members')}>
      {appointed && (
        <Alert role="status">
          <Said text="committees.appointed" with={{ name: <bdi>{appointed}</bdi> }} />
        </Alert>
      )}
      <Size size={committee.size} />
      {members.length === 0 && <Text>{say('committees.noMembers')}</Text>}
      {members.length > 0 && (
        <Cards label={say('committees.members')} heads={mayEnd ? [...heads, say('committees.action')] : heads}>
          {[...members]
            .sort((one, other) => rank(one) - rank(other))
            .map((member) => (
              <Line key={member.id} committee={committee} member={member} />
            ))}
        </Cards>
      )}
      <Group>
        <OfferButton offer={appoint} act={open} variant="default" />
      </Group>
      <Whose offers={actions.filter(({ code }) => code === 'appoint' || code === 'endTerm')} />
      {appoint && (
        <Dialog title={pick(appoint)} opened={appointing} close={close}>
          <Appoint
            committee={committee.id}
            size={committee.size}
            done={(name) => {
              setAppointed(name);
              close();
            }}
          />
        </Dialog>
      )}
    </Section>
  );
}

/** Too few or too many, by what somebody has added: a warning that keeps nothing from being done. */
function Size({ size: { voters, fewest, most, tooFew, tooMany } }: { size: Committee['size'] }): ReactNode {
  const { say } = useTexts();
  if (!tooFew && !tooMany) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
      {tooFew
        ? say('committees.tooFew', { voters, fewest: fewest ?? 0 })
        : say('committees.tooMany', { voters, most: most ?? 0 })}
    </Alert>
  );
}

interface LineProps {
  readonly committee: Committee;
  readonly member: Member;
}

function Line({ committee, member }: LineProps): ReactNode {
  const { say, pick } = useTexts();
  const { id, actions } = committee;
  const { name, capacity, votes, standing, able, since, until, absences } = member;
  return (
    <tr role="row">
      <HeadCell>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        {!able && standing.code !== 'past' && <Text size="sm">{say('committees.unable')}</Text>}
        {absences.count > 0 && (
          <Text size="sm" c={absences.tooMany ? 'red.9' : 'dimmed'}>
            {say('committees.absences', { count: absences.count })}
            {absences.tooMany && `. ${say('committees.absencesTooMany', { allowed: absences.allowed ?? 0 })}`}
          </Text>
        )}
      </HeadCell>
      <Cell head={say('committees.capacity')}>
        {pick(capacity)}
        {!votes && ` · ${say('committees.withoutVote')}`}
      </Cell>
      <Cell head={say('committees.term')}>
        <Stack gap={2}>
          <span>
            <Said text="committees.since" with={{ date: <Day at={since} /> }} />
          </span>
          <span>
            {until === null ? (
              say('committees.openEnd')
            ) : (
              <Said text="committees.until" with={{ date: <Day at={until} /> }} />
            )}
          </span>
        </Stack>
      </Cell>
      <Cell head={say('committees.state')}>
        <Badge variant="light" color={COLOURS[standing.code]} miw="max-content">
          {pick(standing)}
        </Badge>
      </Cell>
      {isOpen(actions, 'endTerm') && (
        <Cell head={say('committees.action')}>
          {standing.code !== 'past' && <End committee={id} member={member} act="end" />}
          {standing.code === 'toCome' && isOpen(actions, 'withdraw') && (
            <End committee={id} member={member} act="withdraw" />
          )}
        </Cell>
      )}
    </tr>
  );
}

interface EndProps {
  readonly committee: string;
  readonly member: Member;
  readonly act: keyof typeof ENDS;
}

/** A term ends with a day, and one that has yet to begin may also be taken back. */
const ENDS = { end: EndTerm, withdraw: Withdraw };

function End({ committee, member, act }: EndProps): ReactNode {
  const { say } = useTexts();
  const [asking, { open, close }] = useDisclosure();
  const words = {
    end: [say('committees.end'), say('committees.endNamed', { name: member.name })],
    withdraw: [say('committees.withdraw'), say('committees.withdrawNamed', { name: member.name })],
  } as const;
  const [label, title] = words[act];
  const Ask = ENDS[act];
  return (
    <>
      <Button variant="subtle" color="red" onClick={open} aria-label={title}>
        {label}
      </Button>
      <Dialog title={title} opened={asking} close={close}>
        <Ask committee={committee} member={member} done={close} />
      </Dialog>
    </>
  );
}
