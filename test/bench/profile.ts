/** As V8 writes it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

/** Who spent how much of the processor's time, most first. */
export interface Share {
  readonly who: string;
  /** Of all the time in which the process did something. */
  readonly share: number;
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const OWN = /\/(libs\/[^/]+|apps\/[^/]+|config)\//;

/** By package, by lib of ours, and what node itself does. Time without work is left out. */
export function sharesByPlace(profile: CpuProfile): Share[] {
  return shares(profile, ({ functionName, url }) => {
    if (functionName === '(garbage collector)') return functionName;
    const [, name] = PACKAGE.exec(url) ?? OWN.exec(url) ?? [];
    if (name) return name;
    return url.startsWith('node:') ? url.split('/')[0]! : functionName === '(program)' ? functionName : 'node, in C++';
  });
}

/** By function, with the place it stands at. */
export function sharesByFunction(profile: CpuProfile): Share[] {
  return shares(profile, ({ functionName, url, lineNumber }) => {
    const place = url.replace(/^.*\/node_modules\//, '').replace(/^file:\/\//, '');
    return `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}`;
  });
}

function shares(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (frame: CpuProfile['nodes'][number]['callFrame']) => string,
): Share[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map<string, number>();
  samples.forEach((id, nth) => {
    const frame = frames.get(id)!;
    if (frame.functionName === '(idle)') return;
    const name = nameOf(frame);
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[nth]!);
  });
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [...spent].map(([who, time]) => ({ who, share: time / all })).sort((a, b) => b.share - a.share);
}
