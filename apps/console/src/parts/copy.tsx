import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language/texts';

const SHOWN_MS = 2_000;

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, where a page has several of these; says the word on the button too. */
  readonly named?: string;
  /** Beside a line of text, and not beside a field. */
  readonly quiet?: boolean;
}

export function CopyButton({ text, named, quiet = false }: CopyButtonProps): ReactNode {
  const { say } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      variant={quiet ? 'subtle' : 'default'}
      aria-label={copied ? undefined : named}
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => void copy()}
    >
      {say(copied ? 'common.copied' : 'common.copy')}
    </Button>
  );
}
