import { createHash } from 'node:crypto'
import { liveScript } from '../live/live-script.ts'
import { labelStyle } from '../trace/label-style.ts'
import { pageStyle } from './page-style.ts'

/** As a policy names an inline style or script. */
const named = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * What these pages may do, for the `Content-Security-Policy` that the host sets: their inline
 * styles named by hash, a form to themselves, their own pictures, and the one small script by which
 * an order's page follows its payment. The keys are those of Hono's `secureHeaders`.
 */
export const storefrontCsp = {
  defaultSrc: ["'none'"],
  styleSrc: [named(pageStyle), named(labelStyle)],
  scriptSrc: [named(liveScript)],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
} satisfies Readonly<Record<string, string[]>>
