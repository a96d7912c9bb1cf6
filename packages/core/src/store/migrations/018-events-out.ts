import type { Schema } from './columns.ts'

export function eventsOut(_schema: Schema): Promise<void> {
  return Promise.resolve()
}
