import { DirectionProvider, useDirection } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { keptLanguage, type Language } from './language';
import { useTexts } from './texts';

const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** The page's language and direction go together, and stay as they were chosen on this device. */
export function Directed({ children }: { children: ReactNode }): ReactNode {
  return (
    <DirectionProvider initialDirection={directionOf(keptLanguage())} detectDirection={false}>
      <Follow />
      {children}
    </DirectionProvider>
  );
}

function Follow(): null {
  const { language } = useTexts();
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(directionOf(language));
  }, [language]);
  return null;
}

/** Turns the page to the other language. */
export function useTurnLanguage(): () => void {
  const { language, turnTo } = useTexts();
  return () => turnTo(language === 'ar' ? 'en' : 'ar');
}
