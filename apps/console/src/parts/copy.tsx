import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language/texts';

const SHOWN_MS = 2_000;

export function CopyButton({ text }: { text: string }): ReactNode {
  const { say } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={() => void copy()}>
      {say(copied ? 'common.copied' : 'common.copy')}
    </Button>
  );
}
