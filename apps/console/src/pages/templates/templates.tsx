import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMacros, useTemplates } from '../../api/templates';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Failed, Loading } from '../../parts/states';
import { Macros } from './macros';
import { Texts } from './texts';

/** What the office keeps ready for what it does again and again. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [texts, macros] = [useTemplates(), useMacros()];
  return (
    <Page title={say('templates.title')}>
      <Text c="dimmed" maw={640}>
        {say('templates.lead')}
      </Text>
      {(texts.isPending || macros.isPending) && <Loading />}
      {texts.error && <Failed error={texts.error} retry={() => void texts.refetch()} />}
      {macros.error && <Failed error={macros.error} retry={() => void macros.refetch()} />}
      {texts.data && <Texts texts={texts.data} />}
      {texts.data && macros.data && <Macros macros={macros.data.items} templates={texts.data.items} />}
    </Page>
  );
}
