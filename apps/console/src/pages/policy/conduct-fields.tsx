import { Button, Checkbox, Group, NativeSelect, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { conductNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import type { OverlayFieldsProps } from './overlay-props';
import { CONDUCT_NUMBERS, CONDUCT_SWITCHES, MODEL_BYLAW } from './typed-conduct';

/** How a committee conducts its business. The model by-law fills the fields; only what is then added is in force. */
export function Conduct({ version, typed, change, errorOf }: OverlayFieldsProps): ReactNode {
  const { say, pick } = useTexts();
  const { conduct } = typed;
  const set = (rule: string, value: string | boolean): void => change({ conduct: { ...conduct, [rule]: value } });
  return (
    <>
      <Text size="sm">{say('policyActs.conductLead')}</Text>
      <Group>
        <Button variant="default" onClick={() => change({ conduct: { ...conduct, ...MODEL_BYLAW } })}>
          {say('policyActs.modelBylaw')}
        </Button>
      </Group>
      <NativeSelect
        id="overlay-appliesTo"
        label={say('policyActs.committee')}
        value={typed.appliesTo}
        onChange={(event) => change({ appliesTo: event.currentTarget.value })}
        data={[
          { value: '', label: say('policyActs.everyCommittee') },
          ...version.rules.committees.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errorOf('appliesTo')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {CONDUCT_NUMBERS.map((rule, nth) => (
          <NumberInput
            key={rule}
            id={nth === 0 ? 'overlay-conduct' : `overlay-${rule}`}
            dir="ltr"
            inputMode="numeric"
            hideControls
            allowDecimal={false}
            allowNegative={false}
            label={say(`policyActs.${rule}`)}
            value={conduct[rule]}
            onChange={(value) => set(rule, String(value))}
            error={errorOf(`conduct.${rule}`) ?? (nth === 0 ? errorOf('conduct') : undefined)}
          />
        ))}
      </SimpleGrid>
      {CONDUCT_SWITCHES.map((rule) => (
        <Checkbox
          key={rule}
          size="md"
          label={pick(conductNames[rule])}
          description={say(`policyActs.${rule}`)}
          checked={conduct[rule]}
          onChange={(event) => set(rule, event.currentTarget.checked)}
        />
      ))}
    </>
  );
}
