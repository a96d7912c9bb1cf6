import { createHash } from 'node:crypto'
import { pageStyle } from './page-style.ts'

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

/**
 * What these pages may do, for the `Content-Security-Policy` that the host sets: one inline style
 * named by its hash, a form to themselves, pictures from inside the page; no script at all. The
 * keys are those of Hono's `secureHeaders`.
 */
export const storefrontCsp = {
  defaultSrc: ["'none'"],
  styleSrc: [`'sha256-${styleHash}'`],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
} satisfies Readonly<Record<string, string[]>>
