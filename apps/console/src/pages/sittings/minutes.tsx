import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useMinutes, type Minutes } from '../../api/committee';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { MinutesActs } from './minutes-acts';
import { Signed } from './signed';
import { TallyWords } from './votes';

type Content = Minutes['content'];
type Attendee = Content['attendees'][number];
type Decision = Content['decisions'][number];

/** The minutes of a sitting as they were written when it ended, to be read and printed. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: minutes, isPending, error, refetch } = useMinutes(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const { number, committee } = minutes.content;
  return (
    <Page title={say('sittings.minutesTitle', { number, committee })}>
      <Group className="screen">
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {say('common.print')}
        </Button>
        <Anchor href={`/api/sittings/${id}/minutes/print`} download>
          {say('sittings.print')}
        </Anchor>
        <Anchor component={Link} to={`/sittings/${id}`}>
          {say('sittings.backToSitting')}
        </Anchor>
      </Group>
      <MinutesActs id={id} minutes={minutes} />
      <Sheet minutes={minutes} />
    </Page>
  );
}

function Sheet({ minutes }: { minutes: Minutes }): ReactNode {
  const { content, contentHash, madeAt, demo, seal } = minutes;
  const { say, pick } = useTexts();
  const { association } = useSession();
  const { carried } = content;
  return (
    <article className="sheet">
      <header className="sheet-head">
        <Text fw={600}>
          <bdi>{association?.name}</bdi>
        </Text>
        {demo && <Text size="sm">{pick(demo)}</Text>}
      </header>
      <Opening content={content} />
      <Attendance minutes={minutes} />
      <h2>{say('sittings.agenda')}</h2>
      <ol>
        {content.agenda.map((reference) => (
          <li key={reference}>
            <Bdi>{reference}</Bdi>
          </li>
        ))}
      </ol>
      <h2>{say('sittings.decisions')}</h2>
      {content.decisions.length === 0 && <p>{say('sittings.noDecisions')}</p>}
      {content.decisions.map((decision) => (
        <Decided key={decision.reference} decision={decision} />
      ))}
      {carried.length > 0 && (
        <>
          <h2>{say('sittings.carriedOver')}</h2>
          <ul>
            {carried.map((reference) => (
              <li key={reference}>
                <Bdi>{reference}</Bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Corrections minutes={minutes} />
      <div className="sheet-signatures">
        <p>{say('sittings.signSecretary')}</p>
        <p>{say('sittings.signHead')}</p>
      </div>
      <Made hash={contentHash} at={madeAt} seal={seal?.hash} />
    </article>
  );
}

const slashed = (day: string): string => day.replaceAll('-', '/');

function Opening({ content }: { content: Content }): ReactNode {
  const { say, pick } = useTexts();
  const { weekday, hijri, gregorian, startedAt, endedAt, place, platform, quorum, policyVersion, ending } = content;
  const present = content.attendees.filter(({ attended, votes }) => attended && votes).length;
  const day = (
    <Said
      text="sittings.minutesDay"
      with={{ weekday: pick(weekday), hijri: <Bdi>{hijri}</Bdi>, gregorian: <Bdi>{slashed(gregorian)}</Bdi> }}
    />
  );
  const hours = (
    <Said text="sittings.minutesHours" with={{ start: <Bdi>{startedAt}</Bdi>, end: <Bdi>{endedAt}</Bdi> }} />
  );
  return (
    <dl className="facts">
      <Fact label={say('sittings.minutesDate')}>{day}</Fact>
      <Fact label={say('sittings.minutesTime')}>{hours}</Fact>
      <Fact label={say('sittings.where')}>
        <bdi>{place ?? platform}</bdi>
      </Fact>
      {content.invitation && <Fact label={say('sittings.invitation')}>{calledOn(content.invitation, say)}</Fact>}
      <Fact label={say('committees.quorum')}>
        {quorum === null
          ? say('sittings.quorumUnset')
          : say('sittings.minutesQuorum', {
              needed: say('sittings.members', { count: quorum }),
              attended: say('sittings.members', { count: present }),
            })}
      </Fact>
      <Fact label={say('sittings.minutesEnding')}>
        {pick(ending)}
        {content.endedBecause && (
          <>
            {': '}
            <bdi>{content.endedBecause}</bdi>
          </>
        )}
      </Fact>
      <Fact label={say('sittings.minutesPolicy')}>
        <Bdi>{policyVersion}</Bdi>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Attendance({ minutes }: { minutes: Minutes }): ReactNode {
  const { say, pick } = useTexts();
  const { attendees } = minutes.content;
  return (
    <>
      <h2>{say('sittings.attendance')}</h2>
      <table className="ruled">
        <thead>
          <tr>
            <th scope="col">{say('common.name')}</th>
            <th scope="col">{say('committees.capacity')}</th>
            <th scope="col">{say('sittings.attendance')}</th>
            <th scope="col" className="to-sign">
              {say('sittings.signature')}
            </th>
          </tr>
        </thead>
        <tbody>
          {attendees.map(({ name, capacity, attended, votes, remote, excused }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                {pick(capacity)}
                {!votes && ` · ${say('sittings.withoutVote')}`}
              </td>
              <td>{say(attendanceOf({ attended, remote, excused }))}</td>
              <td className="to-sign">
                {minutes.signatures
                  .filter((signature) => signature.name === name)
                  .map((signature) => (
                    <Signed key={signature.hash} signature={signature} />
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function attendanceOf({ attended, remote, excused }: Pick<Attendee, 'attended' | 'remote' | 'excused'>) {
  if (attended) return remote ? 'sittings.attendedRemote' : 'sittings.attended';
  return excused ? 'sittings.awayExcused' : 'sittings.absent';
}

type Say = ReturnType<typeof useTexts>['say'];

/** On what notice it was called, in a line. */
function calledOn(invitation: NonNullable<Content['invitation']>, say: Say): string {
  const { urgentBecause, noticeDays, noticeWaived, recall } = invitation;
  const plain = urgentBecause === null ? say('sittings.ordinary') : say('sittings.urgentIs', { reason: urgentBecause });
  return [
    recall ? say('sittings.recallOf') : plain,
    ...(noticeDays === null ? [] : [say('sittings.noticeIs', { days: noticeDays })]),
    ...(noticeWaived === null ? [] : [say('sittings.waivedIs', { reason: noticeWaived })]),
  ].join(' · ');
}

