import { resolve } from 'node:path'
import { about } from './command.ts'

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
