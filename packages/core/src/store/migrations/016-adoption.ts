import type { Schema } from './columns.ts'

export function adoption(_schema: Schema): Promise<void> {
  return Promise.resolve()
}
