/** What is still on its way: answers of the API, code, texts, and whatever of the page says that it is loading. */
let coming = 0;
let lastMove = 0;

/** Something is on its way until what this answers with is called. */
export function onItsWay(): () => void {
  count(1);
  return () => count(-1);
}

function count(by: number): void {
  coming += by;
  lastMove = performance.now();
}

export async function untilHere<Arriving>(arriving: Promise<Arriving>): Promise<Arriving> {
  const here = onItsWay();
  try {
    return await arriving;
  } finally {
    here();
  }
}

const STILL_MS = 200;
/** What hangs does not keep the rest of the page away for ever. */
const LONGEST_MS = 30_000;

const waiting: (() => void)[] = [];

/** Does something once the page stands: nothing is on its way nor was a moment ago, and the browser has nothing to do. */
export function whenQuiet(work: () => void): void {
  if (waiting.push(work) === 1) void watch();
}

/** Fetches code that somebody is likely to need next, unless they save data. Where that fails, whoever needs it will be told. */
export function ahead(load: () => Promise<unknown>): void {
  if (!savesData()) whenQuiet(() => void load().catch(() => undefined));
}

async function watch(): Promise<void> {
  const latest = performance.now() + LONGEST_MS;
  do {
    await new Promise((passed) => setTimeout(passed, STILL_MS));
    await idle();
  } while ((coming > 0 || performance.now() - lastMove < STILL_MS) && performance.now() < latest);
  for (const work of waiting.splice(0)) work();
}

/** As people tell their browser; Safari and Firefox do not pass it on. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

// Safari has no word for it.
const idle = (): Promise<unknown> =>
  new Promise((now) => ('requestIdleCallback' in window ? requestIdleCallback(now) : setTimeout(now)));
