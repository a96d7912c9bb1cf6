import type { Layout } from './layout.ts'
import { acb } from './layouts/acb.ts'
import { agribank } from './layouts/agribank.ts'
import { bidv } from './layouts/bidv.ts'
import { generic } from './layouts/generic.ts'
import { mb } from './layouts/mb.ts'
import { techcombank } from './layouts/techcombank.ts'
import { vietcombank } from './layouts/vietcombank.ts'
import { vietcombankDocument } from './layouts/vietcombank-document.ts'
import { vietinbank } from './layouts/vietinbank.ts'

/** Every layout, the generic one last: it wins only when no other fits as well. */
export const LAYOUTS: readonly Layout[] = [
  vietcombank,
  vietcombankDocument,
  agribank,
  vietinbank,
  bidv,
  techcombank,
  acb,
  mb,
  generic,
]

export { generic }
