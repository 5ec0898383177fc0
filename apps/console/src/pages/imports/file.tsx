import { Button, FileInput, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { useKeepImport } from '../../api/imports';
import { keyed } from '../../api/submission';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { UploadShown } from '../../parts/work';

const KINDS = '.docx,.pdf,.txt';

/** A policy as the association has it: uploaded, read elsewhere, and confirmed on a page of its own. `from` is where that leads back to. */
export function ImportFile({ from }: { from?: 'onboarding' }): ReactNode {
  const { say } = useTexts();
  const [navigate, keep] = [useNavigate(), useKeepImport()];
  const [file, setFile] = useState<File | null>(null);
  const sending = useWork(async (working, key) => {
    const form = new FormData();
    if (file) form.append('file', file);
    const body = { body: { file: '' }, bodySerializer: () => form };
    const made = await answered(api.POST('/api/policy-imports', { ...keyed(key), ...body, fetch: uploading(working) }));
    await keep();
    await navigate(`/policy/imports/${made.id}${from ? `?from=${from}` : ''}`);
  });
  const { submit, busy, fault, clear, stopped } = sending;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <FileInput
        id="policy-document"
        accept={KINDS}
        label={say('imports.file')}
        description={say('imports.fileHint')}
        placeholder={say('imports.chooseFile')}
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          clear();
        }}
      />
      <UploadShown of={sending} />
      {stopped && <Text role="status">{say('work.uploadStopped')}</Text>}
      <Group>
        <Button type="submit" loading={busy} disabled={!file}>
          {say('imports.upload')}
        </Button>
      </Group>
    </Form>
  );
}
