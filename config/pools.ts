/** Connections each process may hold, by what they serve. Their sum sizes the embedded server and is printed by `npm start`. */
export const pools = {
  api: { app: 10, platform: 4, dispatcher: 2, oversight: 2, queue: 4 },
  portal: { portal: 6 },
  worker: { app: 8, platform: 2, dispatcher: 2, queue: 8 },
} as const;

/** Left for people with a console, backups, and the moment in which one process replaces another. */
export const RESERVED_CONNECTIONS = 20;

/** Every pool's size added up. */
export function connectionsUsed(): number {
  return Object.values(pools)
    .flatMap((sizes) => Object.values<number>(sizes))
    .reduce((sum, size) => sum + size, 0);
}
