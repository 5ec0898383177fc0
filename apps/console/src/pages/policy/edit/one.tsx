import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import { useTexts } from '../../../language/texts';
import { Row } from '../../../parts/row';
import { SavedSaid } from './saved-said';

interface OneProps {
  readonly version: Version;
  readonly title: string;
  /** What stands there, in words. */
  readonly children?: ReactNode;
  /** The form shows all of that itself. */
  readonly isReplaced?: true;
  /** Its form; closed by `done`. */
  readonly form: (close: () => void, saved: (edited: EditedVersion) => void) => ReactNode;
}

/** One part in a line; for whoever may change it, with its form beneath. */
export function One({ version, title, children, isReplaced, form }: OneProps): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  const [edited, setEdited] = useState<EditedVersion>();
  const mayEdit = version.actions.includes('replaceContent');
  return (
    <>
      <Row
        title={<bdi>{title}</bdi>}
        action={
          mayEdit &&
          !isOpen && (
            <Button variant="default" onClick={open} aria-label={say('policyEdit.openNamed', { what: title })}>
              {say('policyEdit.open')}
            </Button>
          )
        }
      >
        {!(isOpen && isReplaced) && children}
      </Row>
      {isOpen && form(close, setEdited)}
      {!isOpen && <SavedSaid edited={edited} />}
    </>
  );
}
