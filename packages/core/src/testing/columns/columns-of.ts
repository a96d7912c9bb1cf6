export type ColumnsOf<Tables> = { [Table in keyof Tables]: Record<keyof Tables[Table], true> }
