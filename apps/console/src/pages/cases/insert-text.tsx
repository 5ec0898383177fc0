import { Blockquote, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useFilledTemplates } from '../../api/templates';
import { useTexts } from '../../language/texts';
import { Failed, Loading } from '../../parts/states';

interface InsertTextProps {
  readonly caseId: string;
  /** A template that was chosen before the form was opened. */
  readonly chosen?: string | undefined;
  readonly insert: (text: string) => void;
}

/** A template for this field: seen filled before it goes in, and edited there. */
export function InsertText({ caseId, chosen, insert }: InsertTextProps): ReactNode {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(chosen !== undefined);
  if (!isOpen) {
    return (
      <Group>
        <Button variant="subtle" leftSection={<IconTemplate size={18} aria-hidden />} onClick={() => setOpen(true)}>
          {say('templates.insert')}
        </Button>
      </Group>
    );
  }
  return (
    <Choice
      caseId={caseId}
      chosen={chosen}
      close={() => setOpen(false)}
      insert={(text) => {
        insert(text);
        setOpen(false);
      }}
    />
  );
}

interface ChoiceProps extends Pick<InsertTextProps, 'caseId' | 'chosen' | 'insert'> {
  readonly close: () => void;
}

function Choice({ caseId, chosen = '', insert, close }: ChoiceProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const [template, setTemplate] = useState(chosen);
  const { data, isPending, error, refetch } = useFilledTemplates(caseId, true);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Text role="status">{say('templates.noneForCase')}</Text>;
  const found = data.items.find((one) => one.id === template);
  return (
    <Stack gap="xs" className="insert">
      <NativeSelect
        id={id}
        label={say('templates.choose')}
        // It has just appeared in answer to a press: whoever pressed goes on here.
        autoFocus
        value={template}
        onChange={(event) => setTemplate(event.currentTarget.value)}
        data={[
          { value: '', label: say('cases.choose') },
          ...data.items.map(({ id: value, name }) => ({ value, label: name })),
        ]}
      />
      {found && (
        <>
          <Text size="sm" c="dimmed">
            {say('templates.preview')}
          </Text>
          <Blockquote p="sm" className="as-typed" dir="auto" aria-live="polite">
            {found.text}
          </Blockquote>
        </>
      )}
      <Group>
        <Button disabled={!found} onClick={() => found && insert(found.text)}>
          {say('templates.insertChosen')}
        </Button>
        <Button variant="subtle" color="dark" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
