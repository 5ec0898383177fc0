import { channelNames, Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { PolicyDocument } from '@sanad/policy';

/**
 * A channel stays in the policy while open cases are to be answered on it.
 * @throws Refusal `policy.channel_in_use` with the number of those cases
 */
export async function keepReplyChannels(op: Op, before: PolicyDocument, after: PolicyDocument): Promise<void> {
  const left = new Set(after.rules.channels.map(({ kind }) => kind));
  const gone = [...new Set(before.rules.channels.map(({ kind }) => kind))].filter((kind) => !left.has(kind));
  if (gone.length === 0) return;
  const [used] = await rows<{ channel: (typeof gone)[number]; count: number }>(op.db, USED, [op.association, gone]);
  if (used) throw new Refusal('policy.channel_in_use', { channel: channelNames[used.channel], count: used.count });
}

/** The most used first. */
const USED = `
  SELECT reply_channel AS channel, count(*)::int AS count FROM case_file
  WHERE association_id = $1 AND reply_channel = ANY($2) AND state NOT IN ('CLOSED', 'WITHDRAWN')
  GROUP BY reply_channel ORDER BY count DESC, channel LIMIT 1`;
