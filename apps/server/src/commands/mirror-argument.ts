import { resolve } from 'node:path'
import { err, ok, type Result } from '@cho40/values'
import type { S3Place } from '../photo-s3-place.ts'
import { about } from './command.ts'
import { storeNamed } from './store-named.ts'
import type { UsageProblem } from './usage-problem.ts'

export const mirrorArgument = {
  mirror: {
    type: 'string',
    valueHint: 'DIR',
    description: about(
      'thư mục trên đĩa khác để chép lại mọi thay đổi ngay sau khi ghi (CHO40_MIRROR)',
      'folder on another disk that gets every change right after its commit (CHO40_MIRROR)',
    ),
  },
} as const

/** The option, else the environment's variable, else none. */
export function mirrorFolder(options: {
  readonly mirror?: string | undefined
}): string | undefined {
  const folder = options.mirror ?? (process.env['CHO40_MIRROR'] || undefined)
  return folder === undefined ? undefined : resolve(folder)
}

/** In place of a folder: the store that the variables CHO40_MIRROR_S3_… name. */
export const FROM_STORE = 's3:'

/** The mirror that a drill rebuilds from: a folder, the store, or none. */
export function mirrorToDrill(options: {
  readonly mirror?: string | undefined
}): Result<
  { readonly mirrorDir: string | undefined; readonly mirrorStore: S3Place | undefined },
  UsageProblem
> {
  if (options.mirror !== FROM_STORE) {
    return ok({ mirrorDir: mirrorFolder(options), mirrorStore: undefined })
  }
  const place = storeNamed('CHO40_MIRROR_S3')
  if (!place.ok) return place
  if (place.value === undefined) return err(STORE_UNNAMED)
  return ok({ mirrorDir: mirrorFolder({}), mirrorStore: place.value })
}

/** `s3:` was asked for and the environment names no store. */
export const STORE_UNNAMED: UsageProblem = {
  type: 'OptionInvalid',
  option: FROM_STORE,
  found: FROM_STORE,
  expected: { vi: 'bốn biến CHO40_MIRROR_S3_…', en: 'the four of CHO40_MIRROR_S3_…' },
}
