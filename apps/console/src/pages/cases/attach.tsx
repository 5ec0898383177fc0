import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useKeepCase, type Case } from '../../api/cases';
import { answered, api } from '../../api/client';
import { keyed } from '../../api/submission';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
import { doneTo } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Modal } from '../../parts/modal';
import { UploadShown } from '../../parts/work';

interface AttachProps {
  readonly one: Case;
  readonly item: string;
  readonly label: string;
}

/** A document brought to the desk, with its dates; the item has arrived by it. */
export function AttachDocument({ one, item, label }: AttachProps): ReactNode {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPaperclip size={18} aria-hidden />}
        aria-label={doneTo(say('cases.attach'), label)}
        onClick={() => setOpen(true)}
      >
        {say('cases.attach')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={doneTo(say('cases.attach'), label)}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <AttachForm one={one} item={item} done={() => setOpen(false)} />
      </Modal>
    </>
  );
}

const KINDS = '.pdf,.jpg,.jpeg,.png,.heic,.docx';

function AttachForm({ one, item, done }: { one: Case; item: string; done: () => void }): ReactNode {
  const { say } = useTexts();
  const [ids, keep] = [useId(), useKeepCase()];
  const [file, setFile] = useState<File | null>(null);
  const [dates, setDates] = useState({ validFrom: '', validUntil: '' });
  const sending = useWork(async (working, key) => {
    const query = Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== ''));
    const form = new FormData();
    if (file) form.append('file', file);
    const params = { ...keyed(key).params, path: { id: one.id, item }, query };
    const changed = await answered(
      api.POST('/api/cases/{id}/items/{item}/document', {
        ...{ params, body: { file: '' }, bodySerializer: () => form },
        fetch: uploading(working),
      }),
    );
    await keep(one.id, changed);
    done();
  });
  const { submit, busy, fault, stopped } = sending;
  const errorOf = useFieldErrors(fault);
  const day = (name: 'validFrom' | 'validUntil'): ReactNode => (
    <DayInput
      id={`${ids}-${name}`}
      label={say('common.optional', { label: say(`cases.${name}`) })}
      value={dates[name]}
      change={(value) => setDates((before) => ({ ...before, [name]: value }))}
      error={errorOf(name)}
    />
  );
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ validFrom: `${ids}-validFrom`, validUntil: `${ids}-validUntil` }} />
      <Text size="sm" c="dimmed">
        {say('cases.attachHint')}
      </Text>
      <Group>
        <FileButton accept={KINDS} onChange={setFile} inputProps={{ 'aria-label': say('cases.file') }}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {say('cases.chooseFile')}
            </Button>
          )}
        </FileButton>
        <Text role="status">{file ? <bdi>{file.name}</bdi> : say('cases.noFile')}</Text>
      </Group>
      {day('validFrom')}
      {day('validUntil')}
      <UploadShown of={sending} />
      {stopped && <Text role="status">{say('work.uploadStopped')}</Text>}
      <Group>
        <Button type="submit" loading={busy} disabled={!file}>
          {say('cases.attach')}
        </Button>
      </Group>
    </Form>
  );
}
