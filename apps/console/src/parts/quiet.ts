/** What is still on its way: answers of the API, code, texts. */
let coming = 0;

export async function untilHere<Arriving>(arriving: Promise<Arriving>): Promise<Arriving> {
  coming++;
  try {
    return await arriving;
  } finally {
    coming--;
  }
}

const STILL_MS = 200;
/** What hangs does not keep the rest of the page away for ever. */
const LONGEST_MS = 10_000;

const waiting: (() => void)[] = [];

/** Does something once the page stands: nothing is on its way, and the browser has nothing to do. */
export function whenQuiet(work: () => void): void {
  if (waiting.push(work) === 1) void watch();
}

/** Fetches code that somebody is likely to need next. Where that fails, whoever needs it will be told. */
export function ahead(load: () => Promise<unknown>): void {
  whenQuiet(() => void load().catch(() => undefined));
}

async function watch(): Promise<void> {
  const latest = performance.now() + LONGEST_MS;
  do {
    await idle();
    await new Promise((passed) => setTimeout(passed, STILL_MS));
    await idle();
  } while (coming > 0 && performance.now() < latest);
  for (const work of waiting.splice(0)) work();
}

// Safari has no word for it.
const idle = (): Promise<unknown> =>
  new Promise((now) => ('requestIdleCallback' in window ? requestIdleCallback(now) : setTimeout(now)));
