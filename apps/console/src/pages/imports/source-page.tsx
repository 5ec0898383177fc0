import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { fileOf, pageOf, type PolicyImport, type Proposal } from '../../api/imports';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Said } from '../../parts/said';

interface SourcePageProps {
  readonly one: PolicyImport;
  readonly proposal: Proposal;
  readonly chosen: string | undefined;
  readonly isLarge: boolean;
}

/** The page itself, as a picture. It follows the clause that is chosen, and can be turned. */
export function SourcePage({ one, proposal, chosen, isLarge }: SourcePageProps): ReactNode {
  const { say } = useTexts();
  const pages = Math.max(1, ...proposal.source.map(({ page = 1 }) => page));
  const [turned, turn] = useState<{ from: string | undefined; page: number }>();
  const page = turned && turned.from === chosen ? turned.page : pageOfClause(proposal, chosen);
  const to = (step: number): void => turn({ from: chosen, page: page + step });
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Button variant="default" disabled={page <= 1} onClick={() => to(-1)}>
          {say('imports.pageBefore')}
        </Button>
        <Text role="status">
          <Said text="imports.pageOf" with={{ page: <Bdi>{page}</Bdi>, pages: <Bdi>{pages}</Bdi> }} />
        </Text>
        <Button variant="default" disabled={page >= pages} onClick={() => to(1)}>
          {say('imports.pageNext')}
        </Button>
      </Group>
      <Picture key={page} {...{ one, page, isLarge }} />
    </>
  );
}

interface PictureProps extends Pick<SourcePageProps, 'one' | 'isLarge'> {
  readonly page: number;
}

function Picture({ one, page, isLarge }: PictureProps): ReactNode {
  const { say } = useTexts();
  const [state, setState] = useState<'drawing' | 'shown' | 'undrawn'>('drawing');
  if (state === 'undrawn')
    return (
      <Text role="alert">
        {say('imports.pageUndrawn')}{' '}
        <Anchor href={fileOf(one.id)} download>
          <bdi>{one.file.name}</bdi>
        </Anchor>
      </Text>
    );
  return (
    <>
      {state === 'drawing' && <Text role="status">{say('imports.pageDrawing')}</Text>}
      {/* What is larger than its pane is moved by the keys, too. */}
      <div
        className="page-frame"
        dir="rtl"
        data-large={isLarge || undefined}
        {...(isLarge && { tabIndex: 0, role: 'group', 'aria-label': say('imports.pagePicture', { page }) })}
      >
        <img
          className="page-picture"
          src={pageOf(one.id, page)}
          alt={say('imports.pagePicture', { page })}
          onLoad={() => setState('shown')}
          onError={() => setState('undrawn')}
        />
      </div>
    </>
  );
}

/** Where the clause begins; the first page while none is chosen. */
function pageOfClause({ sections, source }: Proposal, chosen: string | undefined): number {
  const clause = sections.flatMap(({ clauses }) => clauses).find(({ id }) => id === chosen);
  return source[clause?.spans[0]?.line ?? 0]?.page ?? 1;
}
