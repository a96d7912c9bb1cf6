import { createEventHub, type EventHub, type Log } from '@cho40/api'
import { createCore, type Deps, type Mirror } from '@cho40/core'
import { identityVault } from '@cho40/core/cooperative'
import { mirrored } from './mirrored.ts'
import { type DatabasePlace, type OpenedDatabase, openDatabase } from './open-database.ts'
import { argonPins } from './pins.ts'
import { processDeps } from './process-deps.ts'
import { openSecretFile, type SecretFile } from './secret-file.ts'

/** What a server has open while it runs. */
export type Opened = {
  readonly deps: ReturnType<typeof depsOf>
  readonly secrets: SecretFile
  readonly hub: EventHub
  readonly dialect: OpenedDatabase['dialect']
  /** The mirror first: it still reads from the database. */
  close(): Promise<void>
}

/**
 * Opens the database with its second copy and the secrets beside it, and puts the library on them.
 * Throws DataFolderBusy, MirrorRefused; nothing stays open then.
 */
export async function openAll(
  place: DatabasePlace & {
    readonly mirrorDir?: string | undefined
    readonly clock?: Deps['clock'] | undefined
  },
  log: Log,
): Promise<Opened> {
  const database = await openDatabase(place)
  let mirror: Mirror | undefined
  const close = async () => {
    await mirror?.close()
    await database.close()
  }
  try {
    mirror = await mirrored(database, { dataDir: place.dataDir, folder: place.mirrorDir, log })
    const secrets = await openSecretFile(place.dataDir)
    const hub = createEventHub()
    const deps = depsOf({ database, secrets, hub, clock: place.clock })
    return { deps, secrets, hub, dialect: database.dialect, close }
  } catch (error) {
    await close()
    throw error
  }
}

function depsOf(of: {
  readonly database: OpenedDatabase
  readonly secrets: SecretFile
  readonly hub: EventHub
  readonly clock: Deps['clock'] | undefined
}) {
  const { database, secrets, hub, clock } = of
  const ambient = { ...processDeps, ...(clock && { clock }) }
  return {
    ...createCore({ ...ambient, ...database, onEvent: hub.wake }),
    ...ambient,
    ...argonPins(secrets.pepper),
    identities: identityVault(secrets.identities),
  }
}
