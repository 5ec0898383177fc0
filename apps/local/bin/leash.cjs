// `node --require` this in a child: when the process that started it dies, however it dies, the child ends in an orderly way.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
