import type { Schema } from './columns.ts'

export function ordering(_schema: Schema): Promise<void> {
  return Promise.resolve()
}
