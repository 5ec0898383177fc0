import { Anchor, Badge, Group, List, Stack, Text, VisuallyHidden, type MantineColor } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ClausePair, ComparedChapter, Difference, Differences } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

const COLOURS: Readonly<Record<Difference['kind']['code'], MantineColor>> = {
  added: 'green',
  removed: 'red',
  moved: 'blue',
  changed: 'yellow',
};

interface ChapterProps {
  readonly chapter: ComparedChapter;
  readonly compared: Differences;
  /** What stayed is shown too. */
  readonly isWhole: boolean;
}

/** A chapter of both versions: its clauses beside each other, then what changed of its rules. */
export function Chapter({ chapter, compared, isWhole }: ChapterProps): ReactNode {
  const { say, pick } = useTexts();
  const { name, count, clauses, rules } = chapter;
  const shown = clauses.filter(({ change }) => isWhole || change);
  return (
    <Section title={pick(name)}>
      <Text size="sm" c="dimmed">
        {say('comparison.inChapter', { count })}
      </Text>
      {shown.map((pair) => (
        <Pair key={`${pair.before?.id} ${pair.after?.id}`} pair={pair} compared={compared} />
      ))}
      {rules.length > 0 && (
        <Stack gap="sm" component="section" aria-label={say('comparison.rules')}>
          <Text fw={600}>{say('comparison.rules')}</Text>
          {rules.map((difference, place) => (
            <Told key={place} difference={difference} compared={compared} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

interface PairProps {
  readonly pair: ClausePair;
  readonly compared: Differences;
}

/** A clause as it was and as it is to be: beside each other where there is room, else one under the other. */
function Pair({ pair, compared: { from, to } }: PairProps): ReactNode {
  const { pick } = useTexts();
  const { before, after, change, pieces } = pair;
  const of = (clause: ClausePair['before'], kind: 'removed' | 'added'): ClausePair['pieces'] =>
    pieces.length > 0
      ? pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind)
      : [{ kind: 'same', text: clause?.text ?? '' }];
  return (
    <article className="compared" data-changed={change ? true : undefined}>
      {change && (
        <Stack gap={4} className="compared-head">
          <Head difference={change} isClause />
        </Stack>
      )}
      <Side version={from} clause={before} pieces={of(before, 'removed')} />
      <Side version={to} clause={after} pieces={of(after, 'added')} />
      {change && (
        <Text size="sm" className="compared-head">
          {<Effect words={pick(change.effect)} />}
        </Text>
      )}
    </article>
  );
}

interface SideProps {
  readonly version: Differences['from'];
  readonly clause: ClausePair['before'];
  readonly pieces: ClausePair['pieces'];
}

function Side({ version: { id: version, number }, clause, pieces }: SideProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <div className="compared-side">
      <Group gap="xs" justify="space-between">
        <Text size="sm" c="dimmed">
          <Said text="comparison.inVersion" with={{ number: <Bdi>{number}</Bdi> }} />
        </Text>
        {clause && (
          <Anchor
            size="sm"
            component={Link}
            to={`/policy/versions/${version}#clause-${clause.id}`}
            aria-label={say('comparison.clauseIn', { clause: pick(clause.citation), number })}
          >
            <bdi>{pick(clause.citation)}</bdi>
          </Anchor>
        )}
      </Group>
      {clause ? (
        <p className="verbatim" lang="ar" dir="rtl">
          {clause.mark && <span className="mark">{clause.mark.trim()}</span>}
          <span>
            {pieces.map((piece, place) => (
              <Words key={place} piece={piece} />
            ))}
          </span>
        </p>
      ) : (
        <Text c="dimmed">{say('comparison.notThere')}</Text>
      )}
    </div>
  );
}

/** What went is struck through, what came is underlined; whoever listens hears it in words. */
function Words({ piece: { kind, text } }: { piece: ClausePair['pieces'][number] }): ReactNode {
  const { say } = useTexts();
  if (kind === 'same') return <Fragment>{text}</Fragment>;
  const Marked = kind === 'removed' ? 'del' : 'ins';
  return (
    <Marked>
      <VisuallyHidden component="span">{say(`comparison.${kind}Words`)} </VisuallyHidden>
      {text}
      <VisuallyHidden component="span"> {say('comparison.wordsEnd')}</VisuallyHidden>
    </Marked>
  );
}

/** A difference of the rules or of what stands beside the text, with the clauses it comes from and what it means. */
export function Told({ difference, compared }: { difference: Difference; compared: Differences }): ReactNode {
  const { say, pick } = useTexts();
  const { clausesBefore, clausesAfter, effect } = difference;
  const [version, clauses] =
    clausesAfter.length > 0 ? ([compared.to, clausesAfter] as const) : ([compared.from, clausesBefore] as const);
  return (
    <article className="told">
      <Head difference={difference} />
      {clauses.length > 0 && (
        <Group gap="sm">
          {clauses.map(({ id, citation }) => (
            <Anchor
              key={id}
              size="sm"
              component={Link}
              to={`/policy/versions/${version.id}#clause-${id}`}
              aria-label={say('comparison.clauseIn', { clause: pick(citation), number: version.number })}
            >
              <bdi>{pick(citation)}</bdi>
            </Anchor>
          ))}
        </Group>
      )}
      <Text size="sm">
        <Effect words={pick(effect)} />
      </Text>
    </article>
  );
}

const Effect = ({ words }: { words: string }): ReactNode => <Said text="comparison.effect" with={{ effect: words }} />;

function Head({ difference, isClause = false }: { difference: Difference; isClause?: boolean }): ReactNode {
  const { pick } = useTexts();
  const { kind, title, lines } = difference;
  return (
    <>
      <Group gap="xs">
        <Badge variant="light" color={COLOURS[kind.code]}>
          {pick(kind)}
        </Badge>
        {!isClause && (
          <Text fw={600} span>
            <bdi>{pick(title)}</bdi>
          </Text>
        )}
      </Group>
      {lines.length > 0 && (
        <List size="sm">
          {lines.map((line, place) => (
            <List.Item key={place}>
              <bdi>{pick(line)}</bdi>
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
