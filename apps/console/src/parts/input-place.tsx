import { Input, Skeleton, type InputWrapperProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** Keeps the room that a control will take which is still on its way. */
export function InputPlace({
  label,
  description,
  flex,
  miw,
}: Pick<InputWrapperProps, 'label' | 'description' | 'flex' | 'miw'>): ReactNode {
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" flex={flex} miw={miw}>
      <Skeleton h={44} />
    </Input.Wrapper>
  );
}
