import type { Schema } from './columns.ts'

export function access(_schema: Schema): Promise<void> {
  return Promise.resolve()
}
