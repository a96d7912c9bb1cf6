import { BLOCK, type Pace } from './pace.ts'
import { textDecoder } from './text-codec.ts'
import { unzipEntry } from './unzip-entry.ts'
import { attribute, type XmlHandlers, xmlReader } from './xml-reader.ts'
import type { ZipEntry } from './zip-entries.ts'

/** The XML parts of a workbook. */
export type Parts = {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** False when the part is missing or is no sound XML. Throws `BrokenEntry`. */
  readonly read: (path: string, handlers: XmlHandlers) => Promise<boolean>
}

type Reading = {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly total: number
  readonly pace: Pace
}

/** Reads parts block by block; progress is counted over all of them. */
export function partReader({ entries, total, pace }: Reading): Parts['read'] {
  let read = 0
  return async (path, handlers) => {
    const entry = entries.get(path)
    if (entry === undefined) return false
    const xml = xmlReader(handlers)
    const decoder = textDecoder('utf-8')
    for await (const piece of unzipEntry(entry)) {
      for (let at = 0; at < piece.length; at += BLOCK) {
        const block = piece.subarray(at, at + BLOCK)
        if (!xml.push(decoder.decode(block, { stream: true }))) return false
        read += block.length
        if (pace.isDue(block.length)) await pace.rest({ read, total })
      }
    }
    return xml.push(decoder.decode()) && xml.end()
  }
}

/** What one part says of another; `type` and `target` without their common beginnings. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** For documents of which only the opening tags matter. */
export const SILENT = { close: () => undefined, text: () => undefined }

/** What a part points at; a part without relations points at nothing. */
export async function relations(
  parts: Parts,
  of: string,
): Promise<readonly Relation[] | undefined> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`
  if (!parts.entries.has(path)) return of === '' ? undefined : []
  const found: Relation[] = []
  const isRead = await parts.read(path, {
    ...SILENT,
    open: (name, tag) => {
      if (name !== 'Relationship') return
      const type = attribute(tag, 'Type') ?? ''
      const target = attribute(tag, 'Target') ?? ''
      found.push({
        id: attribute(tag, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
      })
    },
  })
  return isRead ? found : undefined
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
