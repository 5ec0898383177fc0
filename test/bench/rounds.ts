import { fire, type Hits, type Shot } from './load';
import { cpuBetween } from './measured';
import type { Server } from './servers';

/** One of those compared: where its requests go and what they ask. */
export interface Entrant {
  readonly name: string;
  readonly server: Server;
  readonly shots: readonly Shot[];
  readonly expect: number;
}

export interface Round extends Hits {
  /** Milliseconds of processor time per request, of the server's process alone. */
  readonly cpu: number;
}

export interface Pace {
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** On two cores that server, database and load share. */
export const PACE: Pace = { connections: 8, warmUpSeconds: 8, rounds: 5, seconds: 4 };

/** Lets each of them run in turn, round after round, so that whatever else the machine does falls on all alike. */
export async function inTurns(entrants: readonly Entrant[], pace: Pace = PACE): Promise<Map<string, Round[]>> {
  for (const entrant of entrants) await play(entrant, pace.connections, pace.warmUpSeconds);
  const played = new Map<string, Round[]>(entrants.map(({ name }) => [name, []]));
  for (let round = 0; round < pace.rounds; round++)
    for (const entrant of entrants) played.get(entrant.name)!.push(await play(entrant, pace.connections, pace.seconds));
  return played;
}

async function play({ server, shots, expect }: Entrant, connections: number, seconds: number): Promise<Round> {
  const before = await server.process.usage();
  const hits = await fire({ port: server.port, shots, connections, seconds, expect });
  return { ...hits, cpu: cpuBetween(before, await server.process.usage()) / hits.count };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The middle of the ratios of each round's pair. */
export function ratioOf(ours: readonly Round[], theirs: readonly Round[], figure: (round: Round) => number): number {
  return median(ours.map((round, nth) => figure(round) / figure(theirs[nth]!)));
}
