import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '@cho40/values'
import type { UsageProblem } from './usage-problem.ts'

/** Larger than every file these commands read for good reason. */
const MAX_BYTES = 64 * 1024 * 1024

/** The bytes of a file that was named on the command line. Problems: FileUnreadable. */
export async function readInputFile(path: string): Promise<Result<Uint8Array, UsageProblem>> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) return err({ type: 'FileUnreadable', path, reason: 'EFBIG' })
    return ok(await readFile(path))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return err({ type: 'FileUnreadable', path, reason })
  }
}
