import type { AdoptionTables } from '../../adoption/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const ADOPTION_COLUMNS = {} satisfies ColumnsOf<AdoptionTables>
