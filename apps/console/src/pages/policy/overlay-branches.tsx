import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { channelNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { RowList } from '../../parts/row-list';
import { useOptions } from './options';
import type { OverlayFieldsProps } from './overlay-props';
import { newBranch } from './typed-overlay';

/** Where people are received besides the main office; what is left empty stays unsaid. */
export function AddedBranches({ typed, change, errorOf }: OverlayFieldsProps): ReactNode {
  const { say } = useTexts();
  const channels = useOptions(channelNames);
  return (
    <RowList
      id="overlay-branches"
      legend={say('policyActs.branches')}
      rows={typed.branches}
      change={(branches) => change({ branches })}
      blank={newBranch}
      add={say('policyActs.addBranch')}
      named={(number) => say('policyActs.branch', { number })}
      error={errorOf('branches')}
    >
      {(branch, set, place) => (
        <>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput
              id={`overlay-branch-${place}`}
              dir="auto"
              label={say('policyActs.branchLabel')}
              value={branch.label}
              onChange={(event) => set({ label: event.currentTarget.value })}
              error={errorOf(`branches.${place}.label`)}
            />
            <TextInput
              id={`overlay-branch-serves-${place}`}
              dir="auto"
              label={say('policyActs.branchServes')}
              value={branch.serves}
              onChange={(event) => set({ serves: event.currentTarget.value })}
              error={errorOf(`branches.${place}.serves`)}
            />
            <TextInput
              id={`overlay-branch-hours-${place}`}
              dir="auto"
              label={say('policyActs.branchHours')}
              value={branch.hours}
              onChange={(event) => set({ hours: event.currentTarget.value })}
              error={errorOf(`branches.${place}.hours`)}
            />
          </SimpleGrid>
          <Checkbox.Group
            label={say('policyActs.branchChannels')}
            value={[...branch.channels]}
            onChange={(chosen) => set({ channels: chosen })}
          >
            <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} mt="xs">
              {channels.map(({ value, label }) => (
                <Checkbox key={value} size="md" value={value} label={label} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
        </>
      )}
    </RowList>
  );
}
