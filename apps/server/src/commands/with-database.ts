import { createCore, type Deps } from '@cho40/core'
import { type DatabasePlace, type OpenedDatabase, openDatabase } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { type ExitCode, REFUSED } from './exit-code.ts'
import { operatingRefusal } from './operating-refusal.ts'
import { say } from './say.ts'

/** Runs work on the opened database, or says why it cannot be opened. */
export function withDatabase(
  place: DatabasePlace,
  work: (deps: Deps) => Promise<ExitCode>,
): Promise<ExitCode> {
  return orRefusal(place, async () => {
    const database = await openDatabase(place)
    return whileOpen(database, () => work(createCore({ ...processDeps, ...database })))
  })
}

export async function whileOpen(
  database: OpenedDatabase,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work()
  } finally {
    await database.close()
  }
}

/** Turns what an operator can put right into a sentence; a defect of ours goes on upwards. */
export async function orRefusal(
  place: DatabasePlace,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    const refusal = operatingRefusal(error, place)
    if (refusal === undefined) throw error
    say(refusal)
    return REFUSED
  }
}
