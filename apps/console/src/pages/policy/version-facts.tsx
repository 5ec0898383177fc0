import { Anchor, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Version } from '../../api/policy';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Fingerprint } from '../../parts/fingerprint';
import { Section } from '../../parts/section';
import { NewDraft } from './new-draft';

/** The minutes behind it, as far as anything is known of them; and its time. */
export function VersionFacts({ version }: { version: Version }): ReactNode {
  const { id, approval, approvedAt, inForceFrom, inForceUntil } = version;
  const { say, pick } = useTexts();
  const { kind, date, dateAsWritten, hijriDate, effectiveDate, nextReviewOn, mark } = approval;
  const told = (
    name: 'meetingNumber' | 'boardTerm' | 'resolutionNumber' | 'chair' | 'minutes' | 'declaredBy' | 'file',
  ) =>
    approval[name] === undefined
      ? []
      : ([[say(`policy.${name}`), <bdi key={name}>{approval[name]}</bdi>]] as [string, ReactNode][]);
  const dated = (label: string, at: string | null | undefined): [string, ReactNode][] =>
    at ? [[label, <Day key={label} at={at} />]] : [];
  return (
    <Section title={say('policy.facts')}>
      <Facts
        rows={[
          [say('policy.date'), date && <Day at={date} />],
          ...told('declaredBy'),
          ...(dateAsWritten
            ? ([[say('policy.dateAsWritten'), <bdi key="written">{dateAsWritten}</bdi>]] as const)
            : []),
          ...(hijriDate ? ([[say('policy.hijriDate'), <Bdi key="hijri">{hijriDate}</Bdi>]] as const) : []),
          ...(kind ? ([[say('policy.kind'), pick(kind)]] as const) : []),
          ...told('meetingNumber'),
          ...told('boardTerm'),
          ...told('resolutionNumber'),
          ...told('chair'),
          ...told('minutes'),
          ...told('file'),
          ...dated(say('policy.effectiveDate'), effectiveDate),
          ...dated(say('circulation.nextReviewOn'), nextReviewOn),
          ...dated(say('policy.recordedOn'), approvedAt),
          [say('policy.force'), inForceFrom ? <Day at={inForceFrom} withTime /> : say('policy.notYet')],
          ...dated(say('policy.ended'), inForceUntil),
          ...(version.source
            ? ([[say('imports.versionSource'), <ReadFrom key="source" source={version.source} />]] as const)
            : []),
        ]}
      />
      <DemoMark of={mark} />
      <NewDraft version={id} />
    </Section>
  );
}

/** The file that the text began from, by its name and its fingerprint; whoever may write sees the two side by side. */
function ReadFrom({ source }: { source: NonNullable<Version['source']> }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  return (
    <Stack gap={2} align="start">
      <bdi>{source.name}</bdi>
      <Fingerprint of={source.sha256} file={source.name} />
      {source.corrected > 0 && <span>{say('imports.versionCorrected', { count: source.corrected })}</span>}
      <span>{say(source.unchanged ? 'imports.versionUnchanged' : 'imports.versionChanged')}</span>
      {may.includes('policy.write') && (
        <Anchor component={Link} to={`/policy/imports/${source.import}`}>
          {say('imports.beside')}
        </Anchor>
      )}
    </Stack>
  );
}
