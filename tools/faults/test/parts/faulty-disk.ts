import * as Vfs from 'wa-sqlite/src/VFS.js'

type Pending = { readonly offset: number; readonly bytes: Uint8Array } | { readonly size: number }

type DiskFile = {
  /** What a program that reads sees: the operating system's memory, with room to grow. */
  memory: Uint8Array
  size: number
  /** What is on the medium for certain. */
  durable: Uint8Array
  /** Written and not synced, in order: any of it may or may not be on the medium. */
  pending: Pending[]
}

const SECTOR = 512

/** What needs no answer of ours: one connection takes no locks. Its own types are of another version. */
const Unlocked = Vfs.Base as unknown as new () => object

/**
 * A disk whose power can be cut at any write or sync. What was synced stays; what was written since
 * is lost wholly, kept wholly, kept up to a point, kept in some sectors only, or torn in the middle of
 * a sector, as disks do that keep writes in a cache of their own.
 */
export class FaultyDisk extends Unlocked {
  readonly name: string
  readonly #files = new Map<string, DiskFile>()
  readonly #open = new Map<number, { readonly name: string; readonly life: number }>()
  readonly #chance: (below: number) => number
  #life = 0
  #fuse = Number.POSITIVE_INFINITY
  #freeBytes = Number.POSITIVE_INFINITY
  /** Writes and syncs since the last start. */
  operations = 0

  constructor(name: string, chance: (below: number) => number) {
    super()
    this.name = name
    this.#chance = chance
  }

  /** Puts a file on the medium. */
  put(name: string, bytes: Uint8Array): void {
    this.#files.clear()
    this.#files.set(name, fileOf(new Uint8Array(bytes)))
  }

  /** The file as a program sees it. */
  get(name: string): Uint8Array {
    const file = this.#files.get(name)
    return file ? seenOf(file) : new Uint8Array()
  }

  /** Lets the power go at the nth write or sync from now. */
  cutAfter(operations: number): void {
    this.operations = 0
    this.#fuse = operations
  }

  /** Lets writes that make a file longer fail once so many bytes have been added. */
  fillAfter(bytes: number): void {
    this.#freeBytes = bytes
  }

  get isDark(): boolean {
    return this.operations >= this.#fuse
  }

  /** Power comes back: what the medium kept is what there is. Handles from before stay dead. */
  restart(): void {
    this.#life += 1
    this.#fuse = Number.POSITIVE_INFINITY
    this.operations = 0
    for (const [name, file] of this.#files) {
      const kept = this.#survivor(file)
      if (kept.length === 0 && file.durable.length === 0) this.#files.delete(name)
      else this.#files.set(name, fileOf(kept))
    }
  }

