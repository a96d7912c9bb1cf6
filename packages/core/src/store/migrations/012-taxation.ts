import type { Schema } from './columns.ts'

export function taxation(_schema: Schema): Promise<void> {
  return Promise.resolve()
}
