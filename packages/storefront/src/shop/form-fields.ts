import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** The fields of a form that was sent; a file is no text and counts as nothing. */
export type FormFields = {
  /** The first of that name; empty when there is none. */
  readonly one: (name: string) => string
  readonly all: (name: string) => string[]
}

/** As much as an order with fifty lines has. */
const MOST_BYTES = 32 * 1024

/** Refuses forms that are larger than any of ours. */
export const formLimit = bodyLimit({
  maxSize: MOST_BYTES,
  onError: (c) => c.text('413\n', 413),
})

export async function formFields(c: Context): Promise<FormFields> {
  const body = await c.req.parseBody({ all: true })
  const all = (name: string): string[] => {
    const value = body[name]
    const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return values.filter((one) => typeof one === 'string')
  }
  return { all, one: (name) => all(name)[0] ?? '' }
}
