import { FloorFile, type Problem } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import { FLOOR_FILES } from '../../../data/floors/index.js'

/** A floor that cooperatives sell on, and the shape of the sheet it takes products from. */
export type Floor = FloorFile

/**
 * Holds what a file says of a floor to its schema. Problems: InvalidInput, an issue for each thing
 * that is wrong, with where it stands (`columns.3.field`).
 */
export function readFloor(file: unknown): Result<Floor, Problem> {
  const read = FloorFile.safeParse(file)
  if (read.success) return ok(read.data)
  const issues = read.error.issues.map(({ path, message, code }) => ({
    path: path.join('.'),
    message: message || code,
  }))
  return err({ type: 'InvalidInput', issues })
}

/**
 * Sheets to start from: data/floors, a file each. None of these floors publishes its sheet to
 * everybody: each gives a file to its sellers, by category and changing. So what is not confirmed
 * says so, and a seller compares the header with the file it has downloaded. The list is for
 * recording where goods are offered, too.
 */
export const FLOORS: readonly Floor[] = FLOOR_FILES.map((file) => {
  const floor = readFloor(file)
  invariant(floor.ok, 'a file of data/floors is not as it must be')
  return floor.value
})
