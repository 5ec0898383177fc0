import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { inverseOf, tagCase, type TagChange } from '../../api/arranging';
import { useCaseTags, useKeepCase, type Case } from '../../api/cases';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { InputPlace } from '../../parts/input-place';
import { afterwards } from '../../parts/later';

const TagsInput = afterwards(() => import('../../parts/tags-input').then(({ TagsInput: Drawn }) => Drawn), InputPlace);

const NOTHING: TagChange = { add: [], remove: [] };
const MOST = 10;

const without = (tags: readonly string[], others: readonly string[]): string[] =>
  tags.filter((tag) => !others.includes(tag));

/** What is wanted is kept as what to add and what to remove, so that labels a colleague changes meanwhile show between. */
export function Tags({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCase();
  const { data: known } = useCaseTags();
  const [wanted, want] = useState(NOTHING);
  const [back, setBack] = useState<TagChange>();
  const pending: TagChange = {
    add: without(wanted.add, one.tags),
    remove: wanted.remove.filter((tag) => one.tags.includes(tag)),
  };
  const save = useSubmission(async (key) => {
    const tagged = await tagCase(one, pending, key);
    await keep(one.id);
    want(({ add, remove }) => ({ add: without(add, pending.add), remove: without(remove, pending.remove) }));
    setBack(inverseOf(tagged));
  });
  const undo = useSubmission(async (key, change: TagChange) => {
    await tagCase(one, change, key);
    await keep(one.id);
    setBack(undefined);
  });
  const isSaved = pending.add.length + pending.remove.length === 0;
  return (
    <Form submit={save.submit}>
      <FaultSummary fault={save.fault ?? undo.fault} />
      <Group align="end" gap="xs">
        <TagsInput
          flex={1}
          miw={220}
          dir="auto"
          label={say('cases.tags')}
          description={say('cases.tagsHint')}
          value={[...without(one.tags, pending.remove), ...pending.add]}
          onChange={(tags) => want({ add: without(tags, one.tags), remove: without(one.tags, tags) })}
          data={known?.items ?? []}
          maxTags={MOST}
          acceptValueOnBlur
        />
        {!isSaved && (
          <Button type="submit" variant="default" loading={save.busy}>
            {say('cases.saveTags')}
          </Button>
        )}
        {isSaved && back && (
          <Button variant="default" loading={undo.busy} onClick={() => void undo.submit(back)}>
            {say('cases.undo')}
          </Button>
        )}
      </Group>
    </Form>
  );
}
