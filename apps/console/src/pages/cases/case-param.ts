import { useSearchParams } from 'react-router';

/** What the palette asked of the page, in its address, so that a link to it is enough; taken out again when it is over. */
export function useCaseParam(name: 'macro' | 'template'): [string | undefined, (value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string | undefined): void =>
    setParams(
      (before) => {
        if (value === undefined) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return [params.get(name) ?? undefined, set];
}