function Decided({ decision }: { decision: Decision }): ReactNode {
  const { say, pick } = useTexts();
  const { ordinal, reference, outcome, binding, reason, tally, castingVote, secret, recusals, dissents } = decision;
  return (
    <section className="decided">
      <h3>
        {pick(ordinal)} <Bdi>{reference}</Bdi>
        {' – '}
        {say(binding ? 'sittings.decision' : 'sittings.advice', { outcome: pick(outcome) })}
      </h3>
      {reason && (
        <p>
          {say('sittings.reasons')}: <bdi>{reason}</bdi>
        </p>
      )}
      <TallyWords tally={tally} />
      {secret && <p>{say('sittings.secretly')}</p>}
      {castingVote && <p>{say('sittings.castingVote')}</p>}
      {recusals.map(({ name, reason: why }) => (
        <p key={name}>
          <Said text="sittings.recusedName" with={{ name: <bdi>{name}</bdi> }} />
          {': '}
          {why === null ? say('sittings.recusedOwn') : <bdi>{why}</bdi>}
        </p>
      ))}
      {dissents.map(({ name, reason: why }) => (
        <p key={name}>
          <Said text="sittings.dissentName" with={{ name: <bdi>{name}</bdi> }} />
          {': '}
          <bdi>{why}</bdi>
        </p>
      ))}
    </section>
  );
}

/** When they were written, and what tells that they are still the same. */
function Made({
  hash: contentHash,
  at: madeAt,
  seal,
}: {
  hash: string;
  at: string;
  seal: string | undefined;
}): ReactNode {
  return (
    <footer>
      <Text size="sm">
        <Said text="sittings.madeAt" with={{ date: <Day at={madeAt} withTime /> }} />
      </Text>
      <Text size="sm">
        <Said
          text="sittings.hash"
          with={{
            hash: (
              <bdi dir="ltr" className="hash">
                {contentHash}
              </bdi>
            ),
          }}
        />
      </Text>
      {seal && (
        <Text size="sm">
          <Said
            text="sittings.sealHash"
            with={{
              hash: (
                <bdi dir="ltr" className="hash">
                  {seal}
                </bdi>
              ),
            }}
          />
        </Text>
      )}
    </footer>
  );
}

function Corrections({ minutes: { content, sections } }: { minutes: Minutes }): ReactNode {
  const { say, pick } = useTexts();
  if (!content.corrections) return null;
  return (
    <>
      <h2>{say('sittings.corrections')}</h2>
      {content.corrections.map(({ number, section, words, reason, by }) => (
        <section key={number} className="decided">
          <p>
            {pick(sections.find(({ code }) => code === section)!)}: <bdi>{words}</bdi>
          </p>
          <p>
            <Said text="sittings.correctedBy" with={{ reason: <bdi>{reason}</bdi>, by: <bdi>{by}</bdi> }} />
          </p>
        </section>
      ))}
    </>
  );
}
