import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ahead, whenQuiet } from './quiet';
import { Loading } from './states';

const Nothing = (): ReactNode => null;
/** For a part that fills its place. */
export const LoadingHere = (): ReactNode => <Loading />;

interface Later<Props extends object> {
  readonly isHere: () => boolean;
  readonly Shown: ComponentType<Props>;
}

type Load<Props extends object> = () => Promise<ComponentType<Props>>;

function comes<Props extends object>(load: Load<Props>, Meanwhile: ComponentType<Props>): Later<Props> {
  let here: ComponentType<Props> | undefined;
  const fetched = async (): Promise<{ default: ComponentType<Props> }> => {
    here = await load();
    return { default: here };
  };
  const Coming = lazy(fetched) as unknown as ComponentType<Props>;
  ahead(fetched);
  function Shown(props: Props): ReactNode {
    // What is here already is drawn at once; one and the same from its first drawing to its last, or it would lose what it holds.
    const [Drawn] = useState(() => here ?? Coming);
    return (
      <Suspense fallback={<Meanwhile {...props} />}>
        <Drawn {...props} />
      </Suspense>
    );
  }
  return { isHere: () => here !== undefined, Shown };
}

/** A part of a page that is seen when somebody asks for it: a dialog, a tab. Its code comes then, or before when there is time. */
export function later<Props extends object>(
  load: Load<Props>,
  Meanwhile: ComponentType<Props> = Nothing,
): ComponentType<Props> {
  return comes(load, Meanwhile).Shown;
}

/** A heavy part that is seen from the start: the page stands without it first, with `Meanwhile` to keep its room. */
export function afterwards<Props extends object>(
  load: Load<Props>,
  Meanwhile: ComponentType<Props>,
): ComponentType<Props> {
  const { isHere, Shown } = comes(load, Meanwhile);
  return function Afterwards(props: Props): ReactNode {
    const [isTime, come] = useState(isHere);
    useEffect(() => {
      if (!isTime) whenQuiet(() => come(true));
    }, []);
    return isTime ? <Shown {...props} /> : <Meanwhile {...props} />;
  };
}
