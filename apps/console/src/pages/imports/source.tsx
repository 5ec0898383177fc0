import { Button, Group, Text, Title } from '@mantine/core';
import { useId, useMemo, type ReactNode } from 'react';
import type { PolicyImport, Proposal, SourceLine } from '../../api/imports';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { pickOf, type Choice } from './choice';
import { SourcePage } from './source-page';

/** A stretch of a line: of a clause, of none, or the space between. */
interface Part {
  readonly text: string;
  readonly clause?: string;
  readonly isLeft?: boolean;
}

/** The text as it was read, or the page: as wide as its pane, or larger. */
export type Shown = 'text' | 'page' | 'largePage';

interface SourceProps {
  readonly one: PolicyImport;
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
}

/** The lines as they were read, or, of a file that has pages, the page itself. */
export function Source({ one, proposal, choice, shown, show }: SourceProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const [isPage, isLarge] = [shown !== 'text', shown === 'largePage'];
  const hasPages = one.file.mediaType === 'application/pdf';
  return (
    <section className="pane" data-pane="source" aria-labelledby={id}>
      <Title order={3} size="h5" id={id} className="pane-head">
        {say(isPage ? 'imports.sourcePage' : 'imports.source')}
      </Title>
      {hasPages && (
        <Group mb="sm">
          <Button variant="default" onClick={() => show(isPage ? 'text' : 'page')}>
            {say(isPage ? 'imports.showText' : 'imports.showPage')}
          </Button>
          {isPage && (
            <Button
              variant={isLarge ? 'light' : 'default'}
              aria-pressed={isLarge}
              onClick={() => show(isLarge ? 'page' : 'largePage')}
            >
              {say('imports.enlarge')}
            </Button>
          )}
        </Group>
      )}
      {isPage ? (
        <SourcePage {...{ one, proposal, isLarge }} chosen={choice.chosen} />
      ) : (
        <Lines proposal={proposal} choice={choice} />
      )}
    </section>
  );
}

/** Each passage leads to its clause. */
function Lines({ proposal, choice }: Pick<SourceProps, 'proposal' | 'choice'>): ReactNode {
  const lines = useMemo(() => partsOf(proposal), [proposal]);
  const furniture = useMemo(
    () =>
      new Set(
        proposal.sections.flatMap(({ clauses }) =>
          clauses.flatMap((clause) => (clause.kind === 'furniture' ? [clause.id] : [])),
        ),
      ),
    [proposal],
  );
  return (
    <div lang="ar" dir="rtl" className="source-lines">
      {proposal.source.map((line, place) => (
        <div key={place}>
          <PageMark line={line} above={proposal.source[place - 1]} />
          <p className="source-line" data-apart={line.blankBefore > 0 || undefined}>
            {lines[place]!.map((part, at) => (
              <PartShown
                key={at}
                part={part}
                choice={choice}
                isFurniture={part.clause !== undefined && furniture.has(part.clause)}
              />
            ))}
          </p>
        </div>
      ))}
    </div>
  );
}

/** Where a page begins, in a file that has pages. */
function PageMark({ line, above }: { line: SourceLine; above: SourceLine | undefined }): ReactNode {
  if (line.page === undefined || line.page === above?.page) return null;
  return (
    <Text size="sm" c="dimmed" className="page-mark" lang={document.documentElement.lang} dir="auto">
      <Said text="imports.page" with={{ page: <Bdi>{line.page}</Bdi> }} />
    </Text>
  );
}

interface PartProps {
  readonly part: Part;
  readonly choice: Choice;
  readonly isFurniture: boolean;
}

function PartShown({ part: { text, clause, isLeft }, choice, isFurniture }: PartProps): ReactNode {
  const { say } = useTexts();
  if (isLeft) return <mark title={say('imports.leftOver')}>{text}</mark>;
  if (clause === undefined) return text;
  return (
    <span
      role="button"
      className="passage"
      data-furniture={isFurniture || undefined}
      {...pickOf('source', clause, choice)}
    >
      {text}
    </span>
  );
}

function partsOf({ source, sections, accounted }: Proposal): Part[][] {
  const stretches = [
    ...sections.flatMap(({ clauses }) =>
      clauses.flatMap(({ id, spans }) => spans.map((span) => ({ ...span, clause: id, isLeft: false }))),
    ),
    ...accounted.left.map((span) => ({ ...span, clause: undefined, isLeft: true })),
  ];
  return source.map(({ text }, line) => {
    const here = stretches.filter((one) => one.line === line).sort((one, other) => one.from - other.from);
    let at = 0;
    const parts = here.flatMap(({ from, to, clause, isLeft }): Part[] => {
      const between = text.slice(at, from);
      at = to;
      return [{ text: between }, { text: text.slice(from, to), isLeft, ...(clause !== undefined && { clause }) }];
    });
    return [...parts, { text: text.slice(at) }].filter((part) => part.text !== '');
  });
}
