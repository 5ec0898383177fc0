import { Button, Menu } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../api/client';
import { useKeepSession, type Session } from '../api/session';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary } from '../parts/fault';

interface PlacesMenuProps {
  /** Of the place where one is. */
  readonly name: string;
  readonly others: Session['places'];
}

export default function PlacesMenu({ name, others }: PlacesMenuProps): ReactNode {
  const { say, pick } = useTexts();
  const [keep, navigate] = [useKeepSession(), useNavigate()];
  const { submit, busy, fault } = useSubmission(async (_key, slug: string | null) => {
    keep(await answered(api.PUT('/api/session/place', { body: slug === null ? {} : { association: slug } })));
    await navigate('/');
  });
  return (
    <>
      <FaultSummary fault={fault} />
      <Menu width="target" shadow="md">
        <Menu.Target>
          <Button
            variant="subtle"
            color="dark"
            justify="space-between"
            loading={busy}
            rightSection={<IconSelector size={18} aria-hidden />}
          >
            <bdi>{name}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('shell.switchPlace')}</Menu.Label>
          {others.map(({ id, slug, name: place }) => (
            <Menu.Item key={id ?? 'platform'} onClick={() => void submit(slug)}>
              <bdi>{pick(place)}</bdi>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
