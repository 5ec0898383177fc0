import { Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { IconFileCertificate, IconFileTypePdf, IconPaperclip, IconWorld } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepPolicy, useMinutesFiles, usePublication, type Version } from '../../api/policy';
import { keyed } from '../../api/submission';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Fingerprint } from '../../parts/fingerprint';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { UploadShown } from '../../parts/work';

/** The version as it goes out: its official print, its page on the public site, and the scan of its minutes. */
export function Publication({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('publication.title')}>
      <Row
        icon={<IconFileTypePdf size={20} aria-hidden />}
        title={say('publication.official')}
        action={<Print of={version} />}
      >
        <Text size="sm" c="dimmed">
          {say(version.approvedAt ? 'publication.officialAbout' : 'publication.draftAbout')}
        </Text>
        <Fingerprint of={version.contentHash} />
      </Row>
      <PublicPage version={version} />
      {version.approvedAt && <Scans version={version} />}
    </Section>
  );
}

function Print({ of: { id } }: { of: Version }): ReactNode {
  const { say } = useTexts();
  return (
    <Anchor href={`/api/policy/versions/${id}/official`} download>
      {say('publication.download')}
    </Anchor>
  );
}

function PublicPage({ version: { id, inForceFrom } }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { data, error, refetch } = usePublication(id);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const { address, isPublic } = data ?? { address: null, isPublic: false };
  const about = !inForceFrom ? 'notInForce' : !isPublic ? 'siteClosed' : address ? 'stable' : 'addressUnknown';
  return (
    <Row
      icon={<IconWorld size={20} aria-hidden />}
      title={say('publication.page')}
      action={
        isPublic && address ? (
          <Anchor href={address} target="_blank" rel="noreferrer">
            {say('publication.open')}
          </Anchor>
        ) : null
      }
    >
      {data && (
        <Text size="sm" c="dimmed">
          {say(`publication.${about}`)}
        </Text>
      )}
    </Row>
  );
}

function Scans({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { id, actions, approval } = version;
  const { data, isPending, error, refetch } = useMinutesFiles(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      <Named approval={approval} isAttached={data.items.some(({ isNamed }) => isNamed)} />
      {data.items.map((file) => (
        <Row
          key={file.id}
          icon={<IconPaperclip size={20} aria-hidden />}
          title={<Said text="publication.scan" with={{ name: <bdi>{file.name}</bdi> }} />}
          action={
            <Anchor href={`/api/policy/versions/${id}/minutes-files/${file.id}`} download>
              {say('publication.download')}
            </Anchor>
          }
        >
          <Text size="sm" c="dimmed">
            <Day at={file.attachedAt} withTime />
          </Text>
          <Fingerprint of={file.sha256} file={file.name} />
          {file.isNamed !== null && (
            <Text size="sm">{say(file.isNamed ? 'publication.isNamed' : 'publication.notNamed')}</Text>
          )}
        </Row>
      ))}
      {actions.includes('attachMinutes') && <Attach version={id} hasNone={data.items.length === 0} />}
    </>
  );
}

/** One file is told to everybody: the one that was named with the approval. Scans are the staff's, whatever was attached when. */
function Named({ approval, isAttached }: { approval: Version['approval']; isAttached: boolean }): ReactNode {
  const { say } = useTexts();
  const { file, fileHash } = approval;
  if (file === undefined) return <Text size="sm">{say('publication.noneNamed')}</Text>;
  return (
    <Row
      icon={<IconFileCertificate size={20} aria-hidden />}
      title={<Said text="publication.named" with={{ name: <bdi>{file}</bdi> }} />}
    >
      <Text size="sm" c="dimmed">
        {say('publication.namedAbout')}
      </Text>
      {fileHash !== undefined && <Fingerprint of={fileHash} file={file} />}
      {!isAttached && <Text size="sm">{say('publication.namedMissing')}</Text>}
    </Row>
  );
}

const KINDS = '.pdf,.jpg,.jpeg,.png,.heic,.docx';

function Attach({ version, hasNone }: { version: string; hasNone: boolean }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepPolicy();
  const [file, setFile] = useState<File | null>(null);
  const sending = useWork(async (working, key) => {
    const form = new FormData();
    if (file) form.append('file', file);
    const params = { ...keyed(key).params, path: { id: version } };
    await answered(
      api.POST('/api/policy/versions/{id}/minutes-files', {
        ...{ params, body: { file: '' }, bodySerializer: () => form },
        fetch: uploading(working),
      }),
    );
    setFile(null);
    await keep();
  });
  const { submit, busy, fault, stopped } = sending;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{}} />
      <Text size="sm" c="dimmed">
        {say(hasNone ? 'publication.noScan' : 'publication.moreScans')}
      </Text>
      <Group>
        <FileButton accept={KINDS} onChange={setFile} inputProps={{ 'aria-label': say('publication.scanFile') }}>
          {(props) => (
            <Button {...props} variant="default">
              {say('cases.chooseFile')}
            </Button>
          )}
        </FileButton>
        <Text role="status">{file ? <bdi>{file.name}</bdi> : say('cases.noFile')}</Text>
        <Button type="submit" loading={busy} disabled={!file}>
          {say('publication.attach')}
        </Button>
      </Group>
      <UploadShown of={sending} />
      {stopped && <Text role="status">{say('work.uploadStopped')}</Text>}
    </Form>
  );
}
