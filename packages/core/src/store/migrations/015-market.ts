import type { Schema } from './columns.ts'

export function market(_schema: Schema): Promise<void> {
  return Promise.resolve()
}
