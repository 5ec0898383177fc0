import { newId, type AssociationId } from '@sanad/kernel';
import { createTenantTable } from '@sanad/platform';
import type { QueryRunner } from 'typeorm';
import { as, openWorld, type PlatformWorld } from '../world/platform';

export interface CrossingFigure {
  tried: number;
  /** Tries after which a tenant's row was changed by another, or is pointed at by another's. */
  accepted: number;
  /** Tries whose answer differed from the answer for an id that does not exist. */
  distinguishable: number;
}

export interface Crossing {
  tries: number;
  /** The plant: `single` refers by the id alone, as ORMs do. */
  foreignKey?: 'composite' | 'single';
}

/** Tries to reach from one tenant into another by references, uniques and upserts, all in SQL, and compares each answer with that for a missing id. */
export async function reachAcross({ tries, foreignKey = 'composite' }: Crossing): Promise<CrossingFigure> {
  const world = await openWorld({ associations: 10, tables: (runner) => treeTables(runner, foreignKey) });
  try {
    const rows = await plantTrees(world);
    const figure: CrossingFigure = { tried: 0, accepted: 0, distinguishable: 0 };
    for (let turn = 0; figure.tried < tries; turn++) {
      const mine = world.associations[turn % 10]!;
      const theirs = rows[(turn * 7 + 1) % rows.length]!;
      if (theirs.association === mine) continue;
      const way = WAYS[turn % WAYS.length]!;
      const reached = await tryWay(world, mine, way(mine, theirs));
      const missing = await tryWay(world, mine, way(mine, { association: newId(), id: newId(), label: newId() }));
      figure.tried++;
      if (reached.crossed) figure.accepted++;
      if (reached.answer !== missing.answer) figure.distinguishable++;
    }
    return figure;
  } finally {
    await world.close();
  }
}

interface Row {
  association: AssociationId;
  id: string;
  label: string;
}

async function treeTables(runner: QueryRunner, foreignKey: 'composite' | 'single'): Promise<void> {
  const grants = { sanad_app: ['select', 'insert', 'update', 'delete'] } as const;
  const single = foreignKey === 'single';
  await createTenantTable(
    runner,
    'tree',
    `id uuid NOT NULL${single ? ' UNIQUE' : ''}, label text NOT NULL, height int NOT NULL DEFAULT 0, UNIQUE (association_id, label)`,
    { grants },
  );
  const reference = single
    ? '(tree_id) REFERENCES tree (id)'
    : '(association_id, tree_id) REFERENCES tree (association_id, id)';
  await createTenantTable(
    runner,
    'fruit',
    `id uuid NOT NULL, tree_id uuid NOT NULL, FOREIGN KEY ${reference} ON DELETE CASCADE`,
    {
      grants,
    },
  );
}

async function plantTrees({ associations, ops, admin }: PlatformWorld): Promise<Row[]> {
  const rows: Row[] = [];
  for (const association of associations) {
    for (let place = 0; place < 2; place++) {
      const row = { association, id: newId(), label: newId() };
      rows.push(row);
      await ops.run(as(association), (op) =>
        op.db
          .query(PLANT, [association, row.id, row.label])
          .then(() => op.db.query(FRUIT, [association, newId(), row.id])),
      );
    }
  }
  await admin.query('CREATE TABLE planted_tree AS TABLE tree; CREATE TABLE planted_fruit AS TABLE fruit');
  return rows;
}

const PLANT = 'INSERT INTO tree (association_id, id, label) VALUES ($1, $2, $3)';
const FRUIT = 'INSERT INTO fruit VALUES ($1, $2, $3)';

/** Whether a row of another tenant is not as it was planted, or a fruit of `mine` hangs on what is not its own. */
async function crossed({ admin }: PlatformWorld, mine: AssociationId): Promise<boolean> {
  const { rows } = await admin.query<{ found: boolean }>(CROSSED, [mine]);
  return rows[0]!.found;
}

