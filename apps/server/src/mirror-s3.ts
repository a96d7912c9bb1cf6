import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Log } from '@cho40/api'
import type { Instant } from '@cho40/values'
import {
  endOf,
  FILE_NAME,
  INDEX_KEY,
  type MirrorIndex,
  type Part,
  partKey,
  partOf,
  readIndex,
} from './mirror-s3-index.ts'
import { endOfWhole, lineageIn, readBytes } from './mirror-tail.ts'
import { processDeps } from './process-deps.ts'
import type { S3Store } from './s3-store.ts'

/** A copy that leaves the house: what the mirror has on a disk here, a moment later in a store elsewhere. */
export type MirrorShipping = {
  /** Resolves once what the mirror's files held at the call is in the store. Throws when it cannot be. */
  readonly settled: () => Promise<void>
  /** Since when the store takes nothing; undefined while it does. */
  readonly failingSince: () => Instant | undefined
  readonly stop: () => Promise<void>
}

const EVERY_MS = 5_000
/** A store that is away must not keep a server from stopping; the next start sends the rest. */
const LONGEST_GOODBYE_MS = 10_000
const PART_BYTES = 4 * 1024 * 1024
/** So many small pieces become large ones: a day of single sales is not thousands of things to fetch. */
const MOST_SMALL = 64
const TYPES = {
  part: { 'content-type': 'application/x-ndjson' },
  index: { 'content-type': 'application/json' },
} as const

type Shipping = {
  readonly folder: string
  readonly store: S3Store
  readonly log: Log
}

/**
 * Sends a mirror's files to a store, piece by piece, up to their last whole commit. The index is written
 * after the pieces it names: whoever fetches finds all of them. A store that does not answer holds nobody
 * up; it is tried again. One that holds another database's mirror, or a later life's, is left alone.
 */
export function shipMirror(
  of: Shipping,
  { everyMs = EVERY_MS }: { readonly everyMs?: number } = {},
): MirrorShipping {
  let index: MirrorIndex | undefined
  let failing: Instant | undefined
  let running: Promise<void> | undefined
  const once = async (): Promise<void> => {
    index = await ship(of, index)
    failing = undefined
  }
  const round = (): Promise<void> => {
    running ??= once().finally(() => {
      running = undefined
    })
    return running
  }
  const tried = () =>
    round().catch((error: unknown) => {
      // What the store has is asked again: an answer may have been lost on the way back.
      index = undefined
      if (failing === undefined) of.log.error({ error }, 'mirror not sent, trying again')
      failing ??= processDeps.clock.now()
    })
  const timer = setInterval(() => void tried(), everyMs)
  timer.unref()
  return {
    async settled() {
      await running?.catch(() => undefined)
      await round()
    },
    failingSince: () => failing,
    async stop() {
      clearInterval(timer)
      const last = (running ?? Promise.resolve()).catch(() => undefined).then(tried)
      await Promise.race([last, setTimeout(LONGEST_GOODBYE_MS, undefined, { ref: false })])
    },
  }
}

async function ship(
  of: Shipping,
  known: MirrorIndex | undefined,
): Promise<MirrorIndex | undefined> {
  const names = (await readdir(of.folder)).filter((name) => FILE_NAME.test(name)).toSorted()
  const [newest] = names.slice(-1)
  if (newest === undefined) return known
  let index = known ?? (await indexInStore(of, newest))
  for (const name of names) {
    const before = index.files.find((file) => file.name === name)?.parts ?? []
    // Only the newest grows while this process runs.
    if (name !== newest && known !== undefined) continue
    const isFirstLook = known === undefined && before.length > 0
    const parts = isFirstLook ? await sameAsHere(of, { name, parts: before }) : before
    index = await shipFile(of, index, { name, parts })
  }
  return index
}

/** The store's index, or an empty one; it must be this database's, and of no later life. */
async function indexInStore({ folder, store }: Shipping, newest: string): Promise<MirrorIndex> {
  const lineage = await lineageIn(join(folder, newest))
  const bytes = await store.get(INDEX_KEY)
  if (bytes === undefined) return { mirror: 1, lineage, files: [] }
  const index = readIndex(bytes)
  if (index === undefined) throw new Error('the index in the store is damaged')
  if (index.lineage !== lineage) throw new Error('the store holds the mirror of another database')
  const last = index.files.at(-1)?.name ?? ''
  if (last > newest) throw new Error('the store holds a later life of this database')
  return index
}

type MirrorFile = MirrorIndex['files'][number]

/** Power may have taken the last bytes here after they had gone: that piece is sent anew. */
async function sameAsHere({ folder }: Shipping, { name, parts }: MirrorFile) {
  const last = parts.at(-1)
  if (last === undefined) return parts
  const handle = await open(join(folder, name))
  try {
    const here = partOf(last.offset, await readBytes(handle, last))
    return here.sha256 === last.sha256 ? parts : parts.slice(0, -1)
  } finally {
    await handle.close()
  }
}

async function shipFile(
  { folder, store }: Shipping,
  index: MirrorIndex,
  { name, parts: before }: MirrorFile,
): Promise<MirrorIndex> {
  const handle = await open(join(folder, name))
  try {
    const whole = await endOfWhole(handle, endOf(before))
    if (whole <= endOf(before)) return index
    const merged =
      small(before).length >= MOST_SMALL ? before.slice(0, -small(before).length) : before
    const parts = [...merged]
    while (endOf(parts) < whole) {
      const offset = endOf(parts)
      const bytes = await readBytes(handle, {
        offset,
        length: Math.min(PART_BYTES, whole - offset),
      })
      const part = partOf(offset, bytes)
      await store.put(partKey(name, part), bytes, TYPES.part)
      parts.push(part)
    }
    const others = index.files.filter((file) => file.name !== name)
    const files = [...others, { name, parts }].toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const after: MirrorIndex = { ...index, files }
    await store.put(INDEX_KEY, Buffer.from(JSON.stringify(after)), TYPES.index)
    for (const part of before.slice(merged.length)) await store.remove(partKey(name, part))
    return after
  } finally {
    await handle.close()
  }
}

/** The pieces at the end that are smaller than half of a large one. */
function small(parts: readonly Part[]): readonly Part[] {
  const large = parts.findLastIndex(({ length }) => length >= PART_BYTES / 2)
  return parts.slice(large + 1)
}
