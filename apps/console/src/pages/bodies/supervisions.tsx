import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BODIES_KEY, useSupervisions, type Supervised } from '../../api/bodies';
import { answered, api } from '../../api/client';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { More } from '../../parts/more';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Sure } from '../../parts/sure';
import { Begin } from './begin';

/** Which associations the body oversees or has overseen, from when to when. */
export function Supervisions({ body }: { body: string }): ReactNode {
  const { say } = useTexts();
  const found = useSupervisions(body);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const heads = [say('bodies.association'), say('bodies.from'), say('bodies.to'), say('bodies.act')];
  return (
    <>
      <Section title={say('bodies.supervisions')}>
        {found.isPending && <Loading />}
        {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
        {found.isSuccess && items.length === 0 && <Text c="dimmed">{say('bodies.noSupervisions')}</Text>}
        {items.length > 0 && (
          <Cards label={say('bodies.supervisions')} heads={heads}>
            {items.map((one) => (
              <Line key={one.id} body={body} one={one} />
            ))}
          </Cards>
        )}
        <More of={found} />
      </Section>
      <Begin body={body} />
    </>
  );
}

function Line({ body, one: { id, name, startsAt, endsAt } }: { body: string; one: Supervised }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const end = async (): Promise<void> => {
    const params = { path: { id: body, supervision: id } };
    await answered(api.DELETE('/api/supervising-bodies/{id}/supervisions/{supervision}', { params }));
    await client.invalidateQueries({ queryKey: BODIES_KEY });
  };
  return (
    <tr role="row">
      <HeadCell>
        <bdi>{name}</bdi>
      </HeadCell>
      <Cell head={say('bodies.from')}>
        <Day at={startsAt} />
      </Cell>
      <Cell head={say('bodies.to')}>{endsAt ? <Day at={endsAt} /> : say('bodies.running')}</Cell>
      <Cell head={say('bodies.act')}>
        {!endsAt && (
          <div className="acts">
            <Sure act={say('bodies.end')} named={say('bodies.endNamed', { name })} work={end}>
              <Text>{say('bodies.endSure', { name })}</Text>
            </Sure>
          </div>
        )}
      </Cell>
    </tr>
  );
}
