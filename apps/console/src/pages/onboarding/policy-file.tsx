import { Button, FileInput, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import { keyed } from '../../api/submission';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { UploadShown } from '../../parts/work';

/** The text of a UTF-8 file; undefined where it is none. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** A policy of one's own, as a file; what is wrong with it is told by its lines. */
export function PolicyFile(): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const [file, setFile] = useState<File | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const sending = useWork(async (working, key) => {
    const yaml = file ? await textOf(file) : '';
    setUnreadable(yaml === undefined);
    if (yaml === undefined) return;
    const body = { yaml, ...(file && { fileName: file.name }) };
    await answered(api.POST('/api/policy/versions', { ...keyed(key), body, fetch: uploading(working) }));
    setFile(null);
    await keep();
  });
  const { submit, busy, fault, clear, stopped } = sending;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      {unreadable && <Text role="alert">{say('onboarding.fileUnreadable')}</Text>}
      <FileInput
        id="policy-file"
        accept=".yaml,.yml,text/yaml"
        label={say('onboarding.file')}
        placeholder={say('onboarding.chooseFile')}
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
          {say('onboarding.useFile')}
        </Button>
      </Group>
    </Form>
  );
}
