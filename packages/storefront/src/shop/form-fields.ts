import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** The fields of a form that was sent; a file is no text and counts as nothing. */
export type FormFields = {
  /** The first of that name; empty when there is none. */
  readonly one: (name: string) => string
  readonly all: (name: string) => string[]
}

/** As much as an order with fifty lines has. */
const MOST_BYTES = 32 * 1024

const counting = bodyLimit({
  maxSize: MOST_BYTES,
  onError: (c) => c.text('413\n', 413),
})

/**
 * Refuses forms that are larger than any of ours. One that says its length is no longer, and need not
 * be wrapped in a stream to be counted.
 */
export const formLimit: MiddlewareHandler = (c, next) => {
  const said = c.req.header('content-length') ?? ''
  const inPieces = c.req.header('transfer-encoding') !== undefined
  const fits = /^\d{1,15}$/.test(said) && Number(said) <= MOST_BYTES
  return fits && !inPieces ? next() : counting(c, next)
}

const OUR_KIND = /^application\/x-www-form-urlencoded *(;|$)/i

export async function formFields(c: Context): Promise<FormFields> {
  if (OUR_KIND.test(c.req.header('content-type') ?? '')) {
    const sent = new URLSearchParams(await c.req.text())
    return { all: (name) => sent.getAll(name), one: (name) => sent.get(name) ?? '' }
  }
  const body = await c.req.parseBody({ all: true })
  const all = (name: string): string[] => {
    const value = body[name]
    const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return values.filter((one) => typeof one === 'string')
  }
  return { all, one: (name) => all(name)[0] ?? '' }
}
