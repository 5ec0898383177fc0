import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepCompensation, type CompensationFile } from '../../api/compensation';
import { keyed } from '../../api/submission';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { UploadShown } from '../../parts/work';

const KINDS = '.pdf,.jpg,.jpeg,.png,.heic,.docx';

interface AttachProps {
  readonly file: CompensationFile;
  /** Of a proof; otherwise the sheet that both signed. */
  readonly proof?: string;
  readonly label: string;
  /** Tells one of several apart. */
  readonly name?: string;
}

/** A document on its way into the file. */
export function Attach({ file, proof, label, name = label }: AttachProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPaperclip size={18} aria-hidden />}
        aria-label={name}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog title={name} opened={isOpen} close={() => setOpen(false)}>
        <AttachForm file={file} proof={proof} done={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface AttachFormProps {
  readonly file: CompensationFile;
  readonly proof: string | undefined;
  readonly done: () => void;
}

function AttachForm({ file, proof, done }: AttachFormProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCompensation();
  const [chosen, choose] = useState<File | null>(null);
  const sending = useWork(async (working, key) => {
    const form = new FormData();
    if (chosen) form.append('file', chosen);
    const sent = { body: { file: '' }, bodySerializer: () => form, fetch: uploading(working) };
    const header = keyed(key).params.header;
    const changed = await answered<CompensationFile>(
      proof === undefined
        ? api.POST('/api/compensations/{id}/settlement-scan', { params: { header, path: { id: file.id } }, ...sent })
        : api.POST('/api/compensations/{id}/proofs/{proof}/document', {
            params: { header, path: { id: file.id, proof } },
            ...sent,
          }),
    );
    await keep(changed);
    done();
  });
  const { submit, busy, fault } = sending;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <Text size="sm" c="dimmed">
        {say('compensation.attachHint')}
      </Text>
      <Group>
        <FileButton accept={KINDS} onChange={choose}>
          {(button) => (
            <Button variant="default" {...button}>
              {say('compensation.choose')}
            </Button>
          )}
        </FileButton>
        {chosen && (
          <Text>
            <bdi>{chosen.name}</bdi>
          </Text>
        )}
      </Group>
      <UploadShown of={sending} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('compensation.send')}
        </Button>
      </Group>
    </Form>
  );
}
