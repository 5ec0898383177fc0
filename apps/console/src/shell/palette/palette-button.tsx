import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { Keys } from '../../parts/keys';
import { useShortcut } from '../shortcuts';

const Palette = lazy(() => import('./palette'));
const CODE = 'Mod+KeyK';

/** Leads everywhere: by button or by key. What is behind it is loaded when it is first asked for. */
export function PaletteButton(): ReactNode {
  const { say } = useTexts();
  const [asked, setAsked] = useState(0);
  const open = (): void => setAsked((before) => before + 1);
  useShortcut(CODE, say('palette.open'), open);
  return (
    <>
      <Button
        variant="default"
        px="sm"
        aria-haspopup="dialog"
        onClick={open}
        leftSection={<IconSearch size={18} aria-hidden />}
        className="palette-button"
      >
        <span className="palette-words">
          {say('palette.open')} <Keys code={CODE} />
        </span>
      </Button>
      {asked > 0 && (
        <Suspense>
          <Palette asked={asked} />
        </Suspense>
      )}
    </>
  );
}
