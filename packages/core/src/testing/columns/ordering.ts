import type { OrderingTables } from '../../ordering/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const ORDERING_COLUMNS = {} satisfies ColumnsOf<OrderingTables>
