/** A statement that must hold on any database at any time. */
export type DatabaseInvariant = {
  readonly id: string
  /** What must be true, for a person. */
  readonly statement: string
  /** The same in Vietnamese. */
  readonly statementVi: string
  /** Counts violations in one column `n`; the same text on SQLite and PostgreSQL. */
  readonly sql: string
}