  #survivor(file: DiskFile): Uint8Array {
    const { durable, pending } = file
    if (pending.length === 0) return durable
    const how = this.#chance(5)
    if (how === 0) return durable
    if (how === 1) return seenOf(file).slice()
    let content: Uint8Array = durable.slice()
    const upTo = how === 2 ? this.#chance(pending.length + 1) : pending.length
    for (const [at, change] of pending.entries()) {
      if (at >= upTo) break
      if ('size' in change) {
        if (how === 2 || this.#chance(2) === 0) content = resized(content, change.size)
        continue
      }
      for (let from = 0; from < change.bytes.length; from += SECTOR) {
        if (how > 2 && this.#chance(2) === 0) continue
        const whole = change.bytes.subarray(from, from + SECTOR)
        const torn = how === 4 && this.#chance(4) === 0
        const part = torn ? whole.subarray(0, this.#chance(whole.length)) : whole
        content = written(content, change.offset + from, part)
      }
    }
    return content
  }

  #fileOf(id: number): DiskFile | undefined {
    const handle = this.#open.get(id)
    if (handle === undefined || handle.life !== this.#life || this.isDark) return undefined
    return this.#files.get(handle.name)
  }

  xOpen(name: string | null, id: number, flags: number, out: DataView): number {
    const path = name ?? `temporary-${id}`
    if (!this.#files.has(path)) {
      if ((flags & Vfs.SQLITE_OPEN_CREATE) === 0) return Vfs.SQLITE_CANTOPEN
      this.#files.set(path, fileOf(new Uint8Array()))
    }
    this.#open.set(id, { name: path, life: this.#life })
    out.setInt32(0, flags, true)
    return Vfs.SQLITE_OK
  }

  xClose(id: number): number {
    this.#open.delete(id)
    return Vfs.SQLITE_OK
  }

  xRead(id: number, data: Uint8Array, offset: number): number {
    const file = this.#fileOf(id)
    if (file === undefined) return Vfs.SQLITE_IOERR
    const found = seenOf(file).subarray(offset, offset + data.byteLength)
    data.set(found)
    if (found.length === data.byteLength) return Vfs.SQLITE_OK
    data.fill(0, found.length)
    return Vfs.SQLITE_IOERR_SHORT_READ
  }

  xWrite(id: number, data: Uint8Array, offset: number): number {
    const file = this.#fileOf(id)
    if (file === undefined) return Vfs.SQLITE_IOERR
    const growth = offset + data.byteLength - file.size
    if (growth > 0) {
      if (growth > this.#freeBytes) return Vfs.SQLITE_FULL
      this.#freeBytes -= growth
    }
    const bytes = data.slice()
    file.pending.push({ offset, bytes })
    write(file, offset, bytes)
    this.operations += 1
    return this.isDark ? Vfs.SQLITE_IOERR : Vfs.SQLITE_OK
  }

  xTruncate(id: number, size: number): number {
    const file = this.#fileOf(id)
    if (file === undefined) return Vfs.SQLITE_IOERR
    file.pending.push({ size })
    file.size = Math.min(file.size, size)
    return Vfs.SQLITE_OK
  }

  xSync(id: number): number {
    const file = this.#fileOf(id)
    if (file === undefined) return Vfs.SQLITE_IOERR
    this.operations += 1
    // The power goes while the disk syncs: it has said nothing, so nothing is certain.
    if (this.isDark) return Vfs.SQLITE_IOERR
    file.durable = seenOf(file).slice()
    file.pending = []
    return Vfs.SQLITE_OK
  }

  xFileSize(id: number, out: DataView): number {
    const file = this.#fileOf(id)
    if (file === undefined) return Vfs.SQLITE_IOERR
    out.setBigInt64(0, BigInt(file.size), true)
    return Vfs.SQLITE_OK
  }

  xDelete(name: string): number {
    this.#files.delete(name)
    return Vfs.SQLITE_OK
  }

  xAccess(name: string, _flags: number, out: DataView): number {
    out.setInt32(0, this.#files.has(name) ? 1 : 0, true)
    return Vfs.SQLITE_OK
  }
}

function fileOf(durable: Uint8Array): DiskFile {
  // A Buffer's own slice would be the same memory.
  return { memory: new Uint8Array(durable), size: durable.length, durable, pending: [] }
}

function seenOf({ memory, size }: DiskFile): Uint8Array {
  return memory.subarray(0, size)
}

function write(file: DiskFile, offset: number, bytes: Uint8Array): void {
  const end = offset + bytes.length
  if (end > file.memory.length) file.memory = resized(seenOf(file), 2 * end)
  // What a longer write leaves out in between reads as zeros.
  if (offset > file.size) file.memory.fill(0, file.size, offset)
  file.memory.set(bytes, offset)
  file.size = Math.max(file.size, end)
}

function resized(content: Uint8Array, size: number): Uint8Array {
  const next = new Uint8Array(size)
  next.set(content.subarray(0, size))
  return next
}

function written(content: Uint8Array, offset: number, bytes: Uint8Array): Uint8Array {
  const end = offset + bytes.length
  const next = end > content.length ? resized(content, end) : content
  next.set(bytes, offset)
  return next
}
