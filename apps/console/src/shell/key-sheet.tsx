import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { useActiveShortcuts, useShortcut, type Shortcut } from './shortcuts';

const KeysDialog = lazy(() => import('./keys-dialog'));

/** The keys that are active on this page: by `?`, or by the button for whoever does not know it yet. */
export function KeySheet(): ReactNode {
  const { say } = useTexts();
  const active = useActiveShortcuts();
  const [shown, setShown] = useState<readonly Shortcut[]>();
  const [asked, setAsked] = useState(false);
  const show = (): void => {
    setShown(active());
    setAsked(true);
  };
  useShortcut('Shift+Slash', say('keys.sheet'), show);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="dark"
        size={44}
        visibleFrom="sm"
        aria-label={say('keys.title')}
        aria-haspopup="dialog"
        onClick={show}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      {shown && (
        <Suspense>
          <KeysDialog opened={asked} shortcuts={shown} close={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
