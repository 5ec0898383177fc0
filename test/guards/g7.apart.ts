import { setTimeout as pause } from 'node:timers/promises';
import { type Notifications, type Op, type Ops, type Rounds, rows } from '@sanad/platform';

/** The plant: the notice in one commit, the advance in another. Whoever dies between the two tells somebody twice. */
export function sweepApart(rounds: Rounds, ops: Ops, notifications: Notifications): Promise<number> {
  return rounds.each('apart', 'deadline WHERE next_fire_at <= :now', async (op) => {
    const due = await rows<{ id: string; subject_id: string }>(
      op.db,
      'SELECT id, subject_id FROM deadline WHERE association_id = $1 AND next_fire_at <= $2 LIMIT 50',
      [op.association, op.now],
    );
    await ops.run(op, (first) => notifications.add(first, due.map(noticeOf)).then(() => undefined));
    await pause(100);
    await ops.run(op, (second) =>
      advance(
        second,
        due.map(({ id }) => id),
      ),
    );
    return due.length;
  });
}

export const noticeOf = ({ id, subject_id }: { id: string; subject_id: string }) =>
  ({
    deadlineId: id,
    subject: { type: 'supportRequest', id: subject_id },
    stage: '0 0',
    recipient: { kind: 'staff', id: subject_id },
    channel: 'inbox',
    template: 'deadline.today',
    params: {},
  }) as const;

export async function advance(op: Op, ids: readonly string[]): Promise<void> {
  await op.db.query(
    'UPDATE deadline SET next_fire_at = NULL, next_stage = 1 WHERE association_id = $1 AND id = ANY($2::uuid[])',
    [op.association, ids],
  );
}
