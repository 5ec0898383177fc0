import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['intake', 'publicRequest', 'receipt', 'attestation'];
const FORMS = [...BEFORE, 'complaint', 'publicComplaint'];

/** A tool may be one of the forms that the chapter of complaints brought: that of the desk, and that of the public site. */
export class ToolForms1760026500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, FORMS);
  }

  /** @throws where a tool is one of them already: no edition is taken out of the record. */
  async down(runner: QueryRunner): Promise<void> {
    await allow(runner, BEFORE);
  }
}

async function allow(runner: QueryRunner, forms: readonly string[]): Promise<void> {
  await runner.query('ALTER TABLE policy_tool_edition DROP CONSTRAINT policy_tool_edition_form_check');
  await runner.query(
    `ALTER TABLE policy_tool_edition ADD CONSTRAINT policy_tool_edition_form_check
     CHECK (form IN (${forms.map((form) => `'${form}'`).join(', ')}))`,
  );
}
