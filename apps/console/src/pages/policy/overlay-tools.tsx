import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { toolKinds } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { RowList } from '../../parts/row-list';
import { useOptions } from './options';
import type { OverlayFieldsProps } from './overlay-props';
import { newTool, type AddedTool } from './typed-overlay';

export function AddedTools({ typed, change, errorOf }: OverlayFieldsProps): ReactNode {
  const { say } = useTexts();
  const kinds = useOptions(toolKinds);
  return (
    <RowList
      id="overlay-tools"
      legend={say('policyActs.tools')}
      rows={typed.tools}
      change={(tools) => change({ tools })}
      blank={newTool}
      add={say('policyActs.addTool')}
      named={(number) => say('policyActs.tool', { number })}
      error={errorOf('tools')}
    >
      {(tool, set, place) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id={`overlay-tool-${place}`}
            dir="auto"
            label={say('policyActs.toolLabel')}
            value={tool.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
            error={errorOf(`tools.${place}.label`)}
          />
          <NativeSelect
            label={say('policyActs.toolKind')}
            value={tool.kind}
            onChange={(event) => set({ kind: event.currentTarget.value as AddedTool['kind'] })}
            data={kinds}
          />
        </SimpleGrid>
      )}
    </RowList>
  );
}
