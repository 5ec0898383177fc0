import { Button, FileInput, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
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

interface FileBody {
  readonly yaml: string;
  readonly fileName?: string;
}

/** What is done with the text; `fetch` tells how much of it has gone. */
export type Send = (body: FileBody, key: string, fetch: ReturnType<typeof uploading>) => Promise<void>;

interface PolicyFileProps {
  readonly send: Send;
  readonly verb: string;
}

/** A policy of one's own, as a file; what is wrong with it is told by its lines. */
export function PolicyFile({ send, verb }: PolicyFileProps): ReactNode {
  const { say } = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const sending = useWork(async (working, key) => {
    const yaml = file ? await textOf(file) : '';
    setUnreadable(yaml === undefined);
    if (yaml === undefined) return;
    await send({ yaml, ...(file && { fileName: file.name }) }, key, uploading(working));
    setFile(null);
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
          {verb}
        </Button>
      </Group>
    </Form>
  );
}
