// `node --require` this in a server that is measured. Asked by its parent, it tells what it has used, every statement it sends
// to PostgreSQL, and where its time goes. Without being asked it does nothing.
const { Session } = require('node:inspector/promises');
const { Client } = require('pg');

const { query } = Client.prototype;
let recorded;

/** Numbers the connections and, on each, how many statements had been answered when one was sent: those were not waited for. */
const connections = new Map();

function connectionOf(client) {
  if (!connections.has(client)) connections.set(client, { id: connections.size, answered: 0 });
  return connections.get(client);
}

/** An object reaches PostgreSQL as JSON; all else the driver of the process that replays it converts as ours does. */
function portable(value) {
  const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return plain ? { json: JSON.stringify(value) } : value;
}

function recordingQuery(...args) {
  const [statement, values] = args;
  const connection = connectionOf(this);
  const { application_name: application } = this.connectionParameters;
  recorded.push({
    text: typeof statement === 'string' ? statement : statement.text,
    name: statement.name,
    values: (Array.isArray(values) ? values : (statement.values ?? [])).map(portable),
    role: this.user,
    application,
    connection: connection.id,
    after: connection.answered,
  });
  const answered = () => void connection.answered++;
  const last = args.length - 1;
  if (typeof args[last] === 'function') {
    const tell = args[last];
    args[last] = (...answer) => (answered(), tell(...answer));
    return query.apply(this, args);
  }
  const answer = query.apply(this, args);
  answer?.then?.(answered, answered);
  return answer;
}

const SAMPLE_MICROSECONDS = 250;
const inspector = new Session();

async function startProfile() {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await inspector.post('Profiler.start');
}

async function endProfile() {
  const { profile } = await inspector.post('Profiler.stop');
  inspector.disconnect();
  return profile;
}

const answers = {
  usage: () => ({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }),
  record: () => {
    recorded = [];
    connections.clear();
    Client.prototype.query = recordingQuery;
  },
  recorded: () => {
    Client.prototype.query = query;
    return recorded;
  },
  profile: startProfile,
  profiled: endProfile,
};

process.on('message', async ({ ask }) => {
  if (Object.hasOwn(answers, ask)) process.send({ answer: (await answers[ask]()) ?? null });
});
