import { Alert, Button, Group, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { useLooking, type Looker } from '../api/looking';
import { timeOf } from '../language/dates';
import { commaOf } from '../language/lists';
import { useTexts } from '../language/texts';
import { Said } from './said';

interface LookersProps {
  /** `case:<id>` */
  readonly subject: string;
  /**
   * What this page shows; 0 where it knows no number of it. Without it the page is read again by itself; with it, when the person asks: nothing
   * typed is lost.
   */
  readonly version?: number;
  readonly reload: () => void;
  /** Reads again what stands beside the subject. It disturbs nothing that is typed, so nobody is asked. */
  readonly reloadBeside?: () => void;
}

/** Who else is looking at the same, and that somebody has changed it meanwhile. */
export function Lookers({ subject, version, reload, reloadBeside }: LookersProps): ReactNode {
  const { say } = useTexts();
  const { lookers, newest, besides } = useLooking(subject);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (newest !== undefined && version === undefined) reload();
    // `reload` is another function with every rendering; a new version is read once.
  }, [newest]);
  useEffect(() => {
    if (besides > 0) reloadBeside?.();
    // As above: once for each time it has changed.
  }, [besides]);
  const isOld = newest !== undefined && version !== undefined && newest > Math.max(version, shown);
  const show = (): void => {
    setShown(newest ?? 0);
    reload();
  };
  return (
    <>
      <div role="status">
        {lookers.length > 0 && (
          <Group gap="xs" wrap="nowrap" align="start">
            <IconEye size={18} aria-hidden />
            <Text size="sm">
              <Said text="looking.also" with={{ names: <Names of={lookers} /> }} />
            </Text>
          </Group>
        )}
      </div>
      {isOld && (
        <Alert color="yellow" role="alert">
          <Group justify="space-between" gap="sm">
            <Text>{say('looking.changed')}</Text>
            <Button variant="default" onClick={show}>
              {say('looking.show')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

function Names({ of }: { of: readonly Looker[] }): ReactNode {
  const { language } = useTexts();
  return of.map(({ id, name, since }, place) => (
    <Fragment key={id}>
      {place > 0 && commaOf(language)}
      <bdi>{name}</bdi>{' '}
      <Said text="looking.since" with={{ time: <bdi className="whole">{timeOf(since, language)}</bdi> }} />
    </Fragment>
  ));
}