const CROSSED = `
  SELECT EXISTS (
    (SELECT * FROM tree WHERE association_id <> $1 EXCEPT SELECT * FROM planted_tree)
    UNION ALL (SELECT * FROM planted_tree WHERE association_id <> $1 EXCEPT SELECT * FROM tree)
  ) OR EXISTS (
    (SELECT * FROM fruit WHERE association_id <> $1 EXCEPT SELECT * FROM planted_fruit)
    UNION ALL (SELECT * FROM planted_fruit WHERE association_id <> $1 EXCEPT SELECT * FROM fruit)
  ) OR EXISTS (
    SELECT FROM fruit f WHERE NOT EXISTS (SELECT FROM tree t WHERE t.association_id = f.association_id AND t.id = f.tree_id)
  ) AS found`;

const RESTORE = `
  DELETE FROM fruit; DELETE FROM tree;
  INSERT INTO tree SELECT * FROM planted_tree; INSERT INTO fruit SELECT * FROM planted_fruit`;

/** SQL of `mine` that names what belongs to `theirs`, and its parameters. */
type Way = (mine: string, theirs: Row) => [sql: string, parameters: unknown[]];

const WAYS: readonly Way[] = [
  // References.
  (mine, { id }) => [FRUIT, [mine, newId(), id]],
  (mine, { id }) => ['UPDATE fruit SET tree_id = $2 WHERE association_id = $1', [mine, id]],
  (_, { association, id }) => [FRUIT, [association, newId(), id]],
  (mine, { id }) => [
    'INSERT INTO fruit SELECT $1, gen_random_uuid(), id FROM tree WHERE id = $2 RETURNING 1',
    [mine, id],
  ],
  // Uniques.
  (mine, { id }) => [PLANT, [mine, id, newId()]],
  (mine, { id, label }) => [`${PLANT} ON CONFLICT DO NOTHING`, [mine, id, `${label} `]],
  (_, { association, label }) => [PLANT, [association, newId(), label]],
  (mine, { association }) => ['UPDATE tree SET association_id = $2 WHERE association_id = $1', [mine, association]],
  // Upserts.
  (mine, { id, label }) => [
    `${PLANT} ON CONFLICT (association_id, id) DO UPDATE SET height = 9 RETURNING height`,
    [mine, id, `${label}  `],
  ],
  (_, { association, id, label }) => [
    `${PLANT} ON CONFLICT (association_id, id) DO UPDATE SET height = 9`,
    [association, id, label],
  ],
  (_, { association, label }) => [
    `${PLANT} ON CONFLICT (association_id, label) DO UPDATE SET height = 9`,
    [association, newId(), label],
  ],
  // And what needs no key.
  (_, { id }) => ['UPDATE tree SET height = 9 WHERE id = $1 RETURNING 1', [id]],
  (_, { id }) => ['DELETE FROM tree WHERE id = $1 RETURNING 1', [id]],
  (_, { id }) => ['SELECT FROM tree WHERE id = $1 FOR UPDATE', [id]],
];

/**
 * What the tenant can tell from the answer (rows or the error, with every id taken out), and whether a border was
 * crossed. Whatever was written is taken back.
 */
async function tryWay(
  world: PlatformWorld,
  mine: AssociationId,
  [sql, parameters]: ReturnType<Way>,
): Promise<{ answer: string; crossed: boolean }> {
  let refused = false;
  const answer = await world.ops
    .run(as(mine), async (op) => JSON.stringify(await op.db.query(sql, parameters)))
    .catch((error: Error & { code?: string; constraint?: string; detail?: string }) => {
      refused = true;
      return [error.code, error.constraint, error.message, error.detail].join(' ');
    });
  const reached = !refused && (await crossed(world, mine));
  if (!refused) await world.admin.query(RESTORE);
  return { answer: answer.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'), crossed: reached };
}
