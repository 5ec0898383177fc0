import { createTenantTable, dropTables, letDispatcherList } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions on their way to whoever works under them, who signed, to which department a copy went, sessions, and the next review. */
export class Circulation1760016310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.circulations(runner);
    await this.signatures(runner);
    await this.sessions(runner);
    await this.reviews(runner);
  }

  private async circulations(runner: QueryRunner): Promise<void> {
    // `next_at`: when the worker has to look again; first the start of the version, which may lie ahead.
    await createTenantTable(
      runner,
      'circulation',
      `id uuid NOT NULL,
       version_id uuid NOT NULL,
       begins_at timestamptz NOT NULL,
       begun_at timestamptz,
       ended_at timestamptz,
       next_at timestamptz CHECK (ended_at IS NULL OR next_at IS NULL),
       UNIQUE (association_id, version_id),
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id)`,
    );
    await runner.query('CREATE INDEX circulation_next ON circulation (association_id, next_at)');
    await letDispatcherList(runner, 'circulation', ['association_id', 'next_at']);
    await createTenantTable(
      runner,
      'circulation_reader',
      `circulation_id uuid NOT NULL,
       account_id uuid NOT NULL,
       reached_at timestamptz NOT NULL,
       joined boolean NOT NULL,
       due_on date,
       due_at timestamptz,
       held_from timestamptz,
       next_stage int NOT NULL DEFAULT 0,
       fire_at timestamptz,
       left_at timestamptz,
       excepted_policy text,
       excepted_basis text,
       excepted_by uuid,
       excepted_at timestamptz,
       CHECK ((excepted_at IS NULL) = (excepted_policy IS NULL) AND (excepted_at IS NULL) = (excepted_basis IS NULL)),
       CHECK ((due_on IS NULL) = (due_at IS NULL)),
       FOREIGN KEY (association_id, circulation_id) REFERENCES circulation (association_id, id),
       FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)`,
      { primaryKey: ['circulation_id', 'account_id'] },
    );
    await runner.query('CREATE INDEX circulation_reader_fires ON circulation_reader (association_id, fire_at)');
    await runner.query('CREATE INDEX circulation_reader_of ON circulation_reader (association_id, account_id)');
    await letDispatcherList(runner, 'circulation_reader', ['association_id', 'fire_at']);
    await createTenantTable(
      runner,
      'circulation_copy',
      `id uuid NOT NULL,
       circulation_id uuid NOT NULL,
       department text NOT NULL,
       handed_on date NOT NULL,
       received_by text NOT NULL,
       recorded_by uuid NOT NULL,
       recorded_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, circulation_id) REFERENCES circulation (association_id, id)`,
      { grants: { sanad_app: ['select', 'insert'] } },
    );
    await runner.query('CREATE INDEX circulation_copy_of ON circulation_copy (association_id, circulation_id, id)');
  }

  private async signatures(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'policy_signature',
      `id uuid NOT NULL,
       version_id uuid NOT NULL,
       account_id uuid NOT NULL,
       signed_as text NOT NULL,
       content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
       wording_version text NOT NULL,
       hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
       drawing text,
       signed_at timestamptz NOT NULL,
       UNIQUE (association_id, version_id, account_id),
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)`,
      { grants: { sanad_app: ['select', 'insert'] } },
    );
  }

  private async sessions(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'awareness_session',
      `id uuid NOT NULL,
       topic text NOT NULL,
       held_on date NOT NULL,
       place text,
       version_id uuid NOT NULL,
       evidence_id uuid,
       attendance_at timestamptz,
       created_by uuid NOT NULL,
       created_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, evidence_id) REFERENCES document (association_id, id)`,
    );
    await runner.query('CREATE INDEX awareness_session_on ON awareness_session (association_id, held_on, id)');
    await createTenantTable(
      runner,
      'awareness_guest',
      `session_id uuid NOT NULL,
       account_id uuid NOT NULL,
       attended boolean,
       FOREIGN KEY (association_id, session_id) REFERENCES awareness_session (association_id, id),
       FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)`,
      { primaryKey: ['session_id', 'account_id'] },
    );
  }

  private async reviews(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'policy_review',
      `version_id uuid NOT NULL,
       next_on date NOT NULL,
       source text NOT NULL CHECK (source IN ('text', 'minutes', 'set')),
       set_by text NOT NULL,
       set_at timestamptz NOT NULL,
       next_stage int NOT NULL DEFAULT 0,
       fire_at timestamptz,
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id)`,
      { primaryKey: ['version_id'] },
    );
    await runner.query('CREATE INDEX policy_review_fires ON policy_review (association_id, fire_at)');
    await letDispatcherList(runner, 'policy_review', ['association_id', 'fire_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'policy_review',
      'awareness_guest',
      'awareness_session',
      'policy_signature',
      'circulation_copy',
      'circulation_reader',
      'circulation',
    );
  }
}
