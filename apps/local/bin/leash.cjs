// `node --require` this in a child: when the process that started it dies, however it dies, the child ends in an orderly way.
// What it is at takes its time on a busy machine; nobody waits for it longer than for one that is told to stop (children.ts).
const PATIENCE_MS = 15_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}
