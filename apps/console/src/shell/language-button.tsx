import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTurnLanguage } from '../language/direction';
import { useTexts } from '../language/texts';

/** Written in the language it turns to, for whoever cannot read the other. */
export function LanguageButton(): ReactNode {
  const { say, language } = useTexts();
  return (
    <Button
      variant="subtle"
      color="dark"
      px="xs"
      onClick={useTurnLanguage()}
      lang={language === 'ar' ? 'en' : 'ar'}
      leftSection={<IconLanguage size={18} aria-hidden />}
    >
      {say('common.otherLanguage')}
    </Button>
  );
}
