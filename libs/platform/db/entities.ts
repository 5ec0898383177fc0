import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { rows } from './sql';

interface CatalogueColumn {
  table_name: string;
  name: string;
  type: string;
  nullable: boolean;
  optional: boolean;
  in_key: boolean;
}

/**
 * Compares the entities of a data source with the tables as they are. Schemas are made by migrations alone, so an entity
 * that says something else fails only when it is used.
 * @returns one sentence for each difference; none when they agree
 */
export async function compareEntities(source: DataSource): Promise<string[]> {
  const columns = await rows<CatalogueColumn>(source, COLUMNS);
  return source.entityMetadatas.flatMap((entity) => {
    const table = columns.filter((column) => column.table_name === entity.tableName);
    return table.length > 0 ? compareEntity(source, entity, table) : [`${entity.tableName}: no such table`];
  });
}

function compareEntity(source: DataSource, entity: EntityMetadata, table: readonly CatalogueColumn[]): string[] {
  const differences = entity.columns.flatMap((column) => {
    const found = table.find(({ name }) => name === column.databaseName);
    return found ? compareColumn(source, column, found) : [`${column.databaseName}: no such column`];
  });
  const known = new Set(entity.columns.map((column) => column.databaseName));
  const unknown = table.filter(({ name, optional }) => !known.has(name) && !optional);
  differences.push(...unknown.map(({ name }) => `${name}: required by the table, unknown to the entity`));
  differences.push(
    ...entity.relations.map(({ propertyName }) => `${propertyName}: a relation; entities have id columns`),
  );
  return differences.map((difference) => `${entity.tableName}.${difference}`);
}

function compareColumn(source: DataSource, column: ColumnMetadata, found: CatalogueColumn): string[] {
  const type = `${source.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
  const says = [
    [type === found.type, `${type} in the entity, ${found.type} in the table`],
    [
      column.isNullable === found.nullable,
      `nullable: ${column.isNullable} in the entity, ${found.nullable} in the table`,
    ],
    [column.isPrimary === found.in_key, `in the key: ${column.isPrimary} in the entity, ${found.in_key} in the table`],
  ] as const;
  return says.filter(([same]) => !same).map(([, difference]) => `${column.databaseName}: ${difference}`);
}

const COLUMNS = `
  SELECT c.relname AS table_name, a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable,
    NOT a.attnotnull OR a.atthasdef OR a.attidentity <> '' AS optional,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS in_key
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
