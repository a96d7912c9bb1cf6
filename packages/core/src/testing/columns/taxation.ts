import type { TaxationTables } from '../../taxation/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const TAXATION_COLUMNS = {} satisfies ColumnsOf<TaxationTables>
