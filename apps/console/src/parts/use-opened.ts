import { useEffect, useState } from 'react';

/** `asked`, a moment later: a dialog that is loaded when it is first asked for has to be seen closed, or it would not give the focus back. */
export function useOpened(asked: boolean): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(asked), [asked]);
  return opened;
}

/** Whether it was asked for at all by now. */
export function useWasOpened(asked: boolean): boolean {
  const [was, setWas] = useState(asked);
  if (asked && !was) setWas(true);
  return was;
}
