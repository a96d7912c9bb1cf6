import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real file system of a few megabytes, in memory. */
export type SmallDisk = {
  readonly path: string
  /** Fills it until so many bytes are left. */
  readonly leave: (bytes: number) => void
  readonly close: () => void
}

/** Mounts one; undefined where this user may not mount. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'cho40-small-disk-'))
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'cho40-small-disk', path]
  if (spawnSync('mount', options).status !== 0) {
    rmSync(path, { recursive: true })
    return undefined
  }
  const filler = join(path, 'of-others')
  return {
    path,
    leave(bytes) {
      rmSync(filler, { force: true })
      const { bavail, bsize } = statfsSync(path)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
    },
    close() {
      spawnSync('umount', [path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}
